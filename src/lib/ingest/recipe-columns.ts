import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import { headerKey } from './header-index';
import type { ColumnTarget, GivenColumns } from './match-headers';
import { isCanonical } from './parse-recipe';
import { isKept, RecipeError, type ColumnRecipe, type Recipe, type TableRecipe } from './recipe';

/** A table of a recipe laid over a header. */
export interface FittedTable {
	/** By place of the column in the header; what the recipe does not know is not here. */
	readonly columns: ReadonlyMap<number, ColumnRecipe>;
	/** The headers without which the table cannot be read as the recipe says. */
	readonly missing: readonly string[];
	/** How many of the columns that must be there are. */
	readonly found: number;
}

/** Lays a table of a recipe over a header; the columns are found by their headers, in any order. */
export function fitTable(cells: readonly string[], { columns }: TableRecipe): FittedTable {
	const places = new Map<string, number[]>();
	for (const [index, cell] of cells.entries()) {
		const key = cell.length > 200 ? cell : headerKey(cell);
		const same = places.get(key);
		if (same) same.push(index);
		else places.set(key, [index]);
	}
	const fitted = new Map<number, ColumnRecipe>();
	const missing: string[] = [];
	let found = 0;
	for (const column of columns) {
		const place = places.get(headerKey(column.header))?.[column.occurrence - 1];
		if (place !== undefined && !fitted.has(place)) fitted.set(place, column);
		if (isKept(column.target) || column.target === 'left_out') continue;
		if (place === undefined) missing.push(column.header);
		else found++;
	}
	return { columns: fitted, missing, found };
}

/** What a fitted table settles of its columns. */
export function givenColumns(
	{ layout }: TableRecipe,
	{ columns }: FittedTable,
	framework: Framework
): GivenColumns {
	const targets: [number, { target: ColumnTarget; how: 'recipe' }][] = [];
	for (const [index, column] of columns) {
		const target = targetOf(column, framework);
		if (target) targets.push([index, { target, how: 'recipe' }]);
	}
	return { layout, targets: new Map(targets) };
}

/**
 * Refuses a recipe that was made for other capabilities.
 * @throws RecipeError
 */
export function refuseStrange(recipe: Recipe, framework: Framework): void {
	for (const { columns } of recipe.tables) {
		for (const column of columns) targetOf(column, framework);
	}
}

function targetOf({ header, target, name }: ColumnRecipe, framework: Framework) {
	const settled = (found: ColumnTarget): ColumnTarget => found;
	switch (target) {
		case 'auto':
			return null;
		case 'attribute':
			return settled({ kind: 'attribute', name, groups: false });
		case 'attribute:group':
			return settled({ kind: 'attribute', name, groups: true });
		case 'left_out':
			return settled({ kind: 'left_out' });
		case 'packed':
			return settled({ kind: 'packed', stated: null });
		case 'packed:focus':
			return settled({ kind: 'packed', stated: 'focus' });
		case 'packed:complementary':
			return settled({ kind: 'packed', stated: 'complementary' });
	}
	if (isCanonical(target)) return settled({ kind: 'canonical', column: target });
	const capabilityId = target.slice(target.indexOf(':') + 1);
	if (!lookupOf(framework).capabilityById.has(capabilityId)) {
		throw new RecipeError(
			`The recipe takes the column “${header}” for the capability ${capabilityId}, which ${framework.name} does not have; choose the framework it was made for.`
		);
	}
	const kind = target.startsWith('kind:') ? 'kind' : 'capability';
	return settled({ kind, capabilityId });
}
