import { untrack } from 'svelte';
import { storeDecisions } from '../db/store-decisions';
import type { Decision } from '../views/decision';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import type { Decisions } from './decisions.svelte';

/**
 * Keeps the database's table of decisions as the decisions are: after each decision, and whenever
 * the database may have lost them. Make it while a component initialises.
 */
export class DecisionTable {
	#stored = $state(0);
	#failure = $state<string | null>(null);

	constructor(
		private readonly dataset: Dataset,
		analysis: AnalysisRun,
		decisions: Decisions
	) {
		$effect(() => {
			const { all } = decisions;
			const loads = dataset.version + dataset.restored + analysis.version;
			if (dataset.status.kind === 'ready' && loads > 0) untrack(() => void this.#store(all));
		});
	}

	/** Changes whenever other decisions are stored: put it into the questions that ask how findings stand. */
	get stored(): number {
		return this.#stored;
	}

	/** Why the last decisions could not be stored; null where they are. */
	get failure(): string | null {
		return this.#failure;
	}

	async #store(decisions: ReadonlyMap<string, Decision>): Promise<void> {
		try {
			await this.dataset.store((database) => storeDecisions(database, decisions.values()));
			this.#failure = null;
			this.#stored += 1;
		} catch (error) {
			this.#failure = error instanceof Error ? error.message : String(error);
		}
	}
}
