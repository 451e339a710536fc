import type { TableModel } from '../views/table-model';
import { tableCsv } from './csv';
import { saveBlob } from './download';
import { safeFileName } from './file-name';

/** Saves a table as CSV under a name made from `title`. */
export function downloadTable(title: string, table: TableModel): void {
	saveBlob(
		new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' }),
		safeFileName(title, 'csv')
	);
}
