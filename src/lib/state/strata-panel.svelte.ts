import { noFilter, type Filter } from '../queries/filter';
import { stratumContrast } from '../queries/stratum-contrast';
import { stratumRoles } from '../queries/stratum-roles';
import { buildStrataPanel } from '../views/build-strata-panel';
import type { StrataPanelModel } from '../views/strata-panel-model';
import { sideOfText } from '../views/comparison-url';
import type { ComparePage } from './compare-page.svelte';
import type { Dataset } from './dataset.svelte';
import { Latest, type Ask } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

/** Roles listed on each side of a stratum. */
const rolesShown = 12;

type StrataQuestion = {
	readonly filter: Filter;
	readonly side: number;
	readonly others: readonly number[] | null;
	readonly capabilityId: string | null;
	readonly strata: number;
	readonly stratum: number | null;
	/** Changes with the saved sets. */
	readonly sets: number;
};

async function askStrata(ask: Ask, { stratum, ...question }: StrataQuestion) {
	const contrast = await ask(stratumContrast, question);
	const open = contrast.find((row) => row.stratum === stratum) ?? contrast[0] ?? null;
	const roles = open
		? await ask(stratumRoles, { ...question, stratum: open.stratum, limit: rolesShown })
		: [];
	return { contrast, open, roles };
}

type StrataAnswer = Awaited<ReturnType<typeof askStrata>>;

/** The strata behind one difference and the roles of one of them, as the address names them. Make it while a component initialises. */
export class StrataPanel {
	readonly answer: Latest<StrataAnswer, StrataQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly page: ComparePage
	) {
		this.answer = new Latest(dataset, () => this.#question, askStrata);
	}

	/** Whether a bar was chosen. */
	get isOpen(): boolean {
		return this.#capability !== null && this.#question !== null;
	}

	/** A capability id, or `all` for the overall tendency. */
	get #capability(): string | null {
		return this.url.get('on');
	}

	readonly #question: StrataQuestion | null = $derived.by(() => {
		const { compared, model, sides } = this.page;
		const on = this.#capability;
		if (on === null || !compared || model?.kind !== 'comparison') return null;
		const unit = sideOfText(this.url.get('side'), sides) ?? compared.subject;
		const side = model.sides.find(({ unitId }) => unitId === unit.unit_id);
		if (!side) return null;
		const everyone = [compared.subject, ...compared.others];
		const others = everyone.filter(({ unit_id }) => unit_id !== unit.unit_id);
		const stratum = Number(this.url.get('stratum') ?? 'none');
		return {
			filter: this.page.answer.value?.filter ?? noFilter,
			side: unit.unit_id,
			others: compared.others.length === 0 ? null : others.map(({ unit_id }) => unit_id),
			capabilityId: on === 'all' ? null : on,
			strata: side.strata,
			stratum: Number.isInteger(stratum) ? stratum : null,
			sets: this.page.answer.question?.sets ?? 0
		};
	});

	readonly model: StrataPanelModel | null = $derived.by(() => {
		const { value, question } = this.answer;
		const { model } = this.page;
		if (!value || !question || model?.kind !== 'comparison' || !this.isOpen) return null;
		if (question.capabilityId !== this.#question?.capabilityId) return null;
		if (question.side !== this.#question.side) return null;
		const lines = [...model.lines, ...(model.tendency ? [model.tendency] : [])];
		const line = lines.find(({ capabilityId }) => capabilityId === question.capabilityId);
		const at = model.sides.findIndex(({ unitId }) => unitId === question.side);
		const [side, mark] = [model.sides[at], line?.marks[at]];
		if (!line || !side || !mark) return null;
		const { framework } = this.dataset;
		return buildStrataPanel({ framework, line, side, mark, against: model.against, ...value });
	});

	choose(stratum: number): void {
		this.url.set({ stratum: String(stratum) }, 'replace');
	}

	close(): void {
		this.url.set({ on: null, side: null, stratum: null }, 'replace');
	}
}
