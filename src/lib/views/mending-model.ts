import type { ReplacementChoices, ValueKind } from './replacement-choices';

/** One kind of trouble in the list of causes. */
export interface MendCause {
	readonly cause: string;
	readonly title: string;
	readonly issues: number;
	/** Whether something was left out or set aside, rather than taken with an assumption. */
	readonly loss: boolean;
}

/** How a group of like issues can be mended. */
export type MendWay =
	/** From a list of readings, for all alike. */
	| ValueKind
	/** By typing what is meant, for all alike. */
	| 'text'
	/** Row by row only. */
	| 'row'
	/** In the mapping of columns. */
	| 'mapping'
	/** Beside the document's text. */
	| 'review'
	/** There is nothing to mend. */
	| 'none';

/** Issues of one cause and one value, which are mended together. */
export interface MendGroup {
	readonly key: string;
	readonly cause: string;
	readonly value: string;
	/** Null for all columns that hold levels. */
	readonly column: string | null;
	readonly issues: number;
	/** `in Finance`, `in 3 columns`; '' where it is about the row. */
	readonly where: string;
	/** What happened, of the first of them. */
	readonly message: string;
	readonly effect: string;
	readonly way: MendWay;
	readonly choices: readonly ReplacementChoices[];
	/** The choice to begin with; '' for none. */
	readonly offer: string;
	/** Whether a person can say that nobody knows. */
	readonly acceptable: boolean;
}
