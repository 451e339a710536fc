import type { Standing } from '../queries/standing-roles';
import type { Verdict } from './comparison-model';
import type { SummaryPart } from './summary-part';

/** Where the roles behind a sentence are. */
export type BriefingTarget =
	/** Each role of the unit with its levels. */
	| { readonly page: 'heatmap' }
	/** On the page itself: those roles of the unit that stand so. */
	| { readonly page: 'briefing'; readonly standing: Standing }
	/** One finding, or without a key those of the unit. */
	| { readonly page: 'findings'; readonly findingKey?: string }
	/** The strata and roles behind a capability's difference; null opens the comparison as a whole. */
	| { readonly page: 'compare'; readonly capabilityId: string | null };

/** What figures are taken from: how the unit compares, how its roles stand, its levels, what is found in it, or which data these are. */
export type BriefingFigures = 'comparison' | 'standing' | 'levels' | 'findings' | 'fingerprint';

/** A sentence made from figures, and where its roles are. */
export interface BriefingSentence {
	readonly key: string;
	readonly parts: readonly SummaryPart[];
	readonly target: BriefingTarget;
	readonly figures: readonly BriefingFigures[];
}

/** A part of the page: its heading and its sentences. */
export interface BriefingPart {
	readonly key: 'asks' | 'differs' | 'findings' | 'todo';
	readonly title: string;
	readonly sentences: readonly BriefingSentence[];
}

/** One capability on the page. */
export interface BriefingLine {
	readonly capabilityId: string;
	readonly name: string;
	/** The median level in words, and how many roles have one. */
	readonly median: string;
	readonly roles: number;
	readonly verdict: Verdict;
	/** Called about the same, but with an interval that does not rule a difference out. */
	readonly wide: boolean;
	/** `+0.42 (+0.20 to +0.64)`; empty without enough comparable roles. */
	readonly difference: string;
}

/** How far the analysis of the roles has come; `none` where it was stopped or failed. */
export type BriefingAnalysis = 'done' | 'running' | 'none';

/** One page about a unit, to print and hand over. */
export interface BriefingModel {
	readonly kind: 'briefing';
	readonly analysis: BriefingAnalysis;
	readonly title: string;
	/** Where the unit stands: `Cluster › Department`. */
	readonly path: string;
	readonly parts: readonly BriefingPart[];
	readonly lines: readonly BriefingLine[];
	/** Two sentences. */
	readonly method: string;
	/** Data set, size, fingerprint and date. */
	readonly source: string;
}
