import type { Filter } from '../queries/filter';
import { buildComparison } from '../views/build-comparison';
import { sideNotes, sideOfSet, type ComparedSide } from '../views/compared-side';
import type {
	ComparisonLine,
	ComparisonMark,
	ComparisonModel,
	ComparisonOrder
} from '../views/comparison-model';
import { comparisonTable } from '../views/comparison-table';
import { verdictWords } from '../views/comparison-words';
import { readComparisonOrder, sidesText, sideText } from '../views/comparison-url';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import {
	askComparison,
	type Compared,
	type CompareQuestion,
	type ComparisonAnswer
} from './ask-comparison';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';
import { prepareStrata } from './prepare-strata';
import type { RoleSets } from './role-sets.svelte';
import type { ViewUrl } from './view-url.svelte';

interface CompareOptions {
	/** The filter in the address where none is given. */
	readonly filter?: () => Filter;
	/** Without them, units alone are compared. */
	readonly sets?: RoleSets;
}

/** The units and sets of roles compared, as the address names them. Make it while a component initialises. */
export class ComparePage {
	readonly answer: Latest<ComparisonAnswer, CompareQuestion>;
	readonly verdicts = verdictWords;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly options: CompareOptions = {}
	) {
		const { filter = () => url.filter, sets } = options;
		this.answer = new Latest(
			dataset,
			() => ({
				...{ filter: filter(), of: url.get('of'), with: url.get('with') },
				sets: sets?.revision ?? 0
			}),
			async (ask, question) => {
				await this.#prepare();
				return askComparison(ask, question, this.#sets());
			}
		);
	}

	/** Sums by stratum, of whatever is loaded by now, and the roles of sets. */
	async #prepare(): Promise<void> {
		const { loaded, framework } = this.dataset;
		if (!loaded) return;
		await this.dataset.store(async (database) => {
			await prepareStrata(database, loaded.roles, framework);
			await this.options.sets?.store(database);
		});
	}

	#sets(): readonly ComparedSide[] {
		const { sets } = this.options;
		return sets?.all.map((set) => sideOfSet(set, sets.rolesOf(set))) ?? [];
	}

	/** What the page is about and what it is held against; null before the first answer or without any unit. */
	get compared(): Compared | null {
		return this.answer.value?.compared ?? null;
	}

	/** Everything that can be compared: units from the top down, then sets. */
	get sides(): readonly ComparedSide[] {
		return this.answer.value?.sides ?? [];
	}

	get order(): ComparisonOrder {
		return readComparisonOrder(this.url.get('order'));
	}

	/** Whether the raw differences are drawn too. */
	get raw(): boolean {
		return this.url.get('raw') === 'shown';
	}

	/** Sides with marks: the one alone, of two the first, of more all. */
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
		const { sides, compared, overlaps, rows } = value;
		return buildComparison({
			framework: this.dataset.framework,
			tree: sides,
			shown: this.#shown,
			against: this.against,
			judged: rows,
			order: this.order,
			raw: this.raw,
			notes: compared ? sideNotes([compared.subject, ...compared.others], overlaps) : []
		});
	});

	readonly table: TableModel | null = $derived.by(() =>
		this.model?.kind === 'comparison' ? comparisonTable(this.model) : null
	);

	/** The address of another page about the same unit. */
	hrefOf(path: string): string {
		const address = this.url.href(path);
		const subject = this.compared?.subject;
		if (!subject?.unit) return address;
		return `${address}${address.includes('?') ? '&' : '?'}of=${encodeURIComponent(sideText(subject))}`;
	}

	setSubject(side: ComparedSide): void {
		const others = (this.compared?.others ?? []).filter((other) => !areNested(side, other));
		this.url.set({ of: sideText(side), with: sidesText(others), on: null, side: null });
	}

	setOthers(others: readonly ComparedSide[]): void {
		const subject = this.compared?.subject;
		if (!subject) return;
		this.url.set({ of: sideText(subject), with: sidesText(others), on: null, side: null });
	}

	/** Goes back to the unit that differs most, against all other roles. */
	reset(): void {
		this.url.set({ of: null, with: null, on: null, side: null });
	}

	/** Sides that the subject can be held against: no unit that holds it or lies within it. */
	readonly candidates: readonly ComparedSide[] = $derived.by(() => {
		const subject = this.compared?.subject;
		if (!subject) return [];
		return this.sides.filter((side) => !areNested(side, subject));
	});

	toggleOther(id: number, chosen: boolean): void {
		const side = this.candidates.find(({ unit_id }) => unit_id === id);
		if (!side) return;
		const kept = (this.compared?.others ?? []).filter((other) => !areNested(side, other));
		this.setOthers(chosen ? [...kept, side] : kept);
	}

	setOrder(order: ComparisonOrder): void {
		this.url.set({ order: order === 'size' ? null : order });
	}

	showRaw(shown: boolean): void {
		this.url.set({ raw: shown ? 'shown' : null }, 'replace');
	}

	/** Opens the strata and roles behind a mark. */
	open(line: ComparisonLine, mark: ComparisonMark): void {
		const id = this.#shown[mark.side];
		const side = this.sides.find(({ unit_id }) => unit_id === id);
		this.url.set({
			on: line.capabilityId ?? 'all',
			side: side && mark.side > 0 ? sideText(side) : null
		});
	}
}

/** Whether one of two units lies within the other, or both sides are one. */
function areNested(one: ComparedSide, other: ComparedSide): boolean {
	if (!one.unit || !other.unit) return one.unit_id === other.unit_id;
	const [short, long] = one.unit.depth <= other.unit.depth ? [one, other] : [other, one];
	const [a, b] = [sideText(short), sideText(long)];
	return b === a || b.startsWith(`${a}.`);
}
