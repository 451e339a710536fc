import type { AnalysisProgress } from '../analysis/evidence';
import type { AnalysisSummary } from './analysis-protocol';

/** How the analysis of what is loaded stands. `share` is of the whole, 0–1. */
export type AnalysisStatus =
	| { readonly kind: 'waiting' }
	| {
			readonly kind: 'running';
			readonly stage: AnalysisProgress['stage'] | 'storing';
			readonly share: number;
	  }
	| { readonly kind: 'done'; readonly summary: AnalysisSummary }
	| { readonly kind: 'cancelled' }
	| { readonly kind: 'failed'; readonly message: string };
