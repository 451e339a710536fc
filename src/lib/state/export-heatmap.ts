import type { HeatmapModel } from '../views/heatmap-model';
import { heatmapTable } from '../views/heatmap-table';
import { downloadTable } from './download-table';

/** What a heatmap can be saved as. */
export const heatmapFormats = [{ id: 'csv', label: 'CSV' }];

export function exportHeatmap(_format: string, model: HeatmapModel, _d: unknown): void {
	downloadTable(model.title, heatmapTable(model));
}
