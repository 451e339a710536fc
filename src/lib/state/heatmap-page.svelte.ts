import type { UnitTreeRow } from '../queries/unit-tree';
import { buildHeatmap } from '../views/build-heatmap';
import { heatmapTable } from '../views/heatmap-table';
import type { HeatmapModel, HeatmapRow, HeatmapSettings } from '../views/heatmap-model';
import type { HeatmapSource } from '../views/heatmap-source';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import type { Dataset } from './dataset.svelte';
import type { Dimensions } from './dimensions.svelte';
import { askHeatmap, type HeatmapQuestion } from './heatmap-source';
import { Latest } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';
import { defaultOpenKeys } from './default-open-keys';
import { unitsWithOwnRoles } from './units-with-own-roles';

/** The heatmap of the filter and settings in the address. Make it while a component initialises. */
export class HeatmapPage {
	readonly #answer: Latest<HeatmapSource, HeatmapQuestion>;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly dimensions: Latest<Dimensions>
	) {
		this.#answer = new Latest(
			dataset,
			() => {
				const { filter } = url;
				const { rowsBy } = url.heatmap;
				return { filter, rowsBy, openUnits: rowsBy === 'unit' ? this.#openUnits : [] };
			},
			(ask, question) => askHeatmap(ask, question, dataset.framework)
		);
	}

	readonly tree: readonly UnitTreeRow[] = $derived.by(() => this.dimensions.value?.units ?? []);

	/** The settings of the address, with what stands open filled in where the address says nothing of it. */
	readonly settings: HeatmapSettings = $derived.by(() => {
		const settings = this.url.heatmap;
		return { ...settings, open: settings.open ?? defaultOpenKeys(this.tree) };
	});

	readonly #openUnits: readonly number[] = $derived.by(() =>
		unitsWithOwnRoles(this.tree).filter((id) => this.settings.open.has(`unit:${id}`))
	);

	readonly model: HeatmapModel | EmptyModel | null = $derived.by(() => {
		const source = this.#answer.value;
		if (!source) return null;
		const { framework } = this.dataset;
		return buildHeatmap({
			framework,
			settings: { ...this.settings, rowsBy: source.rowsBy },
			filter: this.url.filter,
			source
		});
	});

	readonly table: TableModel | null = $derived.by(() =>
		this.model?.kind === 'heatmap' ? heatmapTable(this.model, this.dataset.framework) : null
	);

	get answer(): Latest<HeatmapSource, HeatmapQuestion> {
		return this.#answer;
	}

	/** Opens a closed row in place, or closes it. */
	toggle(row: HeatmapRow): void {
		const open = new Set(this.settings.open);
		if (!open.delete(row.key)) open.add(row.key);
		this.url.setHeatmap({ open }, 'replace');
	}
}
