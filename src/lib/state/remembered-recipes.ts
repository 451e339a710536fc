import { recipeOf } from '../ingest/parse-recipe';
import type { Recipe } from '../ingest/recipe';
import { change, withStore } from './kept-store';

/** Tables as far as their headers go. */
interface Headed {
	readonly tables: readonly { readonly columns: readonly { readonly header: string }[] }[];
}

/** What files with the same headers share, whatever their names, rows and order. */
export function headerSignature({ tables }: Headed): string {
	const each = tables.map(({ columns }) =>
		JSON.stringify(columns.map(({ header }) => header.trim().toLowerCase()).sort())
	);
	return [...new Set(each)].sort().join('\n');
}

/** The recipe that files with these headers were last read with; null where there is none, or storage is refused. */
export async function recallRecipe(signature: string): Promise<Recipe | null> {
	try {
		const remembered = await withStore((database) => database.get('recipe', signature));
		return remembered ? recipeOf(remembered.recipe) : null;
	} catch {
		return null;
	}
}

/**
 * Remembers a recipe for files with these headers, without what it mends in single rows and cells.
 *
 * @throws whatever the browser says where storage is refused or full.
 */
export async function rememberRecipe(signature: string, recipe: Recipe): Promise<void> {
	const value = { ...recipe, cells: [], excluded: [] };
	const record = { signature, usedAt: Date.now(), recipe: value };
	await change((store) => store.objectStore('recipe').put(record, signature));
}
