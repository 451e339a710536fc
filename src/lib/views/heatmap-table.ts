import type { HeatmapCell, HeatmapModel } from './heatmap-model';
import type { TableCell, TableModel } from './table-model';

/** What a column's figures are, after the capability's name. */
function unitOf(model: HeatmapModel): string {
	switch (model.measure) {
		case 'difference':
			return ', levels of difference';
		case 'spread':
			return ', levels';
		case 'share_at_or_above':
		case 'share_focus':
			return ', %';
		case 'median':
			return '';
	}
}

/** A level stays a word, everything else a number: percent to one decimal, levels to two. */
function tableCell(model: HeatmapModel, cell: HeatmapCell): TableCell {
	if (cell.value === null) return cell.words;
	switch (model.scale) {
		case 'level':
			return cell.words;
		case 'share':
			return Math.round(cell.value * 1000) / 10;
		case 'difference':
		case 'spread':
			// Adding 0 makes a plain zero of what rounds to minus zero.
			return Math.round(cell.value * 100) / 100 + 0;
	}
}

/** Names from the top down of every row, by key. */
function paths(model: HeatmapModel): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	for (const row of model.rows) {
		const parent = row.parentKey === 'all' ? undefined : found.get(row.parentKey ?? '');
		found.set(row.key, parent === undefined ? row.name : `${parent} › ${row.name}`);
	}
	return found;
}

/** The heatmap's visible rows as a table: name from the top down, grade or note, roles, and one column a capability. */
export function heatmapTable(model: HeatmapModel): TableModel {
	const names = paths(model);
	const unit = unitOf(model);
	const noted = model.rows.some((row) => row.note !== '');
	return {
		caption: model.title,
		columns: [
			{ name: 'Row', numeric: false },
			...(noted ? [{ name: 'Grade or note', numeric: false }] : []),
			{ name: 'Roles', numeric: true },
			...model.columns.map((column) => ({
				name: `${column.name}${unit}`,
				numeric: model.scale !== 'level'
			}))
		],
		rows: model.rows.map((row) => [
			names.get(row.key) ?? row.name,
			...(noted ? [row.note] : []),
			row.roles,
			...row.cells.map((cell) => tableCell(model, cell))
		])
	};
}
