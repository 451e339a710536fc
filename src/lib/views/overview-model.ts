import type { SummaryPart } from './summary-part';

/** One figure with what it means. */
export interface OverviewCard {
	readonly key: string;
	readonly label: string;
	/** `1,200`. */
	readonly figure: string;
	/** A sentence or less. */
	readonly detail: string;
}

/** How many roles meet one test of completeness. */
export interface CompletenessLine {
	readonly key: string;
	readonly label: string;
	readonly count: number;
	/** Out of. */
	readonly base: number;
	/** 0–1. */
	readonly share: number;
	/** What it means for reading the charts. */
	readonly meaning: string;
	/** Whether the count is of trouble rather than of what is in order. */
	readonly trouble: boolean;
}

/** Roles of one cluster by where they stand against the current edition. */
export interface EditionLine {
	readonly name: string;
	readonly roles: number;
	readonly current: number;
	readonly older: number;
	readonly notStated: number;
}

/** The count-down to the edition's deadline. */
export interface EditionCountdownModel {
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	/** Whole days from today to the deadline; negative after it; null where none is set. */
	readonly daysLeft: number | null;
	readonly roles: number;
	readonly current: number;
	readonly older: number;
	readonly notStated: number;
	readonly lines: readonly EditionLine[];
}

/** Where a reader may go next, by page. */
export interface NextStep {
	readonly page: 'heatmap' | 'grades' | 'compare' | 'data';
	readonly label: string;
	readonly detail: string;
}

/** The front page. */
export interface OverviewModel {
	readonly kind: 'overview';
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	readonly cards: readonly OverviewCard[];
	readonly completeness: readonly CompletenessLine[];
	/** Null where the framework's current edition has no date of issue. */
	readonly edition: EditionCountdownModel | null;
	readonly next: readonly NextStep[];
}
