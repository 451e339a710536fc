import { CellLetters, CellTable, unknownCell } from './cell-table';
import type { CellReader } from './cell-reader';
import { TextUnits, type Units } from './text-units';

/** Takes the rows that are found in plain lines. */
export interface PlainLineTaker {
	/** By column of the file; null where a column is left out. */
	readonly readers: readonly (CellReader | null)[];
	/** Whether a cell has no bearing on its row beyond what its reader makes of it. */
	isOrdinary(cell: string, column: number): boolean;
	/** Takes a row as codes of its readers; false where it needs its cells. */
	takeCodes(codes: Int32Array, line: number): boolean;
	takeCells(cells: readonly string[], line: number): void;
}

const lineFeed = 10;
const quotationMark = 34;

/**
 * Reads plain lines straight from the text: those whose only quotation marks stand around whole
 * cells that have neither such a mark nor a line end inside. Such a line is a record, split at its
 * delimiters, and that is also what PapaParse makes of it; but most cells repeat a few texts, and
 * here these are told by their letters without a string being made of each, which takes a third off the time
 * of a large file. A line with anything out of the ordinary is taken as cells.
 */
export class PlainLines {
	readonly #tables: readonly (CellTable | null)[];
	readonly #codes: Int32Array;
	readonly #delimiter: number;
	readonly #units = new TextUnits();

	constructor(
		readonly delimiter: string,
		readonly taker: PlainLineTaker
	) {
		const letters = new CellLetters();
		this.#tables = taker.readers.map((reader) => (reader ? new CellTable(letters) : null));
		this.#codes = new Int32Array(taker.readers.length);
		this.#delimiter = delimiter.charCodeAt(0);
	}

	/**
	 * Takes whole lines from `from`, the beginning of line number `line`, up to one that is not
	 * plain or has no end, or has quotation marks and needs its cells; says where that one begins,
	 * and its number.
	 */
	take(text: string, from: number, line: number): { readonly end: number; readonly line: number } {
		const codes = this.#codes;
		const tables = this.#tables;
		const width = codes.length;
		const delimiter = this.#delimiter;
		const units = this.#units.of(text);
		// Most letters are told from the three marks by one comparison.
		const highestMark = Math.max(delimiter, quotationMark);
		let lineStart = from;
		let start = from;
		let column = 0;
		let ordinary = true;
		let quoted = false;
		const { length } = units;
		for (let at = from; at < length; at++) {
			const table = ordinary ? tables[column] : null;
			const end = table ? table.guessEnd(units, at, delimiter, lineFeed) : -1;
			const isGuessed = table && end >= 0;
			if (isGuessed) {
				codes[column] = table.guessed(units, at);
				at = end;
			}
			let unit = units[at] ?? 0;
			let hash = 0;
			let marks = 0;
			while (unit > highestMark || (unit !== delimiter && unit !== lineFeed)) {
				if (unit === quotationMark) {
					const closing = at === start ? closingMark(units, start, delimiter) : -1;
					if (closing < 0) return { end: lineStart, line };
					hash = hashOf(units, start + 1, closing);
					marks = 1;
					quoted = true;
					at = closing + 1;
					unit = units[at] ?? 0;
					break;
				}
				hash = ((hash << 5) - hash + unit) | 0;
				at++;
				if (at === length) return { end: lineStart, line };
				unit = units[at] ?? 0;
			}
			if (ordinary && !isGuessed && column < width)
				ordinary = this.#readCell(column, text, units, start + marks, at - marks, hash);
			column++;
			start = at + 1;
			if (unit !== lineFeed) continue;
			if (!ordinary || column !== width || !this.taker.takeCodes(this.#codes, line)) {
				if (quoted) return { end: lineStart, line };
				this.taker.takeCells(text.slice(lineStart, at).split(this.delimiter), line);
			}
			line++;
			lineStart = start;
			column = 0;
			ordinary = true;
			quoted = false;
		}
		return { end: lineStart, line };
	}

	/** Finds the code of a cell, or learns it; false where the row needs its cells. */
	#readCell(
		column: number,
		text: string,
		units: Units,
		start: number,
		end: number,
		hash: number
	): boolean {
		const table = this.#tables[column];
		if (!table) return true;
		const known = table.find(units, start, end, hash);
		if (known !== unknownCell) {
			this.#codes[column] = known;
			return true;
		}
		const reader = this.taker.readers[column];
		const cell = text.slice(start, end);
		if (!reader || !this.taker.isOrdinary(cell, column)) return false;
		const code = reader.code(cell);
		if (reader.noted(code)) return false;
		if (reader.repeats) table.add(units, start, end, hash, code);
		this.#codes[column] = code;
		return true;
	}
}

/** Where the mark stands that closes the cell opened at a place, just before the cell's end; -1 where the cell has more marks, or a line end. */
function closingMark(units: Units, opening: number, delimiter: number): number {
	let at = opening + 1;
	while (at < units.length && units[at] !== quotationMark && units[at] !== lineFeed) at++;
	if (units[at] !== quotationMark) return -1;
	const after = units[at + 1];
	return after === delimiter || after === lineFeed ? at : -1;
}

/** The same as is made of the letters of a cell without marks. */
function hashOf(units: Units, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) hash = ((hash << 5) - hash + (units[at] ?? 0)) | 0;
	return hash;
}
