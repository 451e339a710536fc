import { buildHeatmap } from '../views/build-heatmap';
import { cellName } from '../views/cell-name';
import type { HeatmapColumn, HeatmapModel, HeatmapRow } from '../views/heatmap-model';
import type { HeatmapSource } from '../views/heatmap-source';
import { heatmapTable } from '../views/heatmap-table';
import { toggleRow } from '../views/open-rows';
import { markFindings } from '../views/mark-findings';
import { rowsNotOrdered } from '../views/rows-not-ordered';
import type { EmptyModel } from '../views/summary-part';
import type { TableModel } from '../views/table-model';
import type { Dataset } from './dataset.svelte';
import type { HeatmapFindings } from './heatmap-findings.svelte';
import { askHeatmap, type HeatmapQuestion } from './heatmap-source';
import { Latest } from './latest.svelte';
import type { ViewUrl } from './view-url.svelte';

/** The heatmap of the filter and settings in the address. Make it while a component initialises. */
export class HeatmapPage {
	readonly answer: Latest<HeatmapSource, HeatmapQuestion>;
	readonly cellName = cellName;

	constructor(
		private readonly dataset: Dataset,
		private readonly url: ViewUrl,
		private readonly findings: Pick<HeatmapFindings, 'marks'>
	) {
		this.answer = new Latest(
			dataset,
			() => {
				const { rowsBy, open } = url.heatmap;
				const opened = rowsBy === 'unit' && open ? [...open] : null;
				return { filter: url.filter, rowsBy, open: opened };
			},
			(ask, question) => askHeatmap(ask, question, dataset.framework)
		);
	}

	/** What the present answer shows, under the present settings; null before the first answer. */
	readonly model: HeatmapModel | EmptyModel | null = $derived.by(() => {
		const source = this.answer.value;
		const filter = this.answer.question?.filter;
		if (!source || !filter) return null;
		const { framework } = this.dataset;
		const model = buildHeatmap({ framework, settings: this.url.heatmap, filter, source });
		const { marks } = this.findings;
		return marks && model.kind === 'heatmap' ? markFindings(model, marks) : model;
	});

	readonly table: TableModel | null = $derived.by(() =>
		this.model?.kind === 'heatmap' ? heatmapTable(this.model) : null
	);

	/** The capability whose values order the rows; null where another order is in force. */
	get orderedBy(): string | null {
		const { rowOrder, orderCapability } = this.url.heatmap;
		return rowOrder === 'value' ? orderCapability : null;
	}

	/** Says why rows do not stand in the order asked for; empty where they do. */
	get orderNote(): string {
		if (this.model?.kind !== 'heatmap') return '';
		return rowsNotOrdered(this.model.rows, this.url.heatmap.rowOrder);
	}

	/** Opens a closed row in place, or closes it. */
	toggle(row: HeatmapRow): void {
		if (this.model?.kind !== 'heatmap') return;
		this.url.setHeatmap({ open: toggleRow(this.model, this.url.heatmap.open, row.key) }, 'replace');
	}

	/** Orders the rows by a capability, highest first; a second time goes back to framework order. */
	orderBy({ capabilityId }: HeatmapColumn): void {
		const again = this.orderedBy === capabilityId;
		this.url.setHeatmap({
			rowOrder: again ? 'framework' : 'value',
			orderCapability: again ? null : capabilityId
		});
	}
}
