import type { ReplacementChoices } from './replacement-choices';

/** A stretch of a document's text; `hit` where it is what the value was read from. */
export interface PassagePart {
	readonly text: string;
	readonly hit: boolean;
}

/** One line of a document. */
export interface PassageLine {
	/** Distinct within the passage. */
	readonly key: string;
	readonly line: number;
	/** Whether it speaks of the value; else it stands before or after one that does. */
	readonly speaks: boolean;
	readonly parts: readonly PassagePart[];
}

/** A stretch of a document around what speaks of a value. */
export interface Passage {
	/** `Page 2, lines 29 to 33`. */
	readonly place: string;
	readonly lines: readonly PassageLine[];
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
	/** `Not sure`. */
	readonly confidence: string;
	/** How it is read until somebody says. */
	readonly reads: string;
	readonly passages: readonly Passage[];
	/** Said where no line speaks of it; '' where one does. */
	readonly silence: string;
	/** Readings to choose from; none where the value is typed. */
	readonly choices: readonly ReplacementChoices[];
	/** What to begin with: a choice, or the text of a field. */
	readonly offer: string;
	/** What it means to leave it as it is: `Accept as unknown`. */
	readonly leave: string;
}
