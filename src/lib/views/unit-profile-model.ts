/** A figure of the unit beside the same of those it is held against. */
export interface ProfileFact {
	readonly label: string;
	readonly own: string;
	readonly rest: string;
}

/** How often a capability is in focus, here and there. */
export interface FocusContrast {
	readonly name: string;
	/** Shares of the requirements that say whether they are in focus, 0–1. */
	readonly own: number;
	readonly rest: number;
	readonly ownText: string;
	readonly restText: string;
}

/** How alike the roles of one grade are on both sides. */
export interface GradeContrast {
	readonly gradeId: string;
	readonly name: string;
	readonly ownRoles: number;
	readonly restRoles: number;
	/** Share of all levels at each level of the scale, lowest first; null without levels. */
	readonly own: readonly number[] | null;
	readonly rest: readonly number[] | null;
	/** Mean difference of mean levels over the core capabilities; null with few roles. */
	readonly distance: number | null;
	/** `look like the same job`, or what parts them, as a sentence. */
	readonly words: string;
	/** Capabilities that part them, largest difference first. */
	readonly parting: readonly string[];
}

/** A unit beside those it is held against, but for levels among like roles. */
export interface UnitProfileModel {
	readonly facts: readonly ProfileFact[];
	readonly mostFocus: readonly FocusContrast[];
	readonly leastFocus: readonly FocusContrast[];
	/** Why nothing is said of focus; empty where something is. */
	readonly focusReason: string;
	readonly grades: readonly GradeContrast[];
	readonly ownName: string;
	readonly restName: string;
	/** The same within a sentence: `all other roles`, or a name as it is written. */
	readonly restWords: string;
}
