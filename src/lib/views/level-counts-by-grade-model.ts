import type { SummaryPart } from './summary-part';

/** How many roles have just so many core capabilities at a level. */
export interface CountFrequency {
	readonly capabilities: number;
	readonly roles: number;
}

/** One grade × level: how many of the core capabilities its roles have at that level. */
export interface GradeLevelCount {
	/** Level order, from 1. */
	readonly level: number;
	/** Fewest capabilities first; only numbers that a role has. */
	readonly frequencies: readonly CountFrequency[];
	readonly min: number;
	/** 5th percentile over roles, nearest rank. */
	readonly p5: number;
	readonly median: number;
	/** 95th percentile over roles, nearest rank. */
	readonly p95: number;
	readonly max: number;
	/** The framework's range, both ends included; null where the grade has none. */
	readonly range: readonly [low: number, high: number] | null;
	/** Roles outside the range; 0 where there is none. */
	readonly outside: number;
	/** Of the grade's counted roles, 0–1. */
	readonly outsideShare: number;
	/** `Clerk Grade 7/8, Adept: 2 to 7 capabilities, median 4; reference 2 to 6; 3 of 40 roles outside`. */
	readonly words: string;
}

/** One grade with its levels. */
export interface GradeLevelCounts {
	readonly gradeId: string;
	readonly name: string;
	readonly shortName: string;
	readonly onLadder: boolean;
	/** The roles that are counted here. */
	readonly roles: number;
	/** Roles not held against the range, since they lack a level in some core capability: not counted, unless the grade has no others. */
	readonly leftOut: number;
	/** Fewer than 3 roles. */
	readonly few: boolean;
	/** Every level of the framework, lowest first. */
	readonly levels: readonly GradeLevelCount[];
}

/** Counts of core capabilities per level and grade against the reference ranges. */
export interface LevelCountsByGradeModel {
	readonly kind: 'level-counts-by-grade';
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	/** Number of core capabilities: the end of the axis. */
	readonly coreCount: number;
	readonly levels: readonly {
		readonly order: number;
		readonly name: string;
		readonly step: number;
	}[];
	readonly grades: readonly GradeLevelCounts[];
	readonly reference: { readonly label: string; readonly source: string } | null;
}
