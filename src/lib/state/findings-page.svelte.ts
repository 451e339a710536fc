import { untrack } from 'svelte';
import type { Gate } from '../analysis/pair-gate';
import { writeFilter } from '../views/filter-url';
import { noFilter } from '../queries/filter';
import { findingByKey } from '../queries/finding-by-key';
import { findingByUnit, type FindingByUnitRow } from '../queries/finding-by-unit';
import { findingFacets, type FindingFacetsRow } from '../queries/finding-facets';
import type { FindingFilter } from '../queries/finding-filter';
import { findingList, type FindingListRow } from '../queries/finding-list';
import { findingTotals, type FindingTotalsRow } from '../queries/finding-totals';
import { smallOrganisation } from '../views/findings-heading';
import type { AnalysisRun } from './analysis-run.svelte';
import { ChosenFinding } from './chosen-finding.svelte';
import type { Dataset } from './dataset.svelte';
import {
	readFindingFilter,
	usualFilter,
	writeFindingFilter,
	type QueueFilter
} from './finding-filter-url';
import { Latest, type Ask, type AskedQuery, type LatestStatus } from './latest.svelte';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

/** Findings that the queue shows at a time. */
export const findingsShown = 50;
/** Parts of one finding that are shown when it is opened. */
const partsShown = 500;
/** One cause is one item: a division that asks less throughout is listed once. */
const queue = { driftTogether: true };

/** What every question about findings hangs on besides its own: which are stored, and which decisions. */
type Stored = { readonly analysis: number; readonly decisions: number };
type QueueQuestion = Stored & { readonly filter: FindingFilter; readonly offset: number };
type CountsQuestion = Stored & { readonly filter: FindingFilter };
type PartsQuestion = CountsQuestion & { readonly open: readonly number[] };
type KeyQuestion = Stored & { readonly key: string; readonly today: string };

function askQueue(ask: Ask, { filter, offset }: QueueQuestion) {
	return ask(findingList, { ...queue, filter, under: null, limit: findingsShown, offset });
}

async function askCounts(ask: Ask, { filter }: CountsQuestion) {
	return {
		totals: await ask(findingTotals, { ...queue, filter }),
		facets: await ask(findingFacets, { filter }),
		byUnit: await ask(findingByUnit, { filter, depths: [0, 1, 2, 3], asListed: true })
	};
}

type Counts = Awaited<ReturnType<typeof askCounts>>;

/** The parts of a finding. */
interface Parts {
	readonly under: number;
	readonly rows: readonly FindingListRow[];
}

async function askParts(ask: Ask, { filter, open }: PartsQuestion): Promise<readonly Parts[]> {
	const parts: Parts[] = [];
	for (const under of open) {
		const page = { ...queue, filter, under, limit: partsShown, offset: 0 };
		parts.push({ under, rows: await ask(findingList, page) });
	}
	return parts;
}

/**
 * The queue of findings under the filter in the address, and what is chosen in it. Make it while a
 * component initialises.
 */
export class FindingsPage {
	readonly pageSize = findingsShown;
	readonly chosen: ChosenFinding;
	/** Numbers of the findings whose parts are shown, and of which analysis. */
	#opened = $state.raw<{ readonly analysis: number; readonly ids: readonly number[] }>({
		analysis: 0,
		ids: []
	});
	/** How alike listed pairs have to be. */
	readonly gate: Gate = $derived.by(() =>
		this.url.get('matches') === 'looser' ? 'looser' : 'usual'
	);
	readonly #today = today();
	readonly #queue: Latest<readonly FindingListRow[], QueueQuestion>;
	readonly #counts: Latest<Counts, CountsQuestion>;
	readonly #parts: Latest<readonly Parts[], PartsQuestion>;
	readonly #chosen: Latest<readonly FindingListRow[], KeyQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly analysis: AnalysisRun,
		stored: () => number
	) {
		const asking = <Question extends object>(question: () => Question | null) => {
			const analysed = analysis.version;
			const rest = analysed === 0 ? null : question();
			return rest && { ...rest, analysis: analysed, decisions: stored() };
		};
		this.#queue = new Latest(
			dataset,
			() => asking(() => ({ filter: this.filter, offset: this.offset })),
			askQueue
		);
		this.#counts = new Latest(dataset, () => asking(() => ({ filter: this.filter })), askCounts);
		this.#parts = new Latest(
			dataset,
			() => asking(() => ({ filter: this.filter, open: this.#open })),
			askParts
		);
		this.#chosen = new Latest(
			dataset,
			() =>
				asking(() => {
					const key = this.selectedKey;
					return key === null ? null : { key, today: this.#today };
				}),
			(ask, question: KeyQuestion) => ask(findingByKey, question)
		);
		this.chosen = new ChosenFinding(dataset, url, analysis, () => this.selected);
		$effect(() => {
			const { gate } = this;
			untrack(() => analysis.listPairs(gate));
		});
	}

	readonly filter: FindingFilter = $derived.by(() =>
		readFindingFilter(this.url.parameters, this.url.filter, this.#today, this.#usualList)
	);

	/** In a small organisation the pairs are what there is to look at. Source: METHOD.md, “What it cannot do”. */
	readonly #usualList: FindingFilter['list'] = $derived.by(() =>
		(this.dataset.source?.roles ?? smallOrganisation) < smallOrganisation ? 'similar' : 'findings'
	);

	/** Of the findings that stand on their own, the place of the first that is shown. */
	readonly offset: number = $derived.by(() => {
		const from = Number(this.url.get('from') ?? 0);
		return Number.isInteger(from) && from > 0 ? from : 0;
	});

	/** The findings of this page of the queue; those of other data are never shown. */
	get rows(): readonly FindingListRow[] {
		return (this.analysis.version === 0 ? null : this.#queue.value) ?? [];
	}

	/** How many findings stand on their own, on all pages. */
	get total(): number {
		return this.rows[0]?.total ?? 0;
	}

	get status(): LatestStatus {
		return this.#queue.status;
	}

	get totals(): FindingTotalsRow | null {
		return this.#counts.value?.totals[0] ?? null;
	}

	get facets(): readonly FindingFacetsRow[] | null {
		return this.#counts.value?.facets ?? null;
	}

	get byUnit(): readonly FindingByUnitRow[] | null {
		return this.#counts.value?.byUnit ?? null;
	}

	/** The queries behind the queue and its counts. */
	get asked(): readonly AskedQuery[] {
		return [...this.#queue.asked, ...this.#counts.asked];
	}

	/** Changes what the queue is filtered by, and goes back to its beginning; another list starts with what is usual. */
	set(change: Partial<QueueFilter>): void {
		const before =
			change.list && change.list !== this.filter.list ? usualFilter(change.list) : this.filter;
		const leave = change.list === undefined ? {} : { finding: null, of: null, on: null };
		this.url.change((parameters) => {
			writeFindingFilter({ ...before, ...change }, parameters, this.#usualList);
			for (const name of ['from', ...Object.keys(leave)]) parameters.delete(name);
		});
	}

	/** Back to what is usual, the page's filter too. */
	clear(): void {
		this.url.change((parameters) => {
			writeFindingFilter(usualFilter(this.filter.list), parameters, this.#usualList);
			writeFilter(noFilter, parameters);
			parameters.delete('from');
		});
	}

	/** Lists pairs that have to be as alike as this. */
	match(gate: Gate): void {
		const matches = gate === 'looser' ? gate : null;
		this.url.set({ matches, from: null, finding: null, of: null, on: null });
	}

	turnTo(offset: number): void {
		this.url.set({ from: offset > 0 ? String(offset) : null, finding: null, of: null, on: null });
	}

	get #open(): readonly number[] {
		return this.#opened.analysis === this.analysis.version ? this.#opened.ids : [];
	}

	/** The parts of a finding that stands open; null of one that is closed or not answered yet. */
	foldedRows(id: number): readonly FindingListRow[] | null {
		if (!this.#open.includes(id)) return null;
		return this.#parts.value?.find(({ under }) => under === id)?.rows ?? null;
	}

	/** Opens a finding's parts, or closes them. */
	toggleFolded(id: number): void {
		const open = this.#open;
		const ids = open.includes(id) ? open.filter((other) => other !== id) : [...open, id];
		this.#opened = { analysis: this.analysis.version, ids };
	}

	get selectedKey(): string | null {
		return this.url.get('finding');
	}

	/** The chosen finding, though the filter may leave it out; null where nothing is chosen, or before it is known. */
	readonly selected: FindingListRow | null = $derived.by(() => {
		const key = this.selectedKey;
		if (key === null || this.analysis.version === 0) return null;
		const isChosen = (row: FindingListRow) => row.finding_key === key;
		const parts = (this.#parts.value ?? []).flatMap(({ rows }) => rows);
		const shown = this.rows.find(isChosen) ?? parts.find(isChosen);
		return shown ?? this.#chosen.value?.find(isChosen) ?? null;
	});

	/** Chooses a finding, or none. */
	select(key: string | null): void {
		const mode = this.selectedKey === null || key === null ? 'push' : 'replace';
		this.url.set({ finding: key, of: null, on: null }, mode);
	}
}
