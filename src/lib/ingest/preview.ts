import type { NumberedRow } from './ingest-rows';
import type { RecipeTarget } from './recipe';
import type { ColumnMatch, Layout } from './result';

/** How one value of a column is read. */
export interface ValueReading {
	readonly status:
		| 'level'
		| 'kind'
		| 'capability'
		| 'packed'
		| 'blank'
		| 'not_essential'
		| 'unknown'
		| 'unreadable';
	/** In words: the level, the kind, the capability, or what stands in the packed cell. */
	readonly as: string;
	/** Null where nothing was read. */
	readonly how: 'exact' | 'alias' | 'edition' | 'fuzzy' | null;
	/** What an unreadable value may mean: to offer, never to take. */
	readonly nearest: string | null;
}

/** A distinct value of a column, before anything is renamed, and how it is read after that. */
export interface ValuePreview {
	/** White space tidied: as `ValueRename.from`. */
	readonly text: string;
	/** How many cells say it. */
	readonly count: number;
	readonly reading: ValueReading;
	/** The place in the recipe of the rename that changes it; null where none does. */
	readonly rename: number | null;
}

/** A column of a table, and what it is taken for. */
export interface ColumnPreview {
	readonly index: number;
	/** As in the file, white space tidied; '' where it has none. */
	readonly header: string;
	/** Which of several columns with the same header, from 1: as `ColumnRecipe.occurrence`. */
	readonly occurrence: number;
	/** Never `auto`. */
	readonly target: RecipeTarget;
	/** The name of an attribute; else null. */
	readonly name: string | null;
	readonly how: ColumnMatch['how'];
	/** Why, in a sentence. */
	readonly reason: string;
	/** 0–1: how sure that is; a person should look at what is below 1. */
	readonly confidence: number;
	/** Of columns of levels, kinds, capabilities and packed cells, most frequent first; else none. */
	readonly values: readonly ValuePreview[];
	/** How many cells hold values beyond the 2,000 that are told apart. */
	readonly otherValues: number;
}

/** A table of the files as it would be read. */
export interface TablePreview {
	/** As reports and issues name it. */
	readonly file: string;
	/** The encoding of a text, or XLSX, PDF and the like. */
	readonly format: string;
	/** '' where the file is no delimited text. */
	readonly delimiter: string;
	readonly layout: Layout;
	/** Of two lines the lower; 0 in a document. */
	readonly headerLine: number;
	/** The first lines that are not blank, as they stand, to choose the header from. */
	readonly top: readonly NumberedRow[];
	/** The first rows below the header. */
	readonly rows: readonly NumberedRow[];
	/** All rows below the header. */
	readonly rowCount: number;
	readonly columns: readonly ColumnPreview[];
	/** Why the table cannot be read as it is, in a sentence; null where it can. */
	readonly unusable: string | null;
	/** Which table of the recipe says what the columns are, from 0; null where none fits. */
	readonly recipeTable: number | null;
	/** Whether there is nothing to map: the rows were made from a document. */
	readonly fixed: boolean;
	/** Whether every column and every value was understood without a guess. */
	readonly exact: boolean;
}

/** What files would be read as. */
export interface FilesPreview {
	readonly tables: readonly TablePreview[];
	/** Files and sheets that are no tables, each with the reason. */
	readonly unused: readonly { readonly file: string; readonly reason: string }[];
	/** Whether there are tables and every one is exact, so that nothing needs to be asked. */
	readonly exact: boolean;
}
