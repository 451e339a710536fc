import type { CanonicalColumn } from './canonical-columns';
import { UnusableFileError, type Layout } from './result';

/** The version of the recipes that this code writes and reads. */
export const recipeVersion = 1;

/**
 * What a column is taken for: a canonical column; the levels of a capability, or whether it is
 * focus or complementary (wide layout); `packed`, several capabilities with their levels in one
 * cell, all of them of one kind where that is said; kept as an attribute, by which like roles may
 * be grouped; left out; or, with `auto`, whatever its header and its cells say without a recipe.
 */
export type RecipeTarget =
	| CanonicalColumn
	| `capability:${string}`
	| `kind:${string}`
	| 'packed'
	| 'packed:focus'
	| 'packed:complementary'
	| 'attribute'
	| 'attribute:group'
	| 'left_out'
	| 'auto';

/** Whether a target keeps a column as an attribute. */
export function isKept(target: string | null): boolean {
	return target === 'attribute' || target === 'attribute:group';
}

/** One column of a table, told by its header. */
export interface ColumnRecipe {
	/** As in the file; letter case, punctuation and spacing do not matter. '' where the column has none. */
	readonly header: string;
	/** Which of several columns with the same header, from 1 at the left. */
	readonly occurrence: number;
	readonly target: RecipeTarget;
	/** The name under which an attribute is kept; null where that is its header. */
	readonly name: string | null;
}

/**
 * How one table is read. It is used for every table that has all the columns taken for something
 * (neither attributes nor left out), in any order and under any file name; what other columns
 * the table has is told as without a recipe.
 */
export interface TableRecipe {
	readonly layout: Layout | 'auto';
	/** The line on which the header stood (of two lines, the lower): tried first. Null where nothing is known of it. */
	readonly headerLine: number | null;
	readonly columns: readonly ColumnRecipe[];
}

/**
 * What a value is read as instead: another text, or one of three things that people accept. What is
 * unknown or blank is not stated in a column that holds no levels.
 */
export type Replacement =
	{ readonly text: string } | { readonly accept: 'unknown' | 'not_essential' | 'blank' };

/** A value that is read as another wherever it stands in a column, white space at its ends aside. */
export interface ValueRename {
	/** The column's header; null for all columns that hold levels. */
	readonly column: string | null;
	/** A whole cell; in packed cells and focus lists also one entry, or the level in one. */
	readonly from: string;
	readonly to: Replacement;
}

/** One cell that is read as another text, only while it still says what it said. */
export interface CellCorrection {
	/** As issues and reports name the file: `roles.csv`, `roles.xlsx, sheet Roles`, `pack.zip/roles.csv`. */
	readonly file: string;
	readonly line: number;
	/** The column's header. */
	readonly column: string;
	/** The first 200 characters are enough. */
	readonly from: string;
	readonly to: string;
	/** The capability's id where several rows stand on one line, as in documents; else null. */
	readonly capability: string | null;
}

/** A row that is not read, only while its cells still say what they said. */
export interface ExcludedRow {
	readonly file: string;
	readonly line: number;
	/** Some of the row's cells by header, at least one. */
	readonly holds: Readonly<Record<string, string>>;
	/** '' where none is given. */
	readonly reason: string;
}

/** How files of a kind are read: what their columns mean, and what is mended in them. */
export interface Recipe {
	readonly version: typeof recipeVersion;
	/** The id of the framework whose capabilities it names. */
	readonly framework: string;
	/** Tried in this order; a table that none fits is read as without a recipe. */
	readonly tables: readonly TableRecipe[];
	/** Of two that fit a cell, one for its column goes before one for all level columns. */
	readonly renames: readonly ValueRename[];
	readonly cells: readonly CellCorrection[];
	readonly excluded: readonly ExcludedRow[];
}

/** Thrown where a recipe cannot be used. The message is one sentence for people. */
export class RecipeError extends UnusableFileError {
	constructor(message: string) {
		super('', message);
	}
}

/** The recipe that changes nothing. */
export function emptyRecipe(framework: { readonly id: string }): Recipe {
	return {
		version: recipeVersion,
		framework: framework.id,
		tables: [],
		renames: [],
		cells: [],
		excluded: []
	};
}

/** The part of a recipe that says what columns mean, without what it mends. */
export function mappingOf(recipe: Recipe): Recipe {
	return { ...recipe, renames: [], cells: [], excluded: [] };
}
