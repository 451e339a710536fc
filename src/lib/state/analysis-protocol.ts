import type { Band } from '../analysis/bands';
import type { AnalysisProgress } from '../analysis/evidence';
import type { LikenessParts } from '../analysis/likeness';
import type { Gate } from '../analysis/pair-gate';
import type { Strata } from '../analysis/compare-divisions';
import type { AnalysisTable } from '../db/analysis-schema';
import type { InsertTable } from '../db/database';
import type { ReferenceRanges } from '../framework/framework';
import type { FoundKind } from '../queries/finding-filter';
import type { PackedRoles } from './analysis/packed-roles';

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

/** What the page can ask of the analysis, by name: what is asked and what is answered. Unknown ids are answered with null. */
export interface AnalysisQuestions {
	readonly level: {
		readonly asked: { readonly roleId: string; readonly capabilityId: string };
		readonly answer: LevelEvidence | null;
	};
	/** A listed pair by its finding key. */
	readonly pair: {
		readonly asked: { readonly key: string };
		readonly answer: RoleComparison | null;
	};
	/** Any two roles. */
	readonly compare: {
		readonly asked: { readonly first: string; readonly second: string };
		readonly answer: RoleComparison | null;
	};
	/** The roles most like one; with a `text`, the roles whose title or id contains it, any grade, most like it first. */
	readonly similar: {
		readonly asked: { readonly roleId: string; readonly text: string; readonly most: number };
		readonly answer: readonly SimilarRole[] | null;
	};
	/** `levels`: by capability id; null takes the level away. Capabilities left out stay as they are. */
	readonly what_if: {
		readonly asked: {
			readonly roleId: string;
			readonly levels: Readonly<Record<string, number | null>>;
		};
		readonly answer: WhatIf | null;
	};
	/** Some roles are as told from now on, all others as they were: what they touch is found anew. */
	readonly amend: {
		readonly asked: { readonly roles: readonly ChangedRole[] };
		readonly answer: RolesRefresh & { readonly summary: AnalysisSummary };
	};
	/** Goes on to other reference ranges; then the rows are to be stored anew. Null checks none. */
	readonly ranges: {
		readonly asked: { readonly ranges: ReferenceRanges | null };
		readonly answer: AnalysisSummary;
	};
	/** Lists pairs of roles that have to be as alike as this; then the rows are to be stored anew. */
	readonly pairs: {
		readonly asked: { readonly gate: Gate };
		readonly answer: AnalysisSummary;
	};
	/** The next rows to store; `from` begin starts over. Null: that was all. */
	readonly rows: {
		readonly asked: { readonly from: 'begin' | 'next' };
		readonly answer: StoreBatch | null;
	};
}

export type QuestionName = keyof AnalysisQuestions;
export type Asked<Name extends QuestionName> = AnalysisQuestions[Name]['asked'];
export type Answered<Name extends QuestionName> = AnalysisQuestions[Name]['answer'];

/** Rows of one table of the analysis. */
export interface StoreBatch {
	readonly table: AnalysisTable;
	readonly rows: InsertTable;
	/** How much of all rows comes before these, 0–1. */
	readonly share: number;
}

/** A row of the role table that has changed in nothing that says who the role is like; K to each array, as there. */
export interface ChangedRole {
	readonly row: number;
	readonly levels: Uint8Array;
	readonly kinds: Uint8Array;
	readonly managesPeople: number;
}

/** What replaces the stored evidence of some roles, and findings. */
export interface RolesRefresh {
	readonly roleKeys: readonly number[];
	/** Numbers of the findings that are no more, or are told anew. */
	readonly removed: readonly number[];
	readonly batches: readonly Omit<StoreBatch, 'share'>[];
}

/** What a run came to. */
export interface AnalysisSummary {
	readonly roles: number;
	/** Levels that were judged, and those of roles without enough peers. */
	readonly judged: number;
	readonly notJudged: number;
	readonly findings: Readonly<Record<FoundKind, number>>;
	/** Listed pairs of similar roles that differ. */
	readonly pairs: number;
	readonly durationMs: number;
}

/** What the page tells the worker. A `start` ends the run before it; `run` numbers them. */
export type AnalysisRequest =
	| {
			readonly kind: 'start';
			readonly run: number;
			/** Questions are answered by the run before until this one is done; else refused until then. */
			readonly beside: boolean;
			readonly roles: PackedRoles;
			readonly ranges: ReferenceRanges | null;
			readonly gate: Gate;
	  }
	| { readonly kind: 'cancel' }
	| {
			readonly kind: 'ask';
			readonly id: number;
			readonly name: QuestionName;
			readonly asked: Asked<QuestionName>;
	  };

/** What the worker tells the page: how a run goes on, and answers by the number of the question. */
export type AnalysisAnswer =
	| { readonly kind: 'progress'; readonly run: number; readonly progress: AnalysisProgress }
	| { readonly kind: 'families'; readonly run: number; readonly rows: InsertTable }
	| { readonly kind: 'analysed'; readonly run: number; readonly summary: AnalysisSummary }
	| { readonly kind: 'broken'; readonly run: number; readonly message: string }
	| { readonly kind: 'answer'; readonly id: number; readonly answer: Answered<QuestionName> }
	| { readonly kind: 'refused'; readonly id: number; readonly message: string };
