import type { Framework } from '../framework/framework';
import type { FindingFilter } from '../queries/finding-filter';
import { bandWords, kindWords, ruleWords, standingWords } from './finding-words';

/** What of a filter of findings a chip takes away. */
export type FindingFilterChange = Partial<
	Pick<FindingFilter, 'kinds' | 'bands' | 'families' | 'capabilityIds' | 'rules'>
>;

/** One condition in force, beside units, grades and text, which have chips of their own. */
export interface FindingFilterChip {
	readonly key: string;
	readonly label: string;
	/** What the filter is changed to without it. */
	readonly without: FindingFilterChange;
}

/** The conditions of a filter of findings: kinds, bands, families, capabilities, rules. */
export function findingFilterChips(
	framework: Framework,
	filter: FindingFilter
): readonly FindingFilterChip[] {
	const { kinds, bands, families, capabilityIds, rules } = filter;
	const names = new Map(framework.capabilities.map(({ id, name }) => [id, name]));
	return [
		...kinds.map((kind) => ({
			key: `kind:${kind}`,
			label: kindWords[kind],
			without: { kinds: kinds.filter((other) => other !== kind) }
		})),
		...bands.map((band) => ({
			key: `band:${band}`,
			label: bandWords[band],
			without: { bands: bands.filter((other) => other !== band) }
		})),
		...families.map((family) => ({
			key: `family:${family}`,
			label: `Family: ${family}`,
			without: { families: families.filter((other) => other !== family) }
		})),
		...capabilityIds.map((id) => ({
			key: `capability:${id}`,
			label: names.get(id) ?? id,
			without: { capabilityIds: capabilityIds.filter((other) => other !== id) }
		})),
		...rules.map((rule) => ({
			key: `rule:${rule}`,
			label: `Rule: ${ruleWords(framework, rule)}`,
			without: { rules: rules.filter((other) => other !== rule) }
		}))
	];
}

/** A facet of the findings as the database counts it. */
export interface FacetCount {
	readonly facet: string;
	readonly value: string;
	readonly findings: number;
}

/** A choice with how many findings it would list. */
export interface FacetChoice {
	readonly value: string;
	readonly label: string;
}

/** The value of the choice that stands for several at once, which an address can ask for. */
const several = 'several';

/** The value of the choice in force: none is that of all. */
export function choiceOf(chosen: readonly string[]): string {
	return chosen.length > 1 ? several : (chosen[0] ?? '');
}

/** The choices of one facet, each named and counted; first that of all. What is chosen is among them though nothing is counted, and so are several at once. */
export function facetChoices(
	framework: Framework,
	facets: readonly FacetCount[],
	facet: 'kind' | 'band' | 'rule' | 'family' | 'capability',
	{ all, chosen }: { readonly all: string; readonly chosen: readonly string[] }
): readonly FacetChoice[] {
	const capabilities = new Map(framework.capabilities.map(({ id, name }) => [id, name]));
	const name = (value: string): string => {
		switch (facet) {
			case 'kind':
				return entryOf(kindWords, value);
			case 'band':
				return entryOf(bandWords, value);
			case 'rule':
				return ruleWords(framework, value);
			case 'capability':
				return capabilities.get(value) ?? value;
			case 'family':
				return value;
		}
	};
	const own = facets.filter((count) => count.facet === facet && count.value !== '');
	const uncounted = chosen.filter((value) => !own.some((count) => count.value === value));
	return [
		{ value: '', label: all },
		...(chosen.length > 1 ? [{ value: several, label: `${chosen.length} chosen` }] : []),
		...uncounted.map((value) => ({ value, label: name(value) })),
		...own.map(({ value, findings }) => ({ value, label: `${name(value)} (${findings})` }))
	];
}

/** The choices of how findings stand. */
export function decisionChoices(
	facets: readonly FacetCount[],
	chosen: string
): readonly FacetChoice[] {
	const own = facets.filter(({ facet }) => facet === 'standing');
	const general = ['unsettled', 'settled', 'all'];
	const missing = !general.includes(chosen) && !own.some(({ value }) => value === chosen);
	return [
		{ value: 'unsettled', label: 'To decide' },
		{ value: 'settled', label: 'Settled' },
		{ value: 'all', label: 'All' },
		...own.map(({ value, findings }) => ({
			value,
			label: `${entryOf(standingWords, value)} (${findings})`
		})),
		...(missing ? [{ value: chosen, label: entryOf(standingWords, chosen) }] : [])
	];
}

function entryOf(words: Readonly<Record<string, string>>, key: string): string {
	return words[key] ?? key;
}
