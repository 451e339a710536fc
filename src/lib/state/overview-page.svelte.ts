import { datasetSummary } from '../queries/dataset-summary';
import { editionCountdown } from '../queries/edition-countdown';
import { noFilter } from '../queries/filter';
import { buildOverview } from '../views/build-overview';
import type { OverviewModel } from '../views/overview-model';
import type { EmptyModel } from '../views/summary-part';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import { today } from './today';

type OverviewQuestion = {
	readonly coreIds: readonly string[];
	readonly managerIds: readonly string[];
	/** ISO date of issue of the current edition; empty where it has none. */
	readonly issuedOn: string;
};

async function askOverview(ask: Ask, question: OverviewQuestion) {
	const { issuedOn } = question;
	return {
		summary: await ask(datasetSummary, question),
		editions: await ask(editionCountdown, { filter: noFilter, issuedOn })
	};
}

type OverviewAnswer = Awaited<ReturnType<typeof askOverview>>;

/** What is loaded, as of today. Make it while a component initialises. */
export class OverviewPage {
	readonly answer: Latest<OverviewAnswer, OverviewQuestion>;
	readonly #today = today();

	constructor(private readonly dataset: Dataset) {
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
		this.answer = new Latest(dataset, () => fixed, askOverview);
	}

	readonly model: OverviewModel | EmptyModel | null = $derived.by(() => {
		const { value } = this.answer;
		const [summary] = value?.summary ?? [];
		if (!value || !summary) return null;
		const { framework } = this.dataset;
		const { editions } = value;
		const name = this.dataset.source?.title ?? '';
		return buildOverview({ framework, name, summary, editions, today: this.#today });
	});
}
