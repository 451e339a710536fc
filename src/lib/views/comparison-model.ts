import type { UnitDifferencesRow } from '../queries/unit-differences';
import type { SummaryPart } from './summary-part';

/** A difference with what may be said of it (analysis/judge-differences). */
export type JudgedDifference = UnitDifferencesRow & {
	readonly enough: boolean;
	/** q of the comparison among those looked at together; NaN where there is not enough to compare. */
	readonly rate: number;
	readonly different: boolean;
};

/** What is said of a difference; never from the raw means. */
export type Verdict = 'more' | 'less' | 'same' | 'not_enough';

/** The order of the capabilities: largest difference first, surest first, or the framework's. */
export const comparisonOrders = ['size', 'certainty', 'framework'] as const;
/** One of those. */
export type ComparisonOrder = (typeof comparisonOrders)[number];

/** A unit that is compared, or a saved set of roles. */
export interface ComparisonSide {
	/** Of a set, its number with a minus before it. */
	readonly unitId: number;
	readonly name: string;
	/** Roles with a level in some capability. */
	readonly roles: number;
	/** `job family and grade`: what its roles were matched on. */
	readonly matchedOn: string;
	/** A place in `strataKinds`, from 1. */
	readonly strata: number;
}

/** One side's difference in one capability. */
export interface ComparisonMark {
	readonly side: number;
	readonly verdict: Verdict;
	/** Called about the same, but with an interval that leaves room for a difference that matters. */
	readonly wide: boolean;
	/** Adjusted, in levels; null where nothing could be matched. */
	readonly difference: number | null;
	/** The 95 % interval. */
	readonly low: number | null;
	readonly high: number | null;
	/** Matched comparisons. */
	readonly matched: number;
	readonly roles: number;
	readonly restRoles: number;
	readonly rate: number;
	/** Raw difference of means; null where the other side has no level. */
	readonly raw: number | null;
	/** Step of the difference ramp, 0 to 6; the middle for what is not called different. */
	readonly step: number;
	/** `asks for more`, with amount and interval, as a sentence. */
	readonly words: string;
	/** Why the raw difference is another, as a sentence; empty where it is much the same or there is nothing to say. */
	readonly rawWords: string;
}

/** A capability, or the overall tendency, with a mark a side. */
export interface ComparisonLine {
	/** Null: the overall tendency. */
	readonly capabilityId: string | null;
	readonly name: string;
	readonly groupName: string;
	readonly marks: readonly ComparisonMark[];
}

/** What the comparison of units shows. */
export interface ComparisonModel {
	readonly kind: 'comparison';
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	readonly sides: readonly ComparisonSide[];
	/** What each is held against: `all other roles`, a unit's name, or `the others`. */
	readonly against: string;
	readonly lines: readonly ComparisonLine[];
	readonly tendency: ComparisonLine | null;
	/** Half the width of the scale in levels: the same to either side of zero. */
	readonly extent: number;
	readonly order: ComparisonOrder;
}
