import type { LevelEvidence, RoleComparison } from './analysis-answers';
import type { AnalysisRun } from './analysis-run.svelte';
import { LatestAnalysis } from './latest-analysis.svelte';
import type { LatestStatus } from './latest.svelte';

/** A role's level, or the pair, whose evidence is looked at. */
export interface LookedAt {
	readonly level: { readonly roleId: string; readonly capabilityId: string } | null;
	readonly pairKey: string | null;
}

/** The evidence of what is looked at: of a level or of a pair. Make it while a component initialises. */
export class FindingEvidence {
	readonly #level: LatestAnalysis<'level'>;
	readonly #pair: LatestAnalysis<'pair'>;

	constructor(
		analysis: AnalysisRun,
		private readonly lookedAt: () => LookedAt
	) {
		this.#level = new LatestAnalysis(analysis, 'level', () => lookedAt().level);
		this.#pair = new LatestAnalysis(analysis, 'pair', () => {
			const { pairKey } = lookedAt();
			return pairKey === null ? null : { key: pairKey };
		});
	}

	get status(): LatestStatus {
		return this.lookedAt().pairKey === null ? this.#level.status : this.#pair.status;
	}

	/** Of the level that is looked at now; null before it is answered. */
	get level(): LevelEvidence | null {
		const { level } = this.lookedAt();
		const { value } = this.#level;
		if (!level || value?.role.roleId !== level.roleId) return null;
		return value.capabilityId === level.capabilityId ? value : null;
	}

	get pair(): RoleComparison | null {
		const { pairKey } = this.lookedAt();
		return pairKey !== null && this.#pair.question?.key === pairKey ? this.#pair.value : null;
	}
}
