import { palettes } from '$lib/charts/colours';
import { saveBlob } from '$lib/export/download';
import { downloadTable } from '$lib/export/download-table';
import type { ExportPalette } from '$lib/export/export-palette';
import { safeFileName } from '$lib/export/file-name';
import { svgToPng } from '$lib/export/png';
import type { Dataset } from '$lib/state/dataset.svelte';
import type { TableModel } from '$lib/views/table-model';

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
	readonly table: TableModel | null;
	readonly svg: (style: { readonly palette: ExportPalette; readonly footer: string }) => string;
}

/** Saves a figure; pictures are light, whatever the theme, and name the data set beneath, and the file of a table says where its data are invented. */
export async function saveFigure(
	format: FigureFormat,
	{ title, table, svg }: SavableFigure,
	dataset: Dataset
): Promise<void> {
	if (format === 'csv') {
		const name = dataset.source?.synthetic ? `${title} (synthetic)` : title;
		if (table) downloadTable(name, table);
		return;
	}
	const footer = [dataset.source?.title, dataset.sizeText, 'Capability Atlas']
		.filter(Boolean)
		.join(' · ');
	const picture = svg({ palette: palettes.light, footer });
	const blob =
		format === 'svg' ? new Blob([picture], { type: 'image/svg+xml' }) : await svgToPng(picture);
	saveBlob(blob, safeFileName(title, format));
}
