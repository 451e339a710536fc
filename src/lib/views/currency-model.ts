import type { SummaryPart } from './summary-part';

/** How current the descriptions of a unit are. */
export interface CurrencyLine {
	readonly unitId: number;
	/** With the unit it lies in after it where another has the same name. */
	readonly name: string;
	readonly roles: number;
	readonly current: number;
	readonly older: number;
	readonly notStated: number;
	readonly dated: number;
	/** Of the dated. */
	readonly stale: number;
	readonly words: string;
}

/** Editions and age of descriptions by unit. */
export interface CurrencyModel {
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	/** What the current edition is called. */
	readonly edition: string;
	/** Every unit, in the order of the tree. */
	readonly lines: readonly CurrencyLine[];
	/** The units that are drawn: those with the most descriptions on an older edition, most first. */
	readonly drawn: readonly CurrencyLine[];
	/** Which units are drawn where not all are, and how many roles are in none; else empty. */
	readonly note: string;
}
