import { cellLevelsByGrade } from '../queries/cell-levels-by-grade';
import { cellRoles, type CellRow } from '../queries/cell-roles';
import { noFilter, type Filter } from '../queries/filter';
import { gradeLevels } from '../queries/grade-levels';
import { unitTree, type UnitTreeRow } from '../queries/unit-tree';
import { valueOfRowKey } from '../views/attribute-rows';
import { buildCellPanel } from '../views/build-cell-panel';
import type { CellPanelModel } from '../views/cell-panel-model';
import type { HeatmapCell, HeatmapRow } from '../views/heatmap-model';
import { unitIdOf } from '../views/unit-key';
import type { Dataset } from './dataset.svelte';
import type { HeatmapPage } from './heatmap-page.svelte';
import { Latest, type Ask } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

/** Roles that the panel lists at first, and after "show all". */
const rolesShown = 12;
const allRoles = 2_000;

type PanelQuestion = {
	readonly filter: Filter;
	readonly rowKey: string;
	readonly capabilityId: string;
	readonly limit: number;
};

/** `unit:Justice.Courts`, `grade:7/8`, `attribute:Work type.Hybrid`, `role:R1` and `all`, as the row that the query means; null for a unit that is not loaded. */
export function cellRowOf(key: string, tree: readonly UnitTreeRow[]): CellRow | null {
	const [kind = '', ...rest] = key.split(':');
	const id = rest.join(':');
	if (kind === 'grade') return { gradeId: id === '' ? null : id };
	if (kind === 'role') return { roleId: id };
	const ofValue = valueOfRowKey(key);
	if (ofValue) return ofValue;
	if (key === 'all') return { unitId: 0 };
	const unitId = unitIdOf(key, tree);
	return unitId === null ? null : { unitId };
}

async function askPanel(ask: Ask, question: PanelQuestion) {
	const { filter, rowKey, capabilityId, limit } = question;
	const tree = rowKey.startsWith('unit:') ? await ask(unitTree, {}) : [];
	const row = cellRowOf(rowKey, tree);
	if (row === null) return null;
	return {
		question,
		roles: await ask(cellRoles, { filter, row, capabilityId, limit, offset: 0 }),
		levelsByGrade: await ask(cellLevelsByGrade, { filter, row, capabilityId }),
		gradeLevels: await ask(gradeLevels, { filter: noFilter })
	};
}

type PanelAnswer = Awaited<ReturnType<typeof askPanel>>;

/** The cell that the panel is about: in the address, so that a link opens it too. Make it while a component initialises. */
export class CellSelection {
	#limit = $state(rolesShown);
	readonly #answer: Latest<PanelAnswer, PanelQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly heatmap: HeatmapPage
	) {
		this.#answer = new Latest(
			dataset,
			() => {
				const { selected } = this;
				return selected && { filter: url.filter, ...selected, limit: this.#limit };
			},
			askPanel
		);
	}

	readonly selected: { rowKey: string; capabilityId: string } | null = $derived.by(() => {
		const rowKey = this.url.get('row');
		const capabilityId = this.url.get('cell');
		if (rowKey === null || capabilityId === null || this.#isGone(rowKey)) return null;
		return { rowKey, capabilityId };
	});

	/** The panel's model, once its roles are there; null while nothing is chosen or the row is not on the heatmap. */
	readonly panel: CellPanelModel | null = $derived.by(() => {
		const { selected } = this;
		const answer = this.#answer.value;
		const { model } = this.heatmap;
		if (!selected || !answer || model?.kind !== 'heatmap') return null;
		if (answer.question.rowKey !== selected.rowKey) return null;
		if (answer.question.capabilityId !== selected.capabilityId) return null;
		const row = model.rows.find(({ key }) => key === selected.rowKey);
		const cell = row?.cells.find(({ capabilityId }) => capabilityId === selected.capabilityId);
		if (!row || !cell) return null;
		const { framework } = this.dataset;
		return buildCellPanel({ framework, model, row, cell, ...answer });
	});

	/** A row that the heatmap, as it is answered now, does not show: another kind of rows, or other data. */
	#isGone(rowKey: string): boolean {
		const { model, answer } = this.heatmap;
		if (model?.kind !== 'heatmap' || answer.status.kind !== 'answered') return false;
		return !model.rows.some(({ key }) => key === rowKey);
	}

	/** Whether the panel can list more roles than it does. */
	get more(): boolean {
		return this.#limit < allRoles;
	}

	choose(row: HeatmapRow, { capabilityId }: HeatmapCell): void {
		this.#limit = rolesShown;
		this.url.set({ row: row.key, cell: capabilityId }, this.selected ? 'replace' : 'push');
	}

	close(): void {
		this.url.set({ row: null, cell: null }, 'replace');
	}

	showAllRoles(): void {
		this.#limit = allRoles;
	}
}
