import type { SummaryPart } from './summary-part';

/** Share of a grade's roles at each level, or their number. */
export type BarMeasure = 'share' | 'count';

/** Roles of one grade at one level of one capability. */
export interface LevelSegment {
	/** Level order, from 1. */
	readonly level: number;
	readonly count: number;
	/** Of the grade's roles that have a level here, 0–1. */
	readonly share: number;
}

/** The levels that a grade was observed at, by the framework's reference ranges: 5th to 95th percentile, both included. */
export interface LevelRange {
	readonly low: number;
	readonly high: number;
}

/** A grade on the horizontal axis. */
export interface GradeAxisEntry {
	readonly gradeId: string;
	readonly name: string;
	readonly shortName: string;
	readonly onLadder: boolean;
	/** All roles of the grade that pass the filter. */
	readonly roles: number;
}

/** One grade of one capability. */
export interface GradeBar extends GradeAxisEntry {
	/** Roles of the grade that have a level here. */
	readonly stated: number;
	/** Every level of the framework, lowest first, zeros included. */
	readonly segments: readonly LevelSegment[];
	readonly notEssential: number;
	readonly unknown: number;
	/** Roles of the grade that do not state the capability; 0 under a filter by kind, where that cannot be told. */
	readonly absent: number;
	readonly median: number | null;
	/** Mean level order; shown only where it is called a mean. */
	readonly mean: number | null;
	/** Fewer than 3 roles have a level: drawn hatched. */
	readonly few: boolean;
	readonly reference: LevelRange | null;
	/** Roles with a level outside the reference; 0 where there is none. */
	readonly outside: number;
	/** `Clerk Grade 7/8, 12 roles: Intermediate 25 % (3), Adept 75 % (9)`. */
	readonly words: string;
}

/** From one grade to the next of its ladder that at least 5 roles on each side speak for. */
export interface GradeStep {
	readonly fromGradeId: string;
	readonly toGradeId: string;
	/** Mean level of the upper grade less that of the lower, in levels. */
	readonly change: number;
	/** `flat` adds less than 0.1 of a level, `falls` takes away 0.1 or more. */
	readonly kind: 'rises' | 'flat' | 'falls';
}

/** One small multiple. */
export interface CapabilityGrades {
	readonly capabilityId: string;
	readonly name: string;
	readonly shortName: string;
	readonly groupId: string;
	readonly bars: readonly GradeBar[];
	readonly steps: readonly GradeStep[];
	/** What the steps show, most notable first: `1/2 → 3/4 adds almost nothing` or `+0.7 at B1`. Empty without a step. */
	readonly remark: string;
	/** Whether the remark is about a step that is not smooth. */
	readonly notable: boolean;
}

/** Small multiples under one heading. */
export interface CapabilityGradesGroup {
	readonly id: string;
	readonly name: string;
	readonly capabilities: readonly CapabilityGrades[];
}

/** How levels are spread by grade, capability by capability. */
export interface GradeLevelsModel {
	readonly kind: 'grade-levels';
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	/** Level order and name, lowest first, for the legend. */
	readonly levels: readonly {
		readonly order: number;
		readonly name: string;
		readonly step: number;
	}[];
	/** Ladder order, then the grades on no ladder. */
	readonly grades: readonly GradeAxisEntry[];
	readonly groups: readonly CapabilityGradesGroup[];
	/** Roles without a grade, which are left out. */
	readonly ungraded: number;
	/** What the reference ranges are and where they are from; null without any. */
	readonly reference: { readonly label: string; readonly source: string } | null;
}
