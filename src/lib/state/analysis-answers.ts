import type { Band } from '../analysis/bands';
import type { Strata } from '../analysis/compare-divisions';
import type { LikenessParts } from '../analysis/likeness';

/** A role as the evidence names it. */
export interface RoleBrief {
	readonly roleId: string;
	readonly title: string;
	/** A grade of a ladder, or the text of one on none; '' where none is stated. */
	readonly gradeId: string;
	/** The division, or the lowest unit stated; '' where none is. */
	readonly unitName: string;
	/** The role's unit as the database numbers units. */
	readonly unitId: number;
	/** As the finding tables name it; null where the title says nothing of the work. */
	readonly family: string | null;
}

/** What a role is compared with, in the words of the evidence tiers. */
export type PeerBasis = 'same_job_and_grade' | 'similar_roles' | 'grade';

/** How many peers have a level. */
export interface LevelCount {
	readonly level: number;
	readonly roles: number;
}

/** Levels of the peers in one unit. */
export interface UnitLevels {
	readonly unitId: number;
	readonly unitName: string;
	/** Lowest level first, levels nobody has left out. */
	readonly levels: readonly LevelCount[];
	readonly roles: number;
}

/** One of the roles that count most for a level, and why it is similar. */
export interface PeerEntry {
	readonly role: RoleBrief;
	/** Null where it has no level. */
	readonly level: number | null;
	/** w of METHOD.md §2.2: how much it counts. */
	readonly weight: number;
	/** Similarity part by part, each 0–1. */
	readonly parts: LikenessParts;
	/** How alike the other levels are, 0–1; null where two roles are compared as they stand. */
	readonly otherLevels: number | null;
	/** `like title, same occupation code, other levels alike`. */
	readonly why: string;
}

/** A unit against others on one capability, allowing for jobs and grades. */
export interface UnitDifference {
	readonly unitName: string;
	/** In levels; the 95 % interval is `low` to `high`. */
	readonly difference: number;
	readonly low: number;
	readonly high: number;
	/** Matched comparisons; not enough of them and nothing can be said. */
	readonly matched: number;
	readonly enough: boolean;
	readonly different: boolean;
	readonly matchedOn: Strata;
}

/** The smallest change that would clear a level. */
export interface LevelSuggestion {
	readonly capabilityId: string;
	readonly level: number;
	/** `Finance at Adept would no longer stand out.` */
	readonly text: string;
}

/** Everything the evidence panel shows of one role and capability. */
export interface LevelEvidence {
	readonly role: RoleBrief;
	readonly capabilityId: string;
	/** Null where the role has no level: then nothing was judged. */
	readonly level: number | null;
	/** Within the scale; null where there is no level. */
	readonly expected: number | null;
	readonly chance: number | null;
	/** Null where not judged (tier 4). */
	readonly q: number | null;
	readonly band: Band | null;
	readonly tier: 1 | 2 | 3 | 4;
	/** Exact peers, similar roles or roles at the grade, by tier. */
	readonly peers: number;
	/** What the role is compared with, in words. */
	readonly tierText: string;
	/** The sentence of METHOD.md §2; null where there is no level. */
	readonly sentence: string | null;
	readonly basis: PeerBasis;
	/** A bar for every level of the scale, this role not counted. */
	readonly histogram: readonly LevelCount[];
	/** Peers of the basis that have no level on the capability. */
	readonly withoutLevel: number;
	/** The peers of the basis by unit, most roles first. */
	readonly byUnit: readonly UnitLevels[];
	/** The twelve that count most. */
	readonly topPeers: readonly PeerEntry[];
	/** Null where the role states no unit. */
	readonly unit: UnitDifference | null;
	readonly suggestion: LevelSuggestion | null;
}

/** Some roles on one capability: how many are at each level. */
export interface GroupSide {
	/** Lowest level first, levels nobody has left out. */
	readonly levels: readonly LevelCount[];
	/** With a level. */
	readonly roles: number;
	/** Mean level; NaN without roles. */
	readonly mean: number;
}

/** One kind of job at one grade, on both sides of a finding about many roles. */
export interface GroupContrast {
	/** The job family or group, as the finding tables name it; null where roles are matched by grade alone, or have none. */
	readonly job: string | null;
	/** As in `RoleBrief`; of an inversion the junior grade. */
	readonly gradeId: string;
	readonly first: GroupSide;
	readonly second: GroupSide;
	/** n₁n₂ / (n₁ + n₂): how much it counts in an adjusted difference. */
	readonly matched: number;
}

/** What a finding about many roles rests on, on one capability: two sides, job by job. */
export interface GroupEvidence {
	/** A unit against others, or a grade against the one above it. */
	readonly between: 'units' | 'grades';
	/** The unit's name, or the junior grade. */
	readonly firstSide: string;
	/** The senior grade; '' for all other units. */
	readonly secondSide: string;
	/** Of a unit: what roles are matched on. */
	readonly matchedOn: Strata | null;
	/** Only those with roles on both sides; those that move the difference most come first. */
	readonly contrasts: readonly GroupContrast[];
}

/** A role's levels beside those expected of it, where a finding is about all of them. */
export interface ProfileEvidence {
	/** As in `RoleBrief`. */
	readonly gradeId: string;
	/** The grade that its levels fit better; null of a straight line. */
	readonly fitsGradeId: string | null;
	/** Core capabilities with a level, in the framework's order; expectations within the scale. */
	readonly levels: readonly {
		readonly capabilityId: string;
		readonly level: number;
		/** At the role's own grade. */
		readonly own: number;
		/** At the other grade; null of a straight line. */
		readonly fits: number | null;
	}[];
}

/** One capability of two roles side by side; null where a role has no level. */
export interface ComparedLevel {
	readonly capabilityId: string;
	readonly first: number | null;
	readonly second: number | null;
	/** Counts as a difference: one grade apart only what the junior has above the senior. */
	readonly differs: boolean;
	/** −ln r: the larger, the rarer among similar pairs; null where it does not differ. */
	readonly surprise: number | null;
}

/** Two roles side by side, every capability that either has, in the framework's order. */
export interface RoleComparison {
	readonly first: RoleBrief;
	readonly second: RoleBrief;
	/** One grade apart on a ladder; `first` is then the junior. */
	readonly oneStep: boolean;
	readonly parts: LikenessParts;
	readonly why: string;
	readonly compared: number;
	readonly differing: number;
	readonly levels: readonly ComparedLevel[];
	/** Of a listed pair the sentence of METHOD.md §3; of any two `They differ on 5 of 16 capabilities.` */
	readonly sentence: string;
	/** “1 in N similar pairs differ this much”; null where that cannot be said. */
	readonly oneIn: number | null;
	/** Pairs that differ likewise and are folded under this one. */
	readonly likewise: number;
}

/** A role like another, or found by its title. */
export interface SimilarRole {
	readonly role: RoleBrief;
	/** 0–1. */
	readonly similarity: number;
	readonly parts: LikenessParts;
	readonly why: string;
	readonly compared: number;
	readonly differing: number;
}

/** A finding that would vanish or appear. */
export interface WhatIfFinding {
	/** The key of a finding that is stored; null for one that would appear. */
	readonly key: string | null;
	readonly kind: 'level' | 'rule' | 'straight_line';
	readonly rule: string | null;
	readonly band: Band | null;
	readonly capabilityIds: readonly string[];
	readonly sentence: string;
}

/** What other levels would do to a role's findings, all other roles as they are. */
export interface WhatIf {
	readonly roleId: string;
	/** Of each level on a capability that the role has a level on already; others are not judged. */
	readonly judgements: readonly {
		readonly capabilityId: string;
		readonly level: number;
		readonly expected: number;
		readonly chance: number;
		readonly band: Band | null;
	}[];
	readonly vanish: readonly WhatIfFinding[];
	readonly appear: readonly WhatIfFinding[];
	/** Levels and rules that would be found as before. */
	readonly stay: number;
}
