import type { ReplacementChoices } from './replacement-choices';

/** How much a person has to look at what a column was taken for. */
export type Certainty = 'sure' | 'check' | 'kept' | 'left_out' | 'chosen';

/** One column of a file on the mapping screen. */
export interface MappedColumn {
	readonly index: number;
	/** The header, or `Column 3, without a name`. */
	readonly name: string;
	/** What it is taken for, as the value of a choice. */
	readonly target: string;
	/** The name under which it is kept with each role; null where it is taken for something else. */
	readonly keptAs: string | null;
	/** Why, in a few words. */
	readonly reason: string;
	readonly certainty: Certainty;
	/** The same in a word or two. */
	readonly certaintyText: string;
	/** Cells of the first rows, one a row. */
	readonly cells: readonly string[];
	/** Why it cannot stay as it is; '' where it can. */
	readonly conflict: string;
}

/** A distinct value of the columns that hold levels, kinds or capabilities. */
export interface MappedValue {
	readonly key: string;
	/** The column's header; null for all columns that hold levels. */
	readonly column: string | null;
	/** As in the file. */
	readonly text: string;
	readonly cells: number;
	/** `in Finance`, `in 3 columns`. */
	readonly where: string;
	/** How it is read: `Adept`, `not read: counts as unknown`. */
	readonly reading: string;
	readonly trouble: 'unread' | 'guessed' | 'none';
	/** The choice that is in force; '' where it is read as it stands. */
	readonly choice: string;
	readonly choices: readonly ReplacementChoices[];
	/** The choice to offer first, and its words; '' where there is none. */
	readonly offer: string;
	readonly offerText: string;
}

/** One table on the mapping screen. */
export interface MappedTable {
	readonly index: number;
	readonly name: string;
	/** `1,204 rows, one row a role; the header is on line 3.` */
	readonly about: string;
	/** Why it cannot be read yet; '' where it can. */
	readonly trouble: string;
	/** A role description, in which there is nothing to map. */
	readonly fixed: boolean;
	readonly columns: readonly MappedColumn[];
	/** Lines of the first rows. */
	readonly lines: readonly number[];
	/** What could not be read first, then what was guessed, then the most frequent. */
	readonly values: readonly MappedValue[];
	/** Lines that could be the header, for a choice. */
	readonly headerLines: readonly { readonly value: string; readonly label: string }[];
	readonly headerLine: string;
}
