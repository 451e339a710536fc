import { cellText, type WorkbookCell } from './cell-text';
import type { NumberedRow } from '../ingest-rows';

/** A sheet as the workbook library gives it in dense mode: rows and cells may be missing. */
export interface Sheet {
	readonly '!data'?: readonly (readonly (WorkbookCell | undefined)[] | undefined)[];
	readonly '!merges'?: readonly Merge[];
}

interface Merge {
	readonly s: { readonly r: number; readonly c: number };
	readonly e: { readonly r: number; readonly c: number };
}

/** The rows of a sheet, and how many cells the widest has. */
export interface SheetRows {
	readonly rows: readonly NumberedRow[];
	readonly width: number;
}

/** Cells a sheet, blank ones before the last of a row among them; a million rows of 50 fit. */
const mostCells = 50_000_000;

/**
 * The rows of a sheet as texts, up to the last one that says something; `line` is the sheet's own
 * row number. A cell merged over several rows stands in each of them; one merged over several
 * columns stands in the first alone, so that a title over the table is one cell.
 * @throws RangeError where the sheet has more cells than can be read
 */
export function sheetRows(sheet: Sheet, date1904: boolean): SheetRows {
	const data = sheet['!data'] ?? [];
	const merges = mergesByRow(sheet['!merges'] ?? []);
	const below = new Map<number, { readonly text: string; readonly end: number }>();
	const rows: NumberedRow[] = [];
	let [width, used, total] = [0, 0, 0];
	for (let index = 0; index < data.length; index++) {
		const cells: string[] = [];
		data[index]?.forEach((cell, column) => {
			const text = cell === undefined ? '' : cellText(cell, date1904);
			if (text !== '') put(cells, column, text);
		});
		for (const [column, { text, end }] of below) {
			if (index > end) below.delete(column);
			else if ((cells[column] ?? '') === '') put(cells, column, text);
		}
		for (const { s, e } of merges.get(index) ?? []) {
			const text = cells[s.c] ?? '';
			if (text !== '' && e.r > s.r) below.set(s.c, { text, end: e.r });
		}
		rows.push({ cells, line: index + 1 });
		total += cells.length;
		if (total > mostCells) throw new RangeError('The sheet has too many cells.');
		if (cells.length === 0) continue;
		width = Math.max(width, cells.length);
		used = rows.length;
	}
	rows.length = used;
	return { rows, width };
}

function put(cells: string[], column: number, text: string): void {
	while (cells.length < column) cells.push('');
	cells[column] = text;
}

function mergesByRow(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
	const byRow = new Map<number, Merge[]>();
	for (const merge of merges) {
		const row = byRow.get(merge.s.r);
		if (row) row.push(merge);
		else byRow.set(merge.s.r, [merge]);
	}
	return byRow;
}
