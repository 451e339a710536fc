import { documentCell, type DocumentCell } from './document-text';
import { allBold, textOf, visualLines, type PdfItem, type PdfLine } from './pdf-items';
import type { Rule } from './pdf-rules';

type Row = readonly DocumentCell[];
type Piece = {
	readonly items: readonly PdfItem[];
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly size: number;
};
type Column = { left: number; right: number; readonly pieces: Piece[] };

const sameRule = 3;
const shortestRule = 150;
const widestBreak = 2.2;

/**
 * The rows of a page that does not tell its structure. Text between two horizontal rules that falls
 * into columns is one row, each column a cell; any other text is a row for each visual line, its
 * pieces parted by wide gaps. A band in which a column has a wide vertical gap holds several rows
 * without rules between them and is read line by line.
 */
export function ruledRows(items: readonly PdfItem[], rules: readonly Rule[]): readonly Row[] {
	const edges = edgesOf(rules);
	const bands = new Map<number, PdfLine[]>();
	for (const line of visualLines(items)) {
		const band = edges.filter((edge) => edge <= line.top - 0.3 * line.size).length;
		const known = bands.get(band);
		if (known) known.push(line);
		else bands.set(band, [line]);
	}
	return [...bands].flatMap(([band, lines]) => {
		const inTable = band > 0 && band < edges.length;
		return (inTable ? rowOf(lines) : null) ?? withGaps(lines);
	});
}

/** Lines one by one, with an empty row where the size of the letters changes or room is left between them. */
function withGaps(lines: readonly PdfLine[]): readonly Row[] {
	return lines.flatMap((line, at) => {
		const before = lines[at - 1];
		const same =
			before === undefined ||
			(line.top - before.top <= widestBreak * line.size &&
				Math.abs(line.size - before.size) <= 0.15 * line.size);
		return same ? [lineRow(line)] : [[], lineRow(line)];
	});
}

/** The heights at which rules cross a good part of the page, from the top. Segments of one height count together. */
function edgesOf(rules: readonly Rule[]): readonly number[] {
	const edges: { top: number; left: number; right: number }[] = [];
	for (const { top, left, right } of [...rules].sort((a, b) => a.top - b.top)) {
		const edge = edges.at(-1);
		if (edge && top - edge.top <= sameRule) {
			edge.left = Math.min(edge.left, left);
			edge.right = Math.max(edge.right, right);
		} else edges.push({ top, left, right });
	}
	return edges.filter(({ left, right }) => right - left >= shortestRule).map(({ top }) => top);
}

function rowOf(lines: readonly PdfLine[]): readonly Row[] | null {
	const columns: Column[] = [];
	const pieces = lines.flatMap((line) => line.pieces.map((items) => pieceOf(items, line)));
	for (const piece of pieces.sort((a, b) => a.left - b.left)) {
		const column = columns.at(-1);
		if (column && piece.left <= column.right) {
			column.right = Math.max(column.right, piece.right);
			column.pieces.push(piece);
		} else columns.push({ left: piece.left, right: piece.right, pieces: [piece] });
	}
	if (columns.length < 2) return null;
	for (const { pieces: own } of columns) own.sort((a, b) => a.top - b.top);
	if (columns.some(hasBreak)) return null;
	return [columns.map(({ pieces: own, left }) => cellOf(own, left))];
}

function pieceOf(items: readonly PdfItem[], { top, size }: PdfLine): Piece {
	return {
		items,
		left: Math.min(...items.map((item) => item.left)),
		right: Math.max(...items.map((item) => item.right)),
		top,
		size
	};
}

function hasBreak({ pieces }: Column): boolean {
	return pieces.some((piece, at) => {
		const before = pieces[at - 1];
		return (
			before !== undefined &&
			piece.top - before.top > widestBreak * Math.max(piece.size, before.size)
		);
	});
}

/** A cell's lines, parted into paragraphs where bold type begins or ends and before bullets. */
function cellOf(pieces: readonly Piece[], left: number): DocumentCell {
	let text = '';
	let bold: boolean | null = null;
	for (const { items } of pieces) {
		const said = textOf(items);
		const isBold = allBold(items);
		const parted = (bold !== null && bold !== isBold) || /^[•·▪●]/u.test(said);
		text += text === '' ? said : `${parted ? '\n' : ' '}${said}`;
		bold = isBold;
	}
	return documentCell(text, allBold(pieces.flatMap(({ items }) => items)), left);
}

function lineRow({ pieces }: PdfLine): Row {
	return pieces.map((items) => documentCell(textOf(items), allBold(items), items[0]?.left ?? null));
}
