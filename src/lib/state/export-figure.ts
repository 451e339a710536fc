import { palettes } from '../charts/colours';
import { saveBlob } from '../export/download';
import type { ExportPalette } from '../export/export-palette';
import { safeFileName } from '../export/file-name';
import { svgToPng } from '../export/png';
import type { TableModel } from '../views/table-model';
import type { Dataset } from './dataset.svelte';
import { downloadTable } from './download-table';

/** What a figure can be saved as. */
export const figureFormats = [
	{ id: 'csv', label: 'CSV' },
	{ id: 'svg', label: 'SVG' },
	{ id: 'png', label: 'PNG' }
] as const;

/** One of those. */
export type FigureFormat = (typeof figureFormats)[number]['id'];

/** A figure as far as saving it goes. */
export interface SavableFigure {
	readonly title: string;
	readonly table: TableModel;
	readonly svg: (style: { readonly palette: ExportPalette; readonly footer: string }) => string;
}

/** Saves a figure; pictures are light, whatever the theme, and name the data set beneath. */
export async function saveFigure(
	format: FigureFormat,
	{ title, table, svg }: SavableFigure,
	dataset: Dataset
): Promise<void> {
	if (format === 'csv') return downloadTable(title, table);
	const footer = [dataset.source?.title, dataset.sizeText, 'Capability Atlas']
		.filter(Boolean)
		.join(' · ');
	const picture = svg({ palette: palettes.light, footer });
	const blob =
		format === 'svg' ? new Blob([picture], { type: 'image/svg+xml' }) : await svgToPng(picture);
	saveBlob(blob, safeFileName(title, format));
}
