import { isSettled } from '../views/decision';
import {
	buildFindingCounts,
	type FindingCountCell,
	type FindingCountRow,
	type FindingCountsModel
} from '../views/finding-counts';
import { findingItem, type FindingItem } from '../views/finding-item';
import { emptyQueue, findingsHeading, smallOrganisation } from '../views/findings-heading';
import { formatCount } from '../views/format';
import type { AnalysisRun } from './analysis-run.svelte';
import type { Dataset } from './dataset.svelte';
import type { Decisions } from './decisions.svelte';
import type { Dimensions } from './dimensions.svelte';
import { leastSerious } from './finding-filter-url';
import type { FindingsPage } from './findings-page.svelte';
import type { Latest } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

/** What the findings page shows, in the models that it draws. Make it while a component initialises. */
export class FindingsView {
	constructor(
		private readonly dataset: Dataset,
		private readonly page: FindingsPage,
		private readonly analysis: AnalysisRun,
		private readonly decisions: Decisions,
		private readonly dimensions: Latest<Dimensions>
	) {}

	readonly items: readonly FindingItem[] = $derived.by(() =>
		this.page.rows.map((row) => findingItem(this.dataset.framework, row))
	);

	/** The items with the parts of those that stand open, as they are read. */
	readonly listed: readonly FindingItem[] = $derived.by(() =>
		this.items.flatMap((item) => [item, ...(this.foldedOf(item.id) ?? [])])
	);

	readonly selected: FindingItem | null = $derived.by(() => {
		const { selected } = this.page;
		return selected && findingItem(this.dataset.framework, selected);
	});

	readonly heading = $derived.by(() => {
		const { status } = this.analysis;
		return findingsHeading({
			list: this.page.filter.list,
			listed: this.page.total,
			filtered: this.filtered,
			settled: this.#settledCount,
			decision: this.page.filter.decision,
			seriousness: leastSerious(this.page.filter),
			looser: this.page.gate === 'looser',
			roles: this.dataset.source?.roles ?? 0,
			judged: this.#judged,
			notJudged: status.kind === 'done' ? status.summary.notJudged : 0
		});
	});

	readonly #settledCount = $derived.by(() =>
		(this.page.facets ?? [])
			.filter(({ facet, value }) => facet === 'standing' && settledStandings.includes(value))
			.reduce((total, { findings }) => total + findings, 0)
	);

	readonly #judged = $derived.by(() => {
		const { status } = this.analysis;
		return status.kind === 'done' ? status.summary.judged : 1;
	});

	readonly filtered: boolean = $derived.by(() => {
		const { filter } = this.page;
		const { units, grades, attributes, managesPeople, text } = filter.roles;
		return (
			[units, grades, attributes, filter.kinds, filter.bands, filter.families].some(
				({ length }) => length > 0
			) ||
			[filter.capabilityIds, filter.rules].some(({ length }) => length > 0) ||
			managesPeople !== null ||
			text !== ''
		);
	});

	/** The two lists, as a person chooses between them; in a small organisation the pairs come first. */
	readonly lists = $derived.by(() => {
		const { status } = this.analysis;
		const pairs = status.kind === 'done' ? ` (${formatCount(status.summary.pairs)})` : '';
		const findings = { value: 'findings', label: 'Findings' } as const;
		const similar = { value: 'similar', label: `Similar roles that differ${pairs}` } as const;
		const small = (this.dataset.source?.roles ?? 0) < smallOrganisation;
		return small ? [similar, findings] : [findings, similar];
	});

	/** What stands where the queue is empty. */
	readonly empty: { readonly title: string; readonly reason: string } = $derived.by(() =>
		emptyQueue({
			list: this.page.filter.list,
			filtered: this.filtered,
			settled: this.#settledCount,
			notJudged: this.#judged === 0
		})
	);

	readonly counts: FindingCountsModel | null = $derived.by(() => {
		const { byUnit } = this.page;
		const units = this.dimensions.value?.units;
		return byUnit && units ? buildFindingCounts(this.dataset.framework, units, byUnit) : null;
	});

	/** Whether anything is decided about the chosen finding. */
	get settled(): boolean {
		const key = this.page.selectedKey;
		return key !== null && isSettled(this.decisions.standing(key));
	}

	/** The unit and the capability that the queue is filtered by, if it is by one of each. */
	readonly countsSelected = $derived.by(() => {
		const { roles, capabilityIds } = this.page.filter;
		const [capabilityId, ...moreCapabilities] = capabilityIds;
		const [path, ...moreUnits] = roles.units;
		const row = this.counts?.rows.find((known) =>
			path ? known.path.join('\n') === path.join('\n') : known.depth === 0
		);
		const one = moreCapabilities.length === 0 && moreUnits.length === 0;
		return row && capabilityId && one ? { unitId: row.unitId, capabilityId } : null;
	});

	/** Lists the findings of a unit of the counts; of all roles, those that the filter leaves already. */
	async openUnit({ depth, path }: FindingCountRow, url: ViewUrl): Promise<void> {
		if (depth > 0) await url.setFilter({ ...url.filter, units: [path] });
	}

	/** Lists the findings of a cell of the counts; those about whole roles, of the whole unit. */
	async openCell(row: FindingCountRow, cell: FindingCountCell, url: ViewUrl): Promise<void> {
		await this.openUnit(row, url);
		if (cell.capabilityId !== null) this.page.set({ capabilityIds: [cell.capabilityId] });
	}

	/** Folded findings of one that stands open; null of one that is closed. */
	foldedOf(id: number): readonly FindingItem[] | null {
		const rows = this.page.foldedRows(id);
		return rows && rows.map((row) => findingItem(this.dataset.framework, row));
	}

	get nextKey(): string | null {
		return this.#neighbour(1);
	}

	get previousKey(): string | null {
		return this.#neighbour(-1);
	}

	select(key: string | null): void {
		this.page.select(key);
	}

	/** The item beside the chosen one, parts that stand open counted; the first where the chosen one is not in the list. */
	#neighbour(step: 1 | -1): string | null {
		const at = this.listed.findIndex(({ key }) => key === this.page.selectedKey);
		return this.listed[at < 0 ? 0 : at + step]?.key ?? null;
	}
}

const settledStandings: readonly string[] = ['accepted', 'waived'];
