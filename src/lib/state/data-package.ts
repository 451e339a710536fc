import { nsw } from '../framework/nsw';
import { checkResult } from '../ingest/check-result';
import { pack, unpack } from '../ingest/pack';
import type { Recipe } from '../ingest/recipe';
import { recipeOf } from '../ingest/parse-recipe';
import type { IngestResult } from '../ingest/result';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a data set is, its original files aside. */
export interface DataContent {
	readonly result: IngestResult;
	/** Null where none was needed to read the files. */
	readonly recipe: Recipe | null;
}

/** Of what `packContent` makes. A greater number is of a newer release and is left alone. */
export const contentShape = 2;

/** Files that are larger than this together are not kept beside the data. */
export const mostOriginalBytes = 256 * 2 ** 20;

/** The content as it is kept on the device and in a workspace file. */
export function packContent(content: DataContent): Promise<Bytes> {
	return pack(content);
}

/**
 * The content that was packed; of an earlier release also a bare result.
 *
 * @throws Error where what the bytes hold is not whole.
 */
export async function unpackContent(bytes: Bytes): Promise<DataContent> {
	const value = await unpack(bytes);
	if (typeof value !== 'object' || value === null || !('result' in value))
		return { result: checkResult(value, nsw), recipe: null };
	const recipe = 'recipe' in value && value.recipe !== null ? recipeOf(value.recipe) : null;
	return { result: checkResult(value.result, nsw), recipe };
}

/** The original files, names and bytes, packed; null where they are too large to keep. A blob, which a page can pass on without holding it. */
export async function packFiles(files: readonly File[]): Promise<Blob | null> {
	if (files.reduce((sum, { size }) => sum + size, 0) > mostOriginalBytes) return null;
	const read = files.map(async (file) => ({
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer())
	}));
	return new Blob([await pack(await Promise.all(read))]);
}

/**
 * The files that were packed.
 *
 * @throws Error where the bytes are not of packed files.
 */
export async function unpackFiles(packed: Blob): Promise<readonly File[]> {
	const value = await unpack(new Uint8Array(await packed.arrayBuffer()));
	if (!Array.isArray(value)) throw new Error('The original files cannot be read.');
	return value.map((entry: unknown) => {
		if (!isPackedFile(entry)) throw new Error('The original files cannot be read.');
		return new File([entry.bytes], entry.name);
	});
}

function isPackedFile(value: unknown): value is { name: string; bytes: Bytes } {
	if (typeof value !== 'object' || value === null) return false;
	return (
		'name' in value &&
		typeof value.name === 'string' &&
		'bytes' in value &&
		value.bytes instanceof Uint8Array
	);
}
