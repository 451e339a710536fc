import type { TableCell, TableModel } from '../views/table-model';

/**
 * What makes a spreadsheet take a text for a formula: = + - @ (also full width), tab, carriage
 * return or line feed in front. See OWASP, CSV Injection.
 */
const formulaStart = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function field(cell: TableCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const text = formulaStart.test(cell) ? `'${cell}` : cell;
	return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV text (RFC 4180: commas, CRLF, a header), with a byte order mark, without which
 * Excel reads UTF-8 as Windows-1252. Numbers stay numbers, with a full stop and a plain minus; a
 * text that a spreadsheet would run as a formula gets an apostrophe in front.
 */
export function tableCsv(table: TableModel): string {
	const lines = [table.columns.map((column) => column.name), ...table.rows];
	return `\ufeff${lines.map((line) => `${csvLine(line)}\r\n`).join('')}`;
}

/** One line of CSV without its end, its texts made safe as in `tableCsv`. */
export function csvLine(cells: readonly TableCell[]): string {
	return cells.map(field).join(',');
}
