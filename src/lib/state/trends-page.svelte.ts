import type { Filter } from '../queries/filter';
import { levelTrend } from '../queries/level-trend';
import { unitCurrency } from '../queries/unit-currency';
import { currencyTable } from '../views/build-currency';
import { buildTrends, trendsTable, trendWords } from '../views/build-trends';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import type { TrendsModel } from '../views/trends-model';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import { staleBefore } from './stale-before';
import { today } from './today';
import type { ViewUrl } from './view-url.svelte';

type TrendsQuestion = {
	readonly filter: Filter;
	readonly depth: number;
	readonly edition: string;
	readonly issuedOn: string;
	readonly staleBefore: string;
};

async function askTrends(ask: Ask, question: TrendsQuestion) {
	const { filter } = question;
	const currency = await ask(unitCurrency, question);
	const [whole = null] = await ask(unitCurrency, { ...question, depth: 0 });
	return { trend: await ask(levelTrend, { filter }), currency, whole };
}

type TrendsAnswer = Awaited<ReturnType<typeof askTrends>>;

/** Levels by year of approval under the filter in the address, and how current descriptions are. Make it while a component initialises. */
export class TrendsPage {
	readonly answer: Latest<TrendsAnswer, TrendsQuestion>;
	readonly verdicts = trendWords;
	readonly #today = today();

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl
	) {
		const edition = dataset.framework.editions.at(-1);
		const fixed = {
			edition: edition?.id ?? '',
			issuedOn: edition?.issuedOn ?? '9999-12-31',
			staleBefore: staleBefore(this.#today)
		};
		this.answer = new Latest(
			dataset,
			() => ({ filter: { ...url.filter, kind: null }, depth: this.depth, ...fixed }),
			askTrends
		);
	}

	/** The depth of the units that are listed: 1 clusters, 2 departments, 3 divisions. */
	get depth(): number {
		const depth = Number(this.url.get('by') ?? '1');
		return [1, 2, 3].includes(depth) ? depth : 1;
	}

	setDepth(depth: number): void {
		this.url.set({ by: depth === 1 ? null : String(depth) }, 'replace');
	}

	readonly model: TrendsModel | EmptyModel | null = $derived.by(() => {
		const { value } = this.answer;
		if (!value) return null;
		const { framework } = this.dataset;
		return buildTrends({ framework, today: this.#today, ...value });
	});

	readonly table: TableModel | null = $derived.by(() =>
		this.model?.kind === 'trends' ? trendsTable(this.model) : null
	);

	readonly currencyTable: TableModel | null = $derived.by(() =>
		this.model?.kind === 'trends' ? currencyTable(this.model.currency) : null
	);
}
