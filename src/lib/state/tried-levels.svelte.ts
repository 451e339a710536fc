import type { WhatIf } from './analysis-answers';
import type { AnalysisRun } from './analysis-run.svelte';
import { LatestAnalysis } from './latest-analysis.svelte';

type Levels = Readonly<Record<string, number | null>>;

const none: Levels = {};

/** Levels that are tried on a role before anything is changed, and what would come of them. They do not outlive a change of role. Make it while a component initialises. */
export class TriedLevels {
	#trial = $state.raw<{ readonly roleId: string; readonly levels: Levels } | null>(null);
	readonly #answer: LatestAnalysis<'what_if'>;

	constructor(
		analysis: AnalysisRun,
		private readonly roleId: () => string | null
	) {
		this.#answer = new LatestAnalysis(analysis, 'what_if', () => {
			const id = roleId();
			const { tried } = this;
			return id === null || Object.keys(tried).length === 0 ? null : { roleId: id, levels: tried };
		});
	}

	/** By capability id; null takes the level away. Empty while nothing is tried. */
	get tried(): Levels {
		return this.#trial?.roleId === this.roleId() ? (this.#trial?.levels ?? none) : none;
	}

	/** Null while nothing is tried, and before it is known. */
	get result(): WhatIf | null {
		const { question, value } = this.#answer;
		return question !== null && question.roleId === this.roleId() ? value : null;
	}

	get asking(): boolean {
		return this.#answer.status.kind === 'asking';
	}

	/** Tries a level beside those that are tried already. */
	try(capabilityId: string, level: number | null): void {
		const roleId = this.roleId();
		if (roleId === null) return;
		this.#trial = { roleId, levels: { ...this.tried, [capabilityId]: level } };
	}

	reset(): void {
		this.#trial = null;
	}
}
