import type { Comparison } from '../queries/compared-roles';
import { nearestRoles } from '../queries/nearest-roles';
import { noFilter } from '../queries/filter';
import { buildUnitProfile } from '../views/build-unit-profile';
import type { UnitProfileModel } from '../views/unit-profile-model';
import { askProfile, standingTerms, type ProfileAnswer } from './ask-profile';
import type { ComparePage } from './compare-page.svelte';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

type ProfileQuestion = Comparison &
	ReturnType<typeof standingTerms> & {
		readonly sets: number;
		/** Changes with what is found in the roles. */
		readonly analysis: number;
	};

type NearestQuestion = Comparison & {
	readonly sets: number;
	readonly gradeId: string;
	readonly strata: number;
	readonly limit: number;
};

/** What the Compare page is about beside what it is held against, but for levels among like roles. Make it while a component initialises. */
export class UnitProfile {
	readonly answer: Latest<ProfileAnswer, ProfileQuestion>;
	readonly nearest: Latest<Awaited<ReturnType<typeof askNearest>>, NearestQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly page: ComparePage,
		analysis: () => number = () => 0
	) {
		const fixed = standingTerms(dataset.framework, today());
		this.answer = new Latest<ProfileAnswer, ProfileQuestion>(
			dataset,
			() => this.#comparison && { ...this.#comparison, ...fixed, analysis: analysis() },
			askProfile
		);
		this.nearest = new Latest(
			dataset,
			() => {
				const { gradeId } = this;
				const { model } = page;
				if (!this.#comparison || gradeId === null || model?.kind !== 'comparison') return null;
				return { ...this.#comparison, gradeId, strata: model.sides[0]?.strata ?? 3, limit: 5 };
			},
			askNearest
		);
	}

	/** The grade of which the nearest pairs of roles are shown; null for none. */
	get gradeId(): string | null {
		return this.url.get('pairs');
	}

	showPairs(gradeId: string | null): void {
		this.url.set({ pairs: gradeId }, 'replace');
	}

	readonly #comparison: (Comparison & { readonly sets: number }) | null = $derived.by(() => {
		const { compared, answer } = this.page;
		if (!compared) return null;
		const others = compared.others.map(({ unit_id }) => unit_id);
		return {
			filter: answer.value?.filter ?? noFilter,
			side: compared.subject.unit_id,
			others: others.length === 0 ? null : others,
			// Changes with the saved sets, whose numbers then stand for others.
			sets: answer.question?.sets ?? 0
		};
	});

	readonly model: UnitProfileModel | null = $derived.by(() => {
		const { value } = this.answer;
		const { compared, against } = this.page;
		if (!value || !compared || this.answer.question?.side !== compared.subject.unit_id) return null;
		const { framework } = this.dataset;
		return buildUnitProfile({ framework, name: compared.subject.name, against, ...value });
	});
}

async function askNearest(ask: Ask, question: NearestQuestion) {
	return ask(nearestRoles, question);
}
