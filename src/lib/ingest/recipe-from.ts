import type { Framework } from '../framework/framework';
import { headerKey } from './header-index';
import { recipeTarget } from './parse-recipe';
import { emptyRecipe, type ColumnRecipe, type Recipe, type TableRecipe } from './recipe';
import type { FileReport } from './result';

/**
 * The recipe that says of every table what was taken for what: read again by it, the same files
 * give the same roles, without asking about the columns any more. Tables with the same columns
 * are one; documents need none.
 */
export function recipeFrom(
	reports: readonly Pick<FileReport, 'headerLine' | 'layout' | 'columns'>[],
	framework: Pick<Framework, 'id'>
): Recipe {
	const tables = new Map<string, TableRecipe>();
	for (const { headerLine, layout, columns } of reports) {
		if (headerLine === 0) continue;
		const seen = new Map<string, number>();
		const own = columns.map(({ header, target, name }): ColumnRecipe => {
			const key = headerKey(header);
			const occurrence = (seen.get(key) ?? 0) + 1;
			seen.set(key, occurrence);
			return {
				header,
				occurrence,
				target: recipeTarget(target ?? 'left_out') ?? 'left_out',
				name: name === undefined || name === header ? null : name
			};
		});
		const key = JSON.stringify([layout, own.map((column) => JSON.stringify(column)).sort()]);
		if (!tables.has(key)) tables.set(key, { layout, headerLine, columns: own });
	}
	return { ...emptyRecipe(framework), tables: [...tables.values()] };
}

/**
 * A recipe with all that it says, and for the tables that none of its own fits, what was found: what
 * is saved after an import, for next month's files.
 */
export function completedRecipe(
	recipe: Recipe | null,
	reports: readonly FileReport[],
	framework: Pick<Framework, 'id'>
): Recipe {
	const untold = reports.filter(({ changes }) => (changes?.table ?? null) === null);
	const found = recipeFrom(untold, framework);
	return recipe ? { ...recipe, tables: [...recipe.tables, ...found.tables] } : found;
}
