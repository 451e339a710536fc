import type { Band } from './bands';
import type { CopiedGrade } from './copied-grade';
import type { DivisionDiffers } from './division-differs';
import type { GradeInversion } from './grade-inversion';
import type { NearDuplicates } from './near-duplicates';
import type { RuleBreach } from './rules/rule-breach';
import type { StraightLine } from './straight-line';

/** A unit that asks more or less of a capability than others do of like jobs and grades. */
export interface DivisionDrift {
	readonly unit: number;
	readonly capability: number;
	readonly difference: number;
	readonly error: number;
	/** Σw: matched comparisons. */
	readonly matched: number;
	readonly rate: number;
}

/** A level that is further from what its peers lead one to expect than such roles vary. */
export interface LevelFlag {
	readonly role: number;
	readonly capability: number;
	readonly level: number;
	readonly expected: number;
	readonly chance: number;
	readonly rate: number;
	readonly band: Band;
	readonly tier: number;
	readonly peers: number;
}

/** What was found, by kind. The order of kinds is that in which one cause comes before another. */
export type FoundThing =
	| { readonly kind: 'division_drift'; readonly found: DivisionDrift }
	| { readonly kind: 'grade_inversion'; readonly found: GradeInversion }
	| { readonly kind: 'division_differs'; readonly found: DivisionDiffers }
	| { readonly kind: 'fits_another_grade'; readonly found: CopiedGrade }
	| { readonly kind: 'straight_line'; readonly found: StraightLine }
	| { readonly kind: 'level'; readonly found: LevelFlag }
	| { readonly kind: 'rule'; readonly found: RuleBreach }
	| { readonly kind: 'near_duplicate'; readonly found: NearDuplicates };

export type FindingKind = FoundThing['kind'];

/** One item of the queue. */
export type Finding = FoundThing & {
	/** Stays the same over imports while the facts that it rests on do: its kind, roles, capability and levels. */
	readonly key: string;
	/** Role indexes that it is about, ascending; for a unit or a grade, all roles concerned. */
	readonly roles: readonly number[];
	/** The capabilities concerned; none where it is about whole roles. */
	readonly capabilities: readonly number[];
	/** The sentence of the queue. */
	readonly sentence: string;
	/** The key of the finding that this one is a part of, or null. */
	readonly foldedUnder: string | null;
};
