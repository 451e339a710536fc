import { csvWriter } from '$lib/export/csv-writer';
import { zipFiles, type FileToZip } from '$lib/export/zip-files';
import type { Dataset } from '$lib/state/dataset.svelte';
import { exportColumns, exportSizes, tableRows, type ExportTable } from '$lib/state/export-tables';

/** The kinds of file that tables are exported as. */
export type TableFormat = 'csv' | 'parquet';

interface ExportJob {
	readonly tables: readonly ExportTable[];
	readonly format: TableFormat;
	/** Told the share of rows that are written, 0–1. */
	readonly onProgress: (share: number) => void;
	/** Whether the export is still wanted. */
	readonly signal: AbortSignal;
}

const mimeTypes = { csv: 'text/csv;charset=utf-8', parquet: 'application/vnd.apache.parquet' };

/** Lets the page draw and hear. */
function pause(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve));
}

/**
 * One table as a file, several as a zip archive of files; its extension besides. In slices, so that
 * the page stays responsive.
 *
 * @throws the signal's reason; where other data are opened meanwhile.
 */
export async function exportTableFiles(
	dataset: Dataset,
	{ tables, format, onProgress, signal }: ExportJob
): Promise<{ readonly file: Blob; readonly extension: string }> {
	const sizes = await exportSizes(dataset);
	const total = tables.reduce((sum, { name }) => sum + (sizes.get(name)?.rows ?? 0), 0);
	const files: FileToZip[] = [];
	let done = 0;
	for (const table of tables) {
		const columns = exportColumns(table.query);
		const writer =
			format === 'csv'
				? csvWriter(columns)
				: (await import('$lib/export/parquet')).parquetWriter(columns);
		for await (const rows of tableRows(dataset, table, sizes.get(table.name)?.keys ?? 0)) {
			signal.throwIfAborted();
			writer.add(rows);
			done += rows.length;
			onProgress(total === 0 ? 1 : done / total);
			await pause();
		}
		const bytes = writer.finish();
		files.push({ name: `${table.name}.${format}`, bytes, compressed: format === 'parquet' });
	}
	const [only, ...others] = files;
	if (only && others.length === 0) {
		const file = new Blob([Uint8Array.from(only.bytes)], { type: mimeTypes[format] });
		return { file, extension: format };
	}
	return { file: await zipFiles(files, pause), extension: 'zip' };
}
