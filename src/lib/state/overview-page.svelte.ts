import { datasetSummary } from '../queries/dataset-summary';
import { editionCountdown } from '../queries/edition-countdown';
import type { Filter } from '../queries/filter';
import { baseByGrade } from '../queries/base-by-grade';
import { buildOverview } from '../views/build-overview';
import type { OverviewModel } from '../views/overview-model';
import type { EmptyModel } from '../views/summary-part';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

type OverviewQuestion = {
	readonly filter: Filter;
	readonly coreIds: readonly string[];
	readonly managerIds: readonly string[];
	/** ISO date of issue of the current edition; empty where it has none. */
	readonly issuedOn: string;
};

async function askOverview(ask: Ask, question: OverviewQuestion) {
	const { filter, issuedOn } = question;
	return {
		summary: await ask(datasetSummary, question),
		base: await ask(baseByGrade, { filter }),
		editions: await ask(editionCountdown, { filter, issuedOn })
	};
}

type OverviewAnswer = Awaited<ReturnType<typeof askOverview>>;

/** What is loaded, as of today. Make it while a component initialises. */
export class OverviewPage {
	readonly answer: Latest<OverviewAnswer, OverviewQuestion>;
	readonly #today = new Date();

	constructor(
		private readonly dataset: Dataset,
		url: ViewUrl
	) {
		const { capabilities, editions } = dataset.framework;
		const idsOf = (manages: boolean) =>
			capabilities
				.filter(({ peopleManagement }) => peopleManagement === manages)
				.map(({ id }) => id);
		const fixed = {
			coreIds: idsOf(false),
			managerIds: idsOf(true),
			issuedOn: editions.at(-1)?.issuedOn ?? ''
		};
		this.answer = new Latest(dataset, () => ({ filter: url.filter, ...fixed }), askOverview);
	}

	readonly model: OverviewModel | EmptyModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		const [summary] = value?.summary ?? [];
		if (!value || !question || !summary) return null;
		const { framework, source } = this.dataset;
		return buildOverview({
			framework,
			filter: question.filter,
			now: this.#today,
			source: source && { name: source.name, synthetic: source.synthetic },
			summary,
			base: value.base,
			editions: value.editions
		});
	});
}
