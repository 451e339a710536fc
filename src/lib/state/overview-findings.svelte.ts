import { noFilter, type Filter } from '../queries/filter';
import { everyFinding, type FindingFilter } from '../queries/finding-filter';
import { findingList } from '../queries/finding-list';
import { findingTotals } from '../queries/finding-totals';
import { findingUnits } from '../queries/finding-units';
import { findingItem, type FindingItem } from '../views/finding-item';
import { smallOrganisation } from '../views/findings-heading';
import { unitsWithFindings, type UnitWithFindings } from './units-with-findings';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import type { Dimensions } from './dimensions.svelte';
import { Latest, type Ask } from './latest.svelte';
import { today } from './today';

/** How many findings and units the overview names. */
const shown = 5;

type OverviewFindingsQuestion = {
	readonly analysis: number;
	readonly stored: number;
	readonly filter: FindingFilter;
	readonly depth: number;
};

async function askFindings(ask: Ask, { filter, depth }: OverviewFindingsQuestion) {
	const unsettled: FindingFilter = { ...filter, decision: 'unsettled' };
	return {
		totals: await ask(findingTotals, { filter, driftTogether: true }),
		first: await ask(findingList, {
			...{ filter: unsettled, under: null, driftTogether: true },
			...{ limit: shown, offset: 0 }
		}),
		units: await ask(findingUnits, { filter: unsettled, depths: [depth] })
	};
}

type OverviewFindingsAnswer = Awaited<ReturnType<typeof askFindings>>;

/** What the overview says of findings. */
export interface OverviewFindingsModel {
	/** Of small organisations the pairs of similar roles, otherwise the findings. */
	readonly list: 'findings' | 'similar';
	/** Those that stand on their own and are not settled. */
	readonly open: number;
	readonly settled: number;
	/** Lists as many as are told here, whatever the address filters by: the overview is of all roles. */
	readonly filter: Filter;
	readonly first: readonly FindingItem[];
	/** Those with most findings. */
	readonly units: readonly UnitWithFindings[];
	/** Largest number of findings of a unit; at least 1. */
	readonly largest: number;
}

/** The most serious findings, where they are, and how many are settled. Make it while a component initialises. */
export class OverviewFindings {
	readonly answer: Latest<OverviewFindingsAnswer, OverviewFindingsQuestion>;
	readonly #today = today();

	constructor(
		private readonly dataset: Dataset,
		private readonly analysis: AnalysisRun,
		private readonly dimensions: Latest<Dimensions>,
		stored: () => number
	) {
		this.answer = new Latest(
			dataset,
			() => {
				if (analysis.version === 0 || !dimensions.value) return null;
				const list = this.#list;
				return {
					analysis: analysis.version,
					stored: stored(),
					depth: this.#depth,
					filter: {
						...everyFinding(this.#today),
						list,
						seriousness: list === 'findings' ? ['check'] : []
					}
				};
			},
			askFindings
		);
	}

	readonly #list: 'findings' | 'similar' = $derived.by(() =>
		(this.dataset.source?.roles ?? 0) < smallOrganisation ? 'similar' : 'findings'
	);

	/** The lowest level of units that the file states. */
	readonly #depth: number = $derived.by(() =>
		Math.max(0, ...(this.dimensions.value?.units ?? []).map(({ depth }) => depth))
	);

	/** Null before there is an analysis. */
	readonly model: OverviewFindingsModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		const [totals] = value?.totals ?? [];
		if (!value || !question || !totals || this.analysis.version === 0) return null;
		const units = unitsWithFindings(
			value.units.slice(0, shown),
			this.dimensions.value?.units ?? []
		);
		return {
			list: question.filter.list,
			open: value.first[0]?.total ?? 0,
			settled: totals.settled,
			filter: noFilter,
			first: value.first.map((row) => findingItem(this.dataset.framework, row)),
			units,
			largest: Math.max(1, ...units.map(({ findings }) => findings))
		};
	});
}
