/** A text column, each distinct value stored once. `codes` holds -1 where nothing is stated. */
export interface TextColumn {
	readonly codes: Int32Array;
	readonly values: readonly string[];
}

/** Texts that stand in a role's own row, in the order of its columns. */
export const ownTexts = [
	'location',
	'grade_text',
	'occupation_code',
	'position_code',
	'approved_text',
	'approved_on',
	'edition',
	'purpose',
	'job_family',
	'job_function'
] as const;

export type OwnText = (typeof ownTexts)[number];

/** The texts of a role that the database keeps, beside its id, title and file; those not its own are its group's. */
export const roleTexts = ['cluster', 'department', 'division', 'grade_id', ...ownTexts] as const;

export type RoleText = (typeof roleTexts)[number];

/** A cell of `levels` that is neither absent (0) nor a level (1..L). */
export const notEssentialCode = 254;
export const unknownCode = 255;

/** A cell of `managesPeople` that states neither no (0) nor yes (1). */
export const managesNotStatedCode = 2;

/** How many codes a cell of `kinds` can have: not stated, focus, complementary. */
export const kindCodeCount = 3;

/**
 * Roles column by column, as the database takes them: the shape of ingest's `RoleTable`, whose
 * documentation says what the cells mean. `levels` and `kinds` hold roleCount × K cells, role by role.
 */
export interface RoleColumns {
	readonly roleCount: number;
	readonly text: Readonly<Record<'role_id' | 'title' | 'source_file' | RoleText, TextColumn>>;
	readonly attributes: Readonly<Record<string, TextColumn>>;
	readonly groupColumns?: readonly string[];
	readonly managesPeople: Uint8Array;
	readonly headcount: Float64Array;
	readonly sourceLine: Uint32Array;
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
}

/** One thing wrong in the input, as the database keeps it. */
export interface IssueRecord {
	readonly file: string;
	readonly line: number;
	readonly column: string;
	readonly value: string;
	readonly cause: string;
	readonly effect: string;
	readonly message: string;
	readonly roleId: string;
}

/** What became of one file, as the database keeps it. */
export interface FileRecord {
	readonly file: string;
	readonly bytes: number;
	readonly encoding: string;
	readonly delimiter: string;
	readonly layout: string;
	readonly headerLine: number;
	readonly reconciliation: {
		readonly rows: number;
		readonly loaded: number;
		readonly merged: number;
		readonly setAside: number;
		readonly blank: number;
	};
}

/** All that one load replaces. */
export interface LoadInput {
	readonly roles: RoleColumns;
	readonly issues: readonly IssueRecord[];
	readonly files: readonly FileRecord[];
}
