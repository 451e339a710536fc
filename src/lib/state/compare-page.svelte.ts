import { greatest } from 'd3';
import type { ComparedDepth } from '../db/compared-sides';
import { chosenDifferences } from '../queries/chosen-differences';
import type { Filter } from '../queries/filter';
import { unitDifferences } from '../queries/unit-differences';
import { unitTree, type UnitTreeRow } from '../queries/unit-tree';
import { buildComparison } from '../views/build-comparison';
import type {
	ComparisonLine,
	ComparisonMark,
	ComparisonModel,
	ComparisonOrder,
	JudgedDifference
} from '../views/comparison-model';
import { comparisonTable } from '../views/comparison-table';
import { verdictWords } from '../views/comparison-words';
import {
	readComparisonOrder,
	unitOfText,
	unitsOfText,
	unitsText,
	unitText
} from '../views/comparison-url';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import type { Dataset } from './dataset.svelte';
import { judged } from './judged-rows';
import { Latest, type Ask } from './latest.svelte';
import { prepareStrata } from './prepare-strata';
import type { ViewUrl } from './view-url.svelte';

type CompareQuestion = {
	readonly filter: Filter;
	readonly of: string | null;
	readonly with: string | null;
};

/** Whom the page compares: the unit it is about, and the others, or none for all other roles. */
export interface Compared {
	readonly subject: UnitTreeRow;
	readonly others: readonly UnitTreeRow[];
}

/** At which depth a unit is held against others: one with nothing beneath it stands among the lowest units. */
export function depthOf(unit: UnitTreeRow, tree: readonly UnitTreeRow[]): ComparedDepth {
	const isLowest = !tree.some(({ parent_id }) => parent_id === unit.unit_id);
	if (isLowest || unit.depth === 3) return 3;
	return unit.depth === 2 ? 2 : 1;
}

/** The unit that differs in most capabilities, the first of equals: what the page opens on. */
function mostDifferent(rows: readonly JudgedDifference[]): number | null {
	const sides = rows.filter(({ capability_id }) => capability_id === null);
	const counts = sides.map(({ side }) => ({
		side,
		different: rows.filter((row) => row.side === side && row.different).length
	}));
	return greatest(counts, (a, b) => a.different - b.different)?.side ?? rows[0]?.side ?? null;
}

async function askCompare(ask: Ask, question: CompareQuestion) {
	const filter = { ...question.filter, kind: null };
	const tree = await ask(unitTree, {});
	const named = unitOfText(question.of, tree);
	const others = unitsOfText(question.with, tree).filter(
		({ unit_id }) => unit_id !== named?.unit_id
	);
	if (named && others.length > 0) {
		const unitIds = [named, ...others].map(({ unit_id }) => unit_id);
		const rows = judged(await ask(chosenDifferences, { filter, unitIds }));
		return { filter, tree, rows, compared: { subject: named, others } };
	}
	const depth = named ? depthOf(named, tree) : 3;
	const rows = judged(await ask(unitDifferences, { filter, depth }));
	const first = mostDifferent(rows);
	const subject = named ?? tree.find(({ unit_id }) => unit_id === first) ?? null;
	return { filter, tree, rows, compared: subject && { subject, others: [] } };
}

export type CompareAnswer = Awaited<ReturnType<typeof askCompare>>;

/** The units compared, as the address names them. Make it while a component initialises. */
export class ComparePage {
	readonly answer: Latest<CompareAnswer, CompareQuestion>;
	readonly verdicts = verdictWords;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		filter: () => Filter = () => url.filter
	) {
		this.answer = new Latest(
			dataset,
			() => ({ filter: filter(), of: url.get('of'), with: url.get('with') }),
			async (ask, question) => {
				await this.#prepare();
				return askCompare(ask, question);
			}
		);
	}

	/** Sums by stratum, of whatever is loaded by now. */
	async #prepare(): Promise<void> {
		const { loaded, framework } = this.dataset;
		if (!loaded) return;
		await this.dataset.store((database) => prepareStrata(database, loaded.roles, framework));
	}

	/** The unit that the page is about and what it is held against; null before the first answer or without any unit. */
	get compared(): Compared | null {
		return this.answer.value?.compared ?? null;
	}

	get tree(): readonly UnitTreeRow[] {
		return this.answer.value?.tree ?? [];
	}

	get order(): ComparisonOrder {
		return readComparisonOrder(this.url.get('order'));
	}

	/** Whether the raw differences are drawn too. */
	get raw(): boolean {
		return this.url.get('raw') === 'shown';
	}

	/** Units with marks: the one alone, of two the first, of more all. */
	readonly #shown: readonly number[] = $derived.by(() => {
		const { compared } = this;
		if (!compared) return [];
		const own = compared.subject.unit_id;
		if (compared.others.length < 2) return [own];
		return [own, ...compared.others.map(({ unit_id }) => unit_id)];
	});

	/** What the subject is held against, in words. */
	get against(): string {
		const others = this.compared?.others ?? [];
		const [only] = others;
		if (!only) {
			return this.url.chips.length > 0 ? 'all other roles of the filter' : 'all other roles';
		}
		return others.length === 1 ? only.name : 'the others';
	}

	readonly model: ComparisonModel | EmptyModel | null = $derived.by(() => {
		const { value } = this.answer;
		if (!value) return null;
		return buildComparison({
			framework: this.dataset.framework,
			tree: value.tree,
			shown: this.#shown,
			against: this.against,
			judged: value.rows,
			order: this.order,
			raw: this.raw
		});
	});

	readonly table: TableModel | null = $derived.by(() =>
		this.model?.kind === 'comparison' ? comparisonTable(this.model) : null
	);

	/** The address of another page about the same unit. */
	hrefOf(path: string): string {
		const address = this.url.href(path);
		const subject = this.compared?.subject;
		if (!subject) return address;
		return `${address}${address.includes('?') ? '&' : '?'}of=${encodeURIComponent(unitText(subject))}`;
	}

	setSubject(unit: UnitTreeRow): void {
		const others = (this.compared?.others ?? []).filter((other) => !areNested(unit, other));
		this.url.set({ of: unitText(unit), with: unitsText(others), on: null, side: null });
	}

	setOthers(others: readonly UnitTreeRow[]): void {
		const subject = this.compared?.subject;
		if (!subject) return;
		this.url.set({ of: unitText(subject), with: unitsText(others), on: null, side: null });
	}

	/** Units that the subject can be held against: none that holds it or lies within it. */
	readonly candidates: readonly UnitTreeRow[] = $derived.by(() => {
		const subject = this.compared?.subject;
		if (!subject) return [];
		return this.tree.filter((unit) => unit.depth > 0 && !areNested(unit, subject));
	});

	toggleOther(unitId: number, chosen: boolean): void {
		const unit = this.candidates.find(({ unit_id }) => unit_id === unitId);
		if (!unit) return;
		const kept = (this.compared?.others ?? []).filter((other) => !areNested(unit, other));
		this.setOthers(chosen ? [...kept, unit] : kept);
	}

	setOrder(order: ComparisonOrder): void {
		this.url.set({ order: order === 'size' ? null : order });
	}

	showRaw(shown: boolean): void {
		this.url.set({ raw: shown ? 'shown' : null }, 'replace');
	}

	/** Opens the strata and roles behind a mark. */
	open(line: ComparisonLine, mark: ComparisonMark): void {
		const side = this.#shown[mark.side];
		const unit = this.tree.find(({ unit_id }) => unit_id === side);
		this.url.set({
			on: line.capabilityId ?? 'all',
			side: unit && mark.side > 0 ? unitText(unit) : null
		});
	}
}

/** Whether one of two units lies within the other, or is it. */
export function areNested(one: UnitTreeRow, other: UnitTreeRow): boolean {
	const [short, long] = one.depth <= other.depth ? [one, other] : [other, one];
	const [a, b] = [unitText(short), unitText(long)];
	return b === a || b.startsWith(`${a}.`);
}
