import { cleanHolds } from './source-rows';
import { isSingular } from './parse-recipe';
import type { TablePreview } from './preview';
import type {
	CellCorrection,
	ColumnRecipe,
	Recipe,
	RecipeTarget,
	Replacement,
	TableRecipe
} from './recipe';
import { valueKey } from './replace-value';
import type { Layout } from './result';
import type { SourceRow } from './source-rows';

/** The recipe with what a preview shows of a table written down, in place of what it said of it. */
export function useTable(recipe: Recipe, table: TablePreview): Recipe {
	const { layout, headerLine, columns } = table;
	return withTable(recipe, table, {
		layout,
		headerLine,
		columns: columns.map(({ header, occurrence, target, name }) => ({
			header,
			occurrence,
			target,
			name: name === header ? null : name
		}))
	});
}

/**
 * The recipe that takes a column for something else. Another column that was taken for the same is
 * kept as an attribute, where only one can be; what the layout is follows from the columns.
 */
export function mapColumn(
	recipe: Recipe,
	table: TablePreview,
	index: number,
	target: RecipeTarget,
	name: string | null = null
): Recipe {
	const used = useTable(recipe, table);
	const place = table.recipeTable ?? used.tables.length - 1;
	const own = used.tables[place];
	if (!own) return recipe;
	const columns = own.columns.map((column, at): ColumnRecipe => {
		if (at === index) return { ...column, target, name };
		if (column.target !== target || !isSingular(target)) return column;
		return { ...column, target: 'attribute', name: null };
	});
	return replaced(used, place, { ...own, layout: layoutOf(columns), columns });
}

/** The recipe that reads a table in another layout. */
export function setLayout(recipe: Recipe, table: TablePreview, layout: Layout | 'auto'): Recipe {
	const used = useTable(recipe, table);
	const place = table.recipeTable ?? used.tables.length - 1;
	const own = used.tables[place];
	return own ? replaced(used, place, { ...own, layout }) : recipe;
}

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

function layoutOf(columns: readonly ColumnRecipe[]): Layout {
	const has = (target: RecipeTarget): boolean => columns.some((column) => column.target === target);
	return has('capability') && has('level') ? 'long' : 'wide';
}

function withTable(recipe: Recipe, { recipeTable }: TablePreview, table: TableRecipe): Recipe {
	if (recipeTable !== null) return replaced(recipe, recipeTable, table);
	return { ...recipe, tables: [...recipe.tables, table] };
}

function replaced(recipe: Recipe, place: number, table: TableRecipe): Recipe {
	return { ...recipe, tables: recipe.tables.with(place, table) };
}
