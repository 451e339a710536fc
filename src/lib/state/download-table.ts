import { tableCsv } from '../export/csv';
import { saveBlob } from '../export/download';
import { safeFileName } from '../export/file-name';
import type { TableModel } from '../views/table-model';

/** Saves a table as CSV under a name made from `title`. */
export function downloadTable(title: string, table: TableModel): void {
	saveBlob(
		new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }),
		safeFileName(title, 'csv')
	);
}
