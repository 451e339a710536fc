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
	/** As asked for; null for the units beneath those of the filter. */
	readonly depth: number | null;
	readonly edition: string;
	readonly issuedOn: string;
	readonly staleBefore: string;
};

/** The depth beneath the units of a filter, of clusters without any: what it leaves of a unit above them says nothing of that unit. */
function depthBeneath({ units }: Filter): number {
	return units.length === 0 ? 1 : Math.min(3, ...units.map((path) => path.length + 1));
}

/** Levels by year, and how current the units of a depth are; where none is asked for, of the depth beneath the filter, or above it where the data have no units there. */
export async function askTrends(ask: Ask, question: TrendsQuestion) {
	const { filter } = question;
	let depth = question.depth ?? depthBeneath(filter);
	let currency = await ask(unitCurrency, { ...question, depth });
	while (question.depth === null && currency.length === 0 && depth > 1) {
		depth -= 1;
		currency = await ask(unitCurrency, { ...question, depth });
	}
	const [whole = null] = await ask(unitCurrency, { ...question, depth: 0 });
	return { trend: await ask(levelTrend, { filter }), currency, depth, whole };
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
			() => ({ filter: { ...url.filter, kind: null }, depth: this.#chosenDepth, ...fixed }),
			askTrends
		);
	}

	get #chosenDepth(): number | null {
		const depth = Number(this.url.get('by') ?? 'none');
		return [1, 2, 3].includes(depth) ? depth : null;
	}

	/** The depth of the units that are listed: 1 clusters, 2 departments, 3 divisions. */
	get depth(): number {
		return this.#chosenDepth ?? this.answer.value?.depth ?? 1;
	}

	setDepth(depth: number): void {
		this.url.set({ by: String(depth) }, 'replace');
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
