import type { Framework } from '../framework/framework';
import { checkResult } from './check-result';
import { pack, unpack } from './pack';
import { recipeOf } from './parse-recipe';
import type { Recipe } from './recipe';
import type { IngestResult } from './result';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a data set is, its original files aside. */
export interface DataContent {
	readonly result: IngestResult;
	/** Null where none was needed to read the files. */
	readonly recipe: Recipe | null;
}

/** The content as it is kept on the device and in a workspace file. */
export function packContent(content: DataContent): Promise<Bytes> {
	return pack(content);
}

/**
 * The content that was packed; of an earlier release also a bare result.
 *
 * @throws Error where what the bytes hold is not whole, or is of another framework.
 */
export async function unpackContent(bytes: Bytes, framework: Framework): Promise<DataContent> {
	const value = await unpack(bytes);
	if (typeof value !== 'object' || value === null || !('result' in value))
		return { result: checkResult(value, framework), recipe: null };
	const recipe = 'recipe' in value && value.recipe !== null ? recipeOf(value.recipe) : null;
	return { result: checkResult(value.result, framework), recipe };
}
