import type { TableModel } from '../views/table-model';
import { tableCsv } from './csv';
import { saveBlob } from './download';
import { safeFileName } from './file-name';

/** What an action list can be saved as. */
export const actionListFormats = [
	{ id: 'xlsx', label: 'Excel' },
	{ id: 'csv', label: 'CSV' }
] as const;

/** One of those. */
export type ActionListFormat = (typeof actionListFormats)[number]['id'];

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An action list as a file: its name from the table's caption, and its content. The writer of workbooks is fetched when it is first needed. */
export async function actionListFile(
	table: TableModel,
	format: ActionListFormat
): Promise<{ readonly name: string; readonly blob: Blob }> {
	const blob =
		format === 'csv'
			? new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' })
			: new Blob([(await import('./xlsx')).tableXlsx(table, 'Action list')], { type: workbook });
	return { name: safeFileName(table.caption, format), blob };
}

/** Saves an action list in the browser. */
export async function saveActionList(table: TableModel, format: ActionListFormat): Promise<void> {
	const { name, blob } = await actionListFile(table, format);
	saveBlob(blob, name);
}
