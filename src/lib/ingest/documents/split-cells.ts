import { documentCell, type DocumentCell } from './document-text';
import { unmarked } from './markup';

type Piece = { readonly text: string; readonly left: number };

/**
 * The cells of one line of plain text: separated by tabs, by pipes, or by three spaces or more, as
 * text laid out in columns is. A line with none of these is one cell. The left edge is the column of
 * the character where the cell begins; tabs tell none.
 */
export function splitCells(line: string): readonly DocumentCell[] {
	if (line.includes('\t')) return line.split('\t').map((part) => cellOf(part, null));
	if (/^\s*\|/.test(line) || /\S\s*\|\s*\S/.test(line)) {
		if (/^[\s|:+=-]+$/.test(line)) return [];
		const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '');
		return inner.split(/(?<!\\)\|/).map((part) => cellOf(part, null));
	}
	return piecesOf(line).map(({ text, left }) => cellOf(text, left));
}

function cellOf(text: string, left: number | null): DocumentCell {
	const { text: clean, bold } = unmarked(text);
	return documentCell(clean, bold, left);
}

function piecesOf(line: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let left = -1;
	let spaces = 0;
	for (let index = 0; index <= line.length; index++) {
		const blank = index === line.length || /\s/.test(line.charAt(index));
		if (!blank) {
			if (left < 0) left = index;
			spaces = 0;
			continue;
		}
		spaces++;
		if (left >= 0 && (spaces === 3 || index === line.length)) {
			pieces.push({ text: line.slice(left, index - spaces + 1), left });
			left = -1;
		}
	}
	return pieces;
}
