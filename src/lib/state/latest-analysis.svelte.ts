import { untrack } from 'svelte';
import { SupersededError } from './analysis-client';
import type { Answered, Asked, QuestionName } from './analysis-protocol';
import type { AnalysisRun } from './analysis-run.svelte';
import type { LatestStatus } from './latest.svelte';

/**
 * The analysis's answer to a question that changes: asked again whenever the question's values, or
 * what is stored, change. The latest question wins; the last answer stays until the next is there,
 * and goes where nothing is asked. Make it while a component initialises.
 */
export class LatestAnalysis<Name extends QuestionName> {
	#value = $state.raw<Answered<Name> | null>(null);
	#question = $state.raw<Asked<Name> | null>(null);
	#status = $state.raw<LatestStatus>({ kind: 'waiting' });
	#turn = 0;

	constructor(
		private readonly analysis: AnalysisRun,
		private readonly name: Name,
		question: () => Asked<Name> | null
	) {
		const key = $derived(`${String(analysis.version)} ${JSON.stringify(question())}`);
		$effect(() => {
			void key;
			untrack(() => void this.#run(analysis.version === 0 ? null : question()));
		});
	}

	get value(): Answered<Name> | null {
		return this.#value;
	}

	/** The question that `value` answers. */
	get question(): Asked<Name> | null {
		return this.#question;
	}

	get status(): LatestStatus {
		return this.#status;
	}

	async #run(question: Asked<Name> | null): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		if (question === null) {
			this.#value = null;
			this.#question = null;
			this.#status = { kind: 'waiting' };
			return;
		}
		this.#status = { kind: 'asking' };
		try {
			const value = await this.analysis.ask(this.name, question);
			if (turn !== this.#turn) return;
			this.#value = value;
			this.#question = question;
			this.#status = { kind: 'answered' };
		} catch (error) {
			if (turn !== this.#turn || error instanceof SupersededError) return;
			const message = error instanceof Error ? error.message : String(error);
			this.#status = { kind: 'failed', message };
		}
	}
}
