import type { AnalysisProgress } from '../analysis/evidence';
import type { Gate } from '../analysis/pair-gate';
import type { AnalysisTable } from '../db/analysis-schema';
import type { InsertTable } from '../db/database';
import type { ReferenceRanges } from '../framework/framework';
import type { FoundKind } from '../queries/finding-filter';
import type { PackedRoles } from './analysis/packed-roles';
import type {
	GroupEvidence,
	LevelEvidence,
	ProfileEvidence,
	RoleComparison,
	SimilarRole,
	WhatIf
} from './analysis-answers';

/** What the page can ask of the analysis, by name: what is asked and what is answered. Unknown ids are answered with null. */
export interface AnalysisQuestions {
	readonly level: {
		readonly asked: { readonly roleId: string; readonly capabilityId: string };
		readonly answer: LevelEvidence | null;
	};
	/** What a finding about a unit or two grades rests on, by its key; null for another kind. */
	readonly group: {
		readonly asked: { readonly key: string; readonly capabilityId: string };
		readonly answer: GroupEvidence | null;
	};
	/** What a finding about all of a role's levels rests on, by its key; null for another kind. */
	readonly profile: {
		readonly asked: { readonly key: string };
		readonly answer: ProfileEvidence | null;
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
