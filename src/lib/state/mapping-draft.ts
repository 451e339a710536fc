import { group } from 'd3';
import { canonicalColumns } from '../ingest/canonical-columns';
import { isSingular } from '../ingest/parse-recipe';
import type { TablePreview } from '../ingest/preview';
import { roleTextFields } from '../ingest/role-table';
import {
	isKept,
	type ColumnRecipe,
	type Recipe,
	type RecipeTarget,
	type TableRecipe
} from '../ingest/recipe';

/** What one column is taken for so far. */
export interface ColumnDraft extends ColumnRecipe {
	/** Whether a person or a recipe said so, rather than the header. */
	readonly settled: boolean;
}

/** What a person has chosen so far for the columns of one table, in the order of the file. */
export interface TableDraft {
	readonly columns: readonly ColumnDraft[];
	/** Whether anything was chosen since the preview. */
	readonly touched: boolean;
}

/** Two or more columns that are taken for one thing, of which there can be but one. */
export interface ColumnConflict {
	readonly target: RecipeTarget;
	/** Their headers, in the order of the file. */
	readonly headers: readonly string[];
}

/** The columns as the preview takes them. */
export function draftOf(table: TablePreview): TableDraft {
	const columns = table.columns.map(({ header, occurrence, target, name, how }) => ({
		...{ header, occurrence, target, name, settled: how === 'recipe' }
	}));
	return { columns, touched: false };
}

/** The draft with one column taken for something else. */
export function withTarget(draft: TableDraft, index: number, target: RecipeTarget): TableDraft {
	const columns = draft.columns.map((column, at) =>
		at === index
			? {
					...column,
					target,
					name: isKept(target) && isKept(column.target) ? column.name : null,
					settled: true
				}
			: column
	);
	return { columns, touched: true };
}

/** The draft with a column kept under another name; under its header where the name is blank. */
export function withName(draft: TableDraft, index: number, name: string): TableDraft {
	const given = name.trim().replace(/\s+/g, ' ') || null;
	const columns = draft.columns.map((column, at) =>
		at === index && isKept(column.target) ? { ...column, name: given, settled: true } : column
	);
	return { columns, touched: true };
}

/** Names that mean something else of a role already. */
const reserved = new Set<string>([...Object.keys(canonicalColumns), ...roleTextFields]);

/**
 * Why names that were given to kept columns since the preview cannot stand, a sentence by column.
 * Names that the preview gave are distinct already.
 */
export function nameTroubles(table: TablePreview, draft: TableDraft): ReadonlyMap<number, string> {
	const kept = draft.columns.flatMap(({ target, header, name }, index) =>
		isKept(target) ? [{ index, name: name ?? header, given: name }] : []
	);
	const alike = group(kept, ({ name }) => name.toLowerCase());
	const troubles = new Map<number, string>();
	for (const { index, name, given } of kept) {
		if (given === null || given === table.columns[index]?.name) continue;
		const key = name.toLowerCase();
		if (reserved.has(key.replaceAll(' ', '_')))
			troubles.set(
				index,
				`“${name}” is a column of its own already: take this column for it, or give it another name.`
			);
		else if ((alike.get(key)?.length ?? 0) > 1)
			troubles.set(index, `Another column is kept as “${name}”: give this one another name.`);
	}
	return troubles;
}

/** Where several columns of a table are taken for the same, by the first of them. */
export function conflictsIn({ columns }: TableDraft): readonly ColumnConflict[] {
	const single = columns.filter(({ target }) => isSingular(target));
	return [...group(single, ({ target }) => target)]
		.filter(([, taken]) => taken.length > 1)
		.map(([target, taken]) => ({ target, headers: taken.map(({ header }) => header) }));
}

interface Drafted {
	/** What the preview was made with. */
	readonly recipe: Recipe;
	readonly tables: readonly TablePreview[];
	/** By table, in the preview's order. */
	readonly drafts: readonly TableDraft[];
}

function withEntries(
	{ recipe, tables, drafts }: Drafted,
	entryOf: (table: TablePreview, draft: TableDraft) => TableRecipe | null
): Recipe {
	const entries = [...recipe.tables];
	for (const [index, table] of tables.entries()) {
		const draft = drafts[index];
		const entry = draft && !table.fixed ? entryOf(table, draft) : null;
		if (!entry) continue;
		if (table.recipeTable !== null) entries[table.recipeTable] = entry;
		else if (!entries.some((other) => same(other, entry))) entries.push(entry);
	}
	return { ...recipe, tables: entries };
}

const same = (one: TableRecipe, other: TableRecipe): boolean =>
	JSON.stringify(one) === JSON.stringify(other);

/** The recipe to look at the files with: what was chosen, and the rest as the headers say. */
export function recipeToLook(drafted: Drafted): Recipe {
	return withEntries(drafted, ({ headerLine }, { columns, touched }) => {
		if (!touched) return null;
		const said = columns.map(({ settled, target, ...column }) => ({
			...column,
			target: settled ? target : ('auto' as const)
		}));
		return { layout: 'auto', headerLine, columns: said };
	});
}

/** The recipe to read the files with: every column as it is shown, so that next month's file is read alike. */
export function recipeToUse(drafted: Drafted): Recipe {
	return withEntries(drafted, ({ headerLine }, draft) => {
		const columns = draft.columns.map(({ header, occurrence, target, name }) => ({
			...{ header, occurrence, target, name: name === header ? null : name }
		}));
		const taken = new Set(columns.map(({ target }) => target));
		const layout = taken.has('capability') && taken.has('level') ? 'long' : 'wide';
		return { layout, headerLine, columns };
	});
}
