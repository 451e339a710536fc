import type { AnalysisProgress } from '../analysis/evidence';
import type { AnalysisSummary, Answered, Asked, QuestionName } from './analysis-protocol';
import type { Dataset } from './dataset.svelte';

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

/**
 * Analyses whatever is loaded, in a worker that keeps the evidence, and stores what is found. A
 * load ends the run before it. Make it while a component initialises.
 */
export class AnalysisRun {
	#status = $state.raw<AnalysisStatus>({ kind: 'waiting' });
	#version = $state(0);

	constructor(private readonly dataset: Dataset) {}

	get status(): AnalysisStatus {
		return this.#status;
	}

	/** Changes whenever other findings are stored: put it into the questions that ask for them. 0 while none are. */
	get version(): number {
		return this.#version;
	}

	/** Ends a run under way; what is loaded stays, without findings. */
	cancel(): void {
		this.#status = { kind: 'cancelled' };
	}

	/** Begins anew after a cancelled or a failed run. */
	restart(): void {
		void this.dataset.version;
	}

	/**
	 * Asks the analysis. Null where the ids are unknown.
	 * @throws where there is no analysis to ask, or it was superseded before it could answer
	 */
	ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answered<Name>> {
		return Promise.reject(new Error(`${name} ${JSON.stringify(asked)} cannot be asked yet.`));
	}
}
