import type { ReplacementChoices } from './replacement-choices';

/** A stretch of a document's text; `hit` where it is what the value was read from. */
export interface PassagePart {
	readonly text: string;
	readonly hit: boolean;
}

/** One line of a document that speaks of a value. */
export interface Passage {
	/** `Page 2, line 31`. */
	readonly place: string;
	readonly parts: readonly PassagePart[];
}

/** A value of a role description beside the words it was read from. */
export interface ReviewModel {
	/** Distinct within one data set, the same while it is open for review. */
	readonly key: string;
	/** `Finance: level`. */
	readonly title: string;
	/** The role and the file. */
	readonly about: string;
	readonly reason: string;
	/** `Low confidence`. */
	readonly confidence: string;
	/** How it is read until somebody says. */
	readonly reads: string;
	readonly passages: readonly Passage[];
	/** Readings to choose from; none where the value is typed. */
	readonly choices: readonly ReplacementChoices[];
	/** What to begin with: a choice, or the text of a field. */
	readonly offer: string;
}
