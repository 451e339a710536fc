import { documentCell, documentLine, type DocumentCell, type DocumentLine } from './document-text';
import { unmarked } from './markup';

type Span = { rows: number };
type Cell = { text: string; boldLetters: number; columns: number; rows: number };
type Table = { cells: DocumentCell[]; cell: Cell | null; spans: Span[] };

const entities: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' '
};
const blocks = new Set(['p', 'div', 'br', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Lines of an HTML text, each table row a line of cells. A cell that spans rows is filled in the
 * first and empty in the others, so that columns keep their places. A row with one filled cell, as
 * tables made for layout have, becomes a line for each of its paragraphs, and a table within a cell
 * becomes rows of its own. With `keepLineEnds` line ends outside tables count, as in markdown with
 * HTML tables in it.
 */
export function htmlLines(html: string, keepLineEnds = false): readonly DocumentLine[] {
	const lines: DocumentLine[] = [];
	const tables: Table[] = [];
	let loose: Cell = emptyCell();
	let bold = 0;

	const emit = (cells: readonly DocumentCell[]): void => {
		const filled = cells.filter(({ text }) => text !== '');
		const [only] = filled;
		if (filled.length === 1 && only) {
			for (const text of only.text.split('\n')) push([{ ...only, text }]);
		} else push(cells);
	};
	const push = (cells: readonly DocumentCell[]): void => {
		lines.push(documentLine(1, lines.length + 1, cells));
	};
	const flush = (): void => {
		for (const text of loose.text.split('\n')) {
			if (text.trim() === '') continue;
			push([documentCell(unmarked(text).text, wholly({ ...loose, text }))]);
		}
		loose = emptyCell();
	};
	const write = (text: string): void => {
		const cell = tables.at(-1)?.cell ?? (tables.length === 0 ? loose : null);
		if (!cell) return;
		cell.text += text;
		if (bold > 0) cell.boldLetters += letters(text);
	};
	const endCell = (table: Table): void => {
		const cell = table.cell;
		if (!cell) return;
		const first = table.cells.length;
		table.cells.push(documentCell(unmarked(cell.text).text, wholly(cell)));
		for (let extra = 1; extra < cell.columns; extra++) table.cells.push(documentCell(''));
		for (let at = 0; at < cell.columns; at++) table.spans[first + at] = { rows: cell.rows };
		table.cell = null;
	};
	const endRow = (table: Table): void => {
		endCell(table);
		if (table.cells.length === 0) return;
		skipSpans(table);
		emit(table.cells);
		table.cells = [];
		for (const span of table.spans) if (span.rows > 0) span.rows--;
	};

	for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>|<[^<>]*>|[^<]+|</gi)) {
		const [whole, slash, name, attributes = ''] = match;
		if (name === undefined) {
			if (!whole.startsWith('<')) {
				write(decoded(keepLineEnds && tables.length === 0 ? whole : whole.replace(/\s+/g, ' ')));
			}
			continue;
		}
		const tag = name.toLowerCase();
		const table = tables.at(-1);
		if (tag === 'strong' || tag === 'b') bold = Math.max(0, bold + (slash ? -1 : 1));
		else if (tag === 'table' && !slash) {
			flush();
			if (table) {
				endCell(table);
				if (table.cells.length > 0) emit(table.cells);
				table.cells = [];
			}
			tables.push({ cells: [], cell: null, spans: [] });
		} else if (tag === 'table') {
			if (table) endRow(table);
			tables.pop();
			const outer = tables.at(-1);
			if (outer) outer.cell = emptyCell();
			else push([]);
		} else if (tag === 'tr' && table) endRow(table);
		else if ((tag === 'td' || tag === 'th') && table) {
			endCell(table);
			if (!slash) {
				skipSpans(table);
				table.cell = emptyCell(attribute(attributes, 'colspan'), attribute(attributes, 'rowspan'));
			}
		} else if (tag === 'li' && !slash) write('\n• ');
		else if (blocks.has(tag)) write('\n');
		if (tables.length === 0 && slash && /^h\d$|^[pou]l?$/.test(tag)) flush();
	}
	for (const table of tables.reverse()) endRow(table);
	flush();
	return lines;
}

function emptyCell(columns = 1, rows = 1): Cell {
	return { text: '', boldLetters: 0, columns, rows };
}

/** Empty cells where a cell of an earlier row reaches into this one. */
function skipSpans(table: Table): void {
	while ((table.spans[table.cells.length]?.rows ?? 0) > 0) table.cells.push(documentCell(''));
}

function attribute(attributes: string, name: string): number {
	const value = Number(
		new RegExp(`${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(attributes)?.[1] ?? 1
	);
	return Math.min(Math.max(value, 1), 100);
}

function letters(text: string): number {
	return text.replace(/[^\p{L}]/gu, '').length;
}

function wholly({ text, boldLetters }: Cell): boolean {
	return boldLetters > 0 && boldLetters >= letters(text);
}

function decoded(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{1,10}));/gi,
		(whole, decimal, hex, name) => {
			if (typeof name === 'string') return entities[name.toLowerCase()] ?? whole;
			const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hex), 16);
			return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
		}
	);
}
