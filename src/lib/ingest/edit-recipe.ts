import { cleanHolds } from './source-rows';
import type { TablePreview } from './preview';
import type { CellCorrection, ColumnRecipe, Recipe, Replacement, TableRecipe } from './recipe';
import { valueKey } from './replace-value';
import type { SourceRow } from './source-rows';

/** The recipe that takes another line of a table's top for its header; what the columns are is told anew. */
export function setHeaderLine(recipe: Recipe, table: TablePreview, line: number): Recipe {
	const cells = table.top.find((row) => row.line === line)?.cells;
	if (!cells) return recipe;
	const seen = new Map<string, number>();
	const columns = cells.map((header): ColumnRecipe => {
		const occurrence = (seen.get(header) ?? 0) + 1;
		seen.set(header, occurrence);
		return { header, occurrence, target: 'auto', name: null };
	});
	return withTable(recipe, table, { layout: 'auto', headerLine: line, columns });
}

/**
 * The recipe that reads every cell of a column with this value as another; `column` is a header, or
 * null for all columns that hold levels. A rename of the same value is replaced.
 */
export function fixAlike(
	recipe: Recipe,
	column: string | null,
	from: string,
	to: Replacement
): Recipe {
	const rest = withoutRename(recipe, column, from);
	return { ...rest, renames: [...rest.renames, { column, from: valueKey(from), to }] };
}

/** The recipe that accepts a value as saying nothing that is known. */
export function acceptUnknown(recipe: Recipe, column: string | null, from: string): Recipe {
	return fixAlike(recipe, column, from, { accept: 'unknown' });
}

/** The recipe without the rename of a value. */
export function withoutRename(recipe: Recipe, column: string | null, from: string): Recipe {
	const key = valueKey(from);
	const renames = recipe.renames.filter(
		(rename) => rename.column !== column || valueKey(rename.from) !== key
	);
	return { ...recipe, renames };
}

/**
 * The recipe that reads one cell as another text. A correction of the same cell goes on from what
 * the file says; one that leads back to that is dropped.
 */
export function editCell(recipe: Recipe, correction: CellCorrection): Recipe {
	const before = recipe.cells.find((cell) => isSameCell(cell, correction));
	const rest = withoutCell(recipe, correction);
	const from = before ? before.from : correction.from;
	if (from === correction.to) return rest;
	return { ...rest, cells: [...rest.cells, { ...correction, from }] };
}

/** The recipe without the correction of a cell. */
export function withoutCell(
	recipe: Recipe,
	place: Pick<CellCorrection, 'file' | 'line' | 'column' | 'capability'>
): Recipe {
	return { ...recipe, cells: recipe.cells.filter((cell) => !isSameCell(cell, place)) };
}

/** The recipe that leaves a row aside. */
export function excludeRow(recipe: Recipe, row: SourceRow, reason = ''): Recipe {
	const { file, line } = row;
	const holds = cleanHolds(row);
	if (Object.keys(holds).length === 0) return recipe;
	const rest = withoutExcluded(recipe, file, line);
	return { ...rest, excluded: [...rest.excluded, { file, line, holds, reason }] };
}

/** The recipe that reads a row again. */
export function withoutExcluded(recipe: Recipe, file: string, line: number): Recipe {
	const excluded = recipe.excluded.filter((row) => row.file !== file || row.line !== line);
	return { ...recipe, excluded };
}

function isSameCell(
	cell: CellCorrection,
	{
		file,
		line,
		column,
		capability
	}: Pick<CellCorrection, 'file' | 'line' | 'column' | 'capability'>
): boolean {
	return (
		cell.file === file &&
		cell.line === line &&
		cell.column === column &&
		cell.capability === capability
	);
}

function withTable(recipe: Recipe, { recipeTable }: TablePreview, table: TableRecipe): Recipe {
	if (recipeTable !== null) return replaced(recipe, recipeTable, table);
	return { ...recipe, tables: [...recipe.tables, table] };
}

function replaced(recipe: Recipe, place: number, table: TableRecipe): Recipe {
	return { ...recipe, tables: recipe.tables.with(place, table) };
}
