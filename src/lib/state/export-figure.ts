import { downloadTable } from './download-table';
import type { TableModel } from '../views/table-model';
import type { GradeLevelsModel } from '../views/grade-levels-model';
export const figureFormats = [{ id: 'csv', label: 'CSV' }];
export function exportGradeLevels(
	_format: string,
	what: { model: GradeLevelsModel; table: TableModel | null; dataset: unknown }
): void {
	if (what.table) downloadTable(what.model.title, what.table);
}
