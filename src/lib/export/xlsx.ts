import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { TableCell, TableModel } from '../views/table-model';

/** The longest text that a cell of a workbook takes. */
const mostCharacters = 32_767;
const mostRows = 1_048_575;
const widestColumn = 80;
const narrowestColumn = 8;

/** A table and the name of its sheet. */
export interface NamedSheet {
	readonly name: string;
	readonly table: TableModel;
}

/**
 * A table as the bytes of an XLSX workbook of one sheet: a header row with a filter, columns as
 * wide as what is in them. Numbers stay numbers. A text is stored as text and never as a formula,
 * whatever it begins with; one that is longer than a cell takes is cut and ends in `…`.
 *
 * @throws where the table has more rows than a sheet takes.
 */
export function tableXlsx(table: TableModel, sheetName: string): Uint8Array<ArrayBuffer> {
	return workbookXlsx([{ name: sheetName, table }]);
}

/**
 * Tables as the bytes of one XLSX workbook, a sheet each, as `tableXlsx` writes one. A sheet whose
 * name another has already, letter case aside, gets a number after it.
 *
 * @throws where a table has more rows than a sheet takes; where there is no table.
 */
export function workbookXlsx(sheets: readonly NamedSheet[]): Uint8Array<ArrayBuffer> {
	const book = utils.book_new();
	const taken = new Set<string>();
	for (const { name, table } of sheets) {
		const free = freeSheetName(safeSheetName(name), taken);
		taken.add(free.toLowerCase());
		utils.book_append_sheet(book, sheetOf(table), free);
	}
	const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true });
	return new Uint8Array(bytes);
}

function sheetOf(table: TableModel): WorkSheet {
	if (table.rows.length > mostRows)
		throw new Error(`A sheet takes ${mostRows} rows; filter the list, or save it as CSV.`);
	const lines = [table.columns.map(({ name }) => name), ...table.rows];
	const sheet: WorkSheet = {};
	lines.forEach((line, row) => {
		line.forEach((value, column) => {
			const cell = cellOf(value);
			if (cell) sheet[utils.encode_cell({ r: row, c: column })] = cell;
		});
	});
	const end = { r: lines.length - 1, c: Math.max(0, table.columns.length - 1) };
	const range = utils.encode_range({ s: { r: 0, c: 0 }, e: end });
	sheet['!ref'] = range;
	sheet['!autofilter'] = { ref: range };
	sheet['!cols'] = table.columns.map((_, column) => ({ wch: widthOf(lines, column) }));
	return sheet;
}

function cellOf(value: TableCell): CellObject | null {
	if (value === null || value === '') return null;
	if (typeof value === 'number') return Number.isFinite(value) ? { t: 'n', v: value } : null;
	// A carriage return or a control character would make the sheet's XML another text.
	const clean = value.replace(/\r\n?/g, '\n').replace(controls, '\ufffd').toWellFormed();
	const cut = clean.length > mostCharacters ? `${clean.slice(0, mostCharacters - 1)}…` : clean;
	// A text that looks like an escape of the sheet's XML would be read as the letter it names.
	return { t: 's', v: cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_') };
}

/** What XML 1.0 cannot hold. */
const controls = /[^\P{Cc}\t\n]|[\ufffe\uffff]/gu;

/** In characters, by the longest line of the first rows. */
function widthOf(lines: readonly (readonly TableCell[])[], column: number): number {
	const longest = lines.slice(0, 500).reduce((most, line) => {
		const text = String(line[column] ?? '');
		return Math.max(most, ...text.split('\n').map((part) => part.length));
	}, 0);
	return Math.min(widestColumn, Math.max(narrowestColumn, longest + 2));
}

/** At most 31 characters, without those that a sheet's name must not have. */
function safeSheetName(name: string): string {
	return (
		name
			.replace(/[\\/?*[\]:']/g, ' ')
			.trim()
			.slice(0, 31) || 'Sheet 1'
	);
}

function freeSheetName(name: string, taken: ReadonlySet<string>): string {
	let free = name;
	for (let number = 2; taken.has(free.toLowerCase()); number += 1) {
		const ending = ` ${number}`;
		free = `${name.slice(0, 31 - ending.length)}${ending}`;
	}
	return free;
}
