import { sum } from 'd3';
import { countOf, formatCount } from './format';
import type { HeatmapCell, HeatmapModel, HeatmapRow } from './heatmap-model';
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

/** The title, and how many role rows were left out. */
function captionOf({ title, leftOut, rows }: HeatmapModel): string {
	if (leftOut.length === 0) return title;
	const shown = formatCount(sum(leftOut, (left) => left.shown));
	const total = countOf(
		sum(leftOut, (left) => left.total),
		'role'
	);
	const [first] = leftOut;
	const parent = rows.find(({ key }) => key === first?.parentKey);
	const of =
		leftOut.length > 1 ? ` of ${leftOut.length} opened rows` : parent ? ` of ${parent.name}` : '';
	return `${title} (only the first ${shown} of ${total}${of} are listed)`;
}

/** What tells a role's row from another of its title: its id and its units; nothing of other rows. */
function identity(row: HeatmapRow): readonly TableCell[] {
	return row.kind === 'role' ? [row.key.slice('role:'.length), row.unit] : [null, null];
}

/** The heatmap's visible rows as a table: name from the top down, where there are roles their id and unit, grade or note, roles, and one column a capability. The caption says where rows were left out. */
export function heatmapTable(model: HeatmapModel): TableModel {
	const names = paths(model);
	const unit = unitOf(model);
	const listed = model.rows.some((row) => row.kind === 'role');
	const noted = model.rows.some((row) => row.note !== '');
	return {
		caption: captionOf(model),
		columns: [
			{ name: 'Row', numeric: false },
			...(listed
				? [
						{ name: 'Role ID', numeric: false },
						{ name: 'Unit', numeric: false }
					]
				: []),
			...(noted ? [{ name: 'Grade or note', numeric: false }] : []),
			{ name: 'Roles', numeric: true },
			...model.columns.map((column) => ({
				name: `${column.name}${unit}`,
				numeric: model.scale !== 'level'
			}))
		],
		rows: model.rows.map((row) => [
			names.get(row.key) ?? row.name,
			...(listed ? identity(row) : []),
			...(noted ? [row.note] : []),
			row.roles,
			...row.cells.map((cell) => tableCell(model, cell))
		])
	};
}
