import {
	findingBands,
	foundKinds,
	seriousnesses,
	findingStandings,
	type DecisionFilter,
	type FindingFilter,
	type Seriousness
} from '../queries/finding-filter';
import {
	choiceOf,
	decisionChoices,
	facetChoices,
	findingFilterChips,
	type FindingFilterChip
} from '../views/finding-filter-chips';
import type { Dataset } from './dataset.svelte';
import { leastSerious } from './finding-filter-url';
import type { FindingsPage } from './findings-page.svelte';

const decisions: readonly DecisionFilter[] = [...findingStandings, 'settled', 'unsettled'];

/** What the queue can be filtered by, with counts, and what it is filtered by. */
export class FindingChoices {
	constructor(
		private readonly dataset: Dataset,
		private readonly page: FindingsPage
	) {}

	readonly #facets = $derived.by(() => this.page.facets ?? []);
	readonly kinds = $derived.by(() => this.#choices('kind', 'All kinds', this.page.filter.kinds));
	readonly bands = $derived.by(() => this.#choices('band', 'All bands', this.page.filter.bands));
	readonly families = $derived.by(() =>
		this.#choices('family', 'All families', this.page.filter.families)
	);
	readonly capabilities = $derived.by(() =>
		this.#choices('capability', 'All capabilities', this.page.filter.capabilityIds)
	);
	readonly rules = $derived.by(() => this.#choices('rule', 'All rules', this.page.filter.rules));
	/** Of each, the value of the choice in force. */
	readonly chosen = $derived.by(() => {
		const { kinds, bands, families, capabilityIds, rules } = this.page.filter;
		return {
			kind: choiceOf(kinds),
			band: choiceOf(bands),
			family: choiceOf(families),
			capability: choiceOf(capabilityIds),
			rule: choiceOf(rules)
		};
	});
	readonly decisions = $derived.by(() =>
		decisionChoices(this.#facets, this.page.filter.decision ?? 'all')
	);
	readonly chips: readonly FindingFilterChip[] = $derived.by(() =>
		findingFilterChips(this.dataset.framework, this.page.filter)
	);

	/** The least serious findings that are listed. */
	readonly seriousness: Seriousness = $derived.by(() => leastSerious(this.page.filter));

	/** Lists only this kind; an empty value lists all. Likewise below. */
	chooseKind(value: string): void {
		this.page.set({ kinds: foundKinds.filter((kind) => kind === value) });
	}

	/** The least sure band is listed only with what is worth a look. */
	chooseBand(value: string): void {
		const bands = findingBands.filter((band) => band === value);
		const look = value === 'worth_a_look' && this.seriousness === 'check';
		this.page.set(look ? { bands, seriousness: upTo('look') } : { bands });
	}

	chooseFamily(value: string): void {
		this.page.set({ families: value === '' ? [] : [value] });
	}

	chooseCapability(value: string): void {
		this.page.set({ capabilityIds: value === '' ? [] : [value] });
	}

	chooseRule(value: string): void {
		this.page.set({ rules: value === '' ? [] : [value] });
	}

	chooseDecision(value: string): void {
		this.page.set({ decision: decisions.find((known) => known === value) ?? null });
	}

	/** Lists findings as serious as this, and more serious ones. */
	showUpTo(least: Seriousness): void {
		this.page.set({ seriousness: upTo(least) });
	}

	change(change: Partial<FindingFilter>): void {
		this.page.set(change);
	}

	#choices(
		facet: 'kind' | 'band' | 'rule' | 'family' | 'capability',
		all: string,
		chosen: readonly string[]
	) {
		return facetChoices(this.dataset.framework, this.#facets, facet, { all, chosen });
	}
}

function upTo(least: Seriousness): readonly Seriousness[] {
	return seriousnesses.slice(0, seriousnesses.indexOf(least) + 1);
}
