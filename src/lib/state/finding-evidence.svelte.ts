import type {
	GroupEvidence,
	LevelEvidence,
	ProfileEvidence,
	RoleComparison
} from './analysis-answers';
import type { AnalysisRun } from './analysis-run.svelte';
import { LatestAnalysis } from './latest-analysis.svelte';
import type { LatestStatus } from './latest.svelte';

/** What evidence is looked at: of a role's level, of a pair, of many roles on a capability, of all of a role's levels. */
export interface LookedAt {
	readonly level: { readonly roleId: string; readonly capabilityId: string } | null;
	readonly group: { readonly key: string; readonly capabilityId: string } | null;
	readonly profileKey: string | null;
	readonly pairKey: string | null;
}

/** The evidence of what is looked at. Make it while a component initialises. */
export class FindingEvidence {
	readonly #level: LatestAnalysis<'level'>;
	readonly #pair: LatestAnalysis<'pair'>;
	readonly #group: LatestAnalysis<'group'>;
	readonly #profile: LatestAnalysis<'profile'>;

	constructor(
		analysis: AnalysisRun,
		private readonly lookedAt: () => LookedAt
	) {
		this.#level = new LatestAnalysis(analysis, 'level', () => lookedAt().level);
		this.#pair = new LatestAnalysis(analysis, 'pair', () => {
			const { pairKey } = lookedAt();
			return pairKey === null ? null : { key: pairKey };
		});
		this.#group = new LatestAnalysis(analysis, 'group', () => lookedAt().group);
		this.#profile = new LatestAnalysis(analysis, 'profile', () => {
			const { profileKey } = lookedAt();
			return profileKey === null ? null : { key: profileKey };
		});
	}

	get status(): LatestStatus {
		const { pairKey, group } = this.lookedAt();
		if (pairKey !== null) return this.#pair.status;
		return group === null ? this.#level.status : this.#group.status;
	}

	/** Of the finding about many roles that is looked at now; null before it is answered, and of a kind that has none. */
	get group(): { readonly capabilityId: string; readonly found: GroupEvidence } | null {
		const { group } = this.lookedAt();
		const { question, value } = this.#group;
		if (!group || !question || !value) return null;
		const current = question.key === group.key && question.capabilityId === group.capabilityId;
		return current ? { capabilityId: group.capabilityId, found: value } : null;
	}

	/** Of the role that is looked at as a whole; null before it is answered. */
	get profile(): ProfileEvidence | null {
		const { profileKey } = this.lookedAt();
		return profileKey !== null && this.#profile.question?.key === profileKey
			? this.#profile.value
			: null;
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
