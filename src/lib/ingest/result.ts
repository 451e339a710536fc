import type { ReviewItem } from './documents/reviews';
import type { Issue } from './issue';
import type { RoleTable } from './role-table';

/**
 * Every data row of a file ends in exactly one of three ways: it began a role (`loaded`), was
 * merged into a role that an earlier row began (`merged`), or was set aside with its reason.
 * loaded + merged + setAside = rows. Blank lines are not rows; they are counted apart.
 */
export interface Reconciliation {
	readonly rows: number;
	readonly loaded: number;
	readonly merged: number;
	readonly setAside: number;
	readonly blank: number;
}

export type Layout = 'wide' | 'long';

/** What one column of the file was taken for, and why. */
export interface ColumnMatch {
	readonly index: number;
	readonly header: string;
	/**
	 * A canonical column (`title`), a capability's level (`capability:FINA`) or kind (`kind:FINA`),
	 * several capabilities in a cell (`packed`, `packed:focus`, `packed:complementary`), kept as it
	 * is (`attribute`, or `attribute:group` where like roles are grouped by it), or left out.
	 */
	readonly target: string | null;
	/** By its header (the first four), by its cells, because the recipe says so, or not at all. */
	readonly how: 'exact' | 'alias' | 'edition' | 'fuzzy' | 'cells' | 'recipe' | 'kept' | 'left_out';
	/** The name of an attribute. */
	readonly name?: string;
}

/** What a recipe changed in one table on the way in. */
export interface RecipeChanges {
	/** Which table of the recipe says what the columns mean, from 0; null where none fits. */
	readonly table: number | null;
	/** Cells read as another value, by the place of the rename in the recipe. */
	readonly renames: readonly number[];
	/** Cells read as another value by any rename. */
	readonly renamed: number;
	/** Single cells read as another text. */
	readonly corrected: number;
	/** Rows set aside because the recipe says so. */
	readonly excluded: number;
	/** Corrections and exclusions of this file that no longer fit it; each has an issue. */
	readonly stale: number;
}

/** What was found out about one file on the way in. */
export interface FileReport {
	readonly file: string;
	readonly bytes: number;
	/** Of a text file; of any other its format: XLSX, XLS, ODS, DOCX or PDF. */
	readonly encoding: string;
	/** '' where the file is no delimited text. */
	readonly delimiter: string;
	readonly layout: Layout;
	readonly headerLine: number;
	readonly columns: readonly ColumnMatch[];
	readonly reconciliation: Reconciliation;
	/** Present where a recipe was used. */
	readonly changes?: RecipeChanges;
}

export interface IngestResult {
	readonly roles: RoleTable;
	/** By file and line. Of each cause at most 10,000 a file; a closing issue at line 0 says how many more. */
	readonly issues: readonly Issue[];
	/** How many issues there were, listed or not. */
	readonly issuesFound: number;
	readonly files: readonly FileReport[];
	/** Values of role descriptions that nobody has looked at yet; missing in what earlier versions kept. */
	readonly reviews?: readonly ReviewItem[];
}

/** Progress of one ingest: rows read so far, and the share of bytes read (0–1). */
export interface IngestProgress {
	readonly file: string;
	readonly rows: number;
	readonly share: number;
	/** What is being done before there are rows to count, for people: `opening the workbook`. */
	readonly phase?: string;
}

/** Thrown when a file cannot be used at all. The message is one sentence for people: which file, what is wrong, what to do. */
export class UnusableFileError extends Error {
	override readonly name = 'UnusableFileError';
	constructor(
		readonly file: string,
		message: string,
		/** Whether rows of the file had been read already. */
		readonly begun = false
	) {
		super(message);
	}
}

/** The error, told to have come after some of a file's rows were taken where there were any. */
export function begun(error: unknown, rows: number): unknown {
	return error instanceof UnusableFileError && rows > 0
		? new UnusableFileError(error.file, error.message, true)
		: error;
}
