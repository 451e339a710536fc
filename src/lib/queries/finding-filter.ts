import type { Filter } from './filter';
import { noFilter } from './filter';

/** The kinds of finding, in the order in which one cause comes before another; pairs of similar roles last. */
export const foundKinds = [
	'division_drift',
	'grade_inversion',
	'division_differs',
	'fits_another_grade',
	'straight_line',
	'level',
	'rule',
	'near_duplicate',
	'similar_roles'
] as const;

export type FoundKind = (typeof foundKinds)[number];

export const findingBands = ['strong', 'likely', 'worth_a_look'] as const;

export type FindingBand = (typeof findingBands)[number];

/**
 * How much a finding asks for: `check` it; `look`, at leisure (levels of the least sure band,
 * near-duplicates, old editions); or a `note`, which many sound roles have (the unofficial
 * comparison ranges, the three-level guideline).
 */
export const seriousnesses = ['check', 'look', 'note'] as const;

export type Seriousness = (typeof seriousnesses)[number];

/** How a finding stands: open, decided, or decided before a waiver ran out (`expired`) or the facts changed (`changed`). */
export const findingStandings = [
	'open',
	'accepted',
	'waived',
	'noted',
	'expired',
	'changed'
] as const;

export type FindingStanding = (typeof findingStandings)[number];

/** A standing; or `settled` for accepted and waived, `unsettled` for all others. */
export type DecisionFilter = FindingStanding | 'settled' | 'unsettled';

/** Which findings a view is about. Empty lists and nulls do not filter. */
export interface FindingFilter {
	/** Findings, or the pairs of similar roles that differ. */
	readonly list: 'findings' | 'similar';
	/** A finding passes if one of its roles does; a text may also stand in its sentence. The kind of requirement does not apply. */
	readonly roles: Filter;
	readonly kinds: readonly FoundKind[];
	readonly seriousness: readonly Seriousness[];
	readonly bands: readonly FindingBand[];
	readonly families: readonly string[];
	readonly capabilityIds: readonly string[];
	readonly rules: readonly string[];
	readonly decision: DecisionFilter | null;
	/** ISO date on which waivers are held against their expiry. */
	readonly today: string;
}

/** Every finding, on a day. */
export function everyFinding(today: string): FindingFilter {
	return {
		list: 'findings',
		roles: noFilter,
		kinds: [],
		seriousness: [],
		bands: [],
		families: [],
		capabilityIds: [],
		rules: [],
		decision: null,
		today
	};
}
