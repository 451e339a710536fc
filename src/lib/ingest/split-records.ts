import Papa from 'papaparse';
import type { ParseStepResult } from 'papaparse';
import type { Limits } from './limits';

/** What a record's quotation marks were like: sound, or mended by reading them as they stand. */
export type Quoting = 'sound' | 'mended';

/** Receives a record: its cells, the line on which it begins (from 1), and its quoting. */
export type TakeRecord = (cells: readonly string[], line: number, quoting: Quoting) => void;

/** Thrown at a line without an end in sight. */
export class EndlessLineError extends Error {
	override readonly name = 'EndlessLineError';
	constructor(readonly line: number) {
		super(`Line ${String(line)} has no end`);
	}
}

const mostMendings = 100;

/**
 * Splits text that arrives in pieces, with LF as its only line end, into records and cells.
 * PapaParse does the splitting; this class adds true line numbers, streaming and the mending of
 * quotation marks: a record whose quotation mark is never closed, or that swallowed whole
 * neighbours, is taken line by line instead, with the mark as it stands. After 100 mendings the
 * rest of the file is read line by line, so that a hostile file takes linear time.
 */
export class RecordSplitter {
	/** The number of cells that a whole record has, once the header is known: it tells swallowed records. */
	expectedCells: number | null = null;
	#pending = '';
	#tryFrom = 0;
	/** The number of the line on which the next record begins. */
	line = 1;
	#mendings = 0;

	constructor(
		readonly delimiter: string,
		readonly limits: Pick<Limits, 'lineCharacters' | 'recordCharacters'>
	) {}

	/** Whether it holds no text of a record that is not yet whole. */
	get idle(): boolean {
		return this.#pending === '';
	}

	/** Takes more text and hands on the records that it completes; with `last`, also the one at the end. */
	push(text: string, last: boolean, take: TakeRecord): void {
		this.#pending += text;
		if (!last && this.#pending.length < this.#tryFrom) return;
		for (;;) {
			if (this.#mendings >= mostMendings) this.#takeLines(last, take);
			else this.#takeRecords(last, take);
			if (!this.#mendOverlong(last, take)) break;
		}
		this.#tryFrom = this.#pending.length * 2;
	}

	#takeRecords(last: boolean, take: TakeRecord): void {
		let text = this.#pending;
		for (;;) {
			const { end, broken } = this.#parse(text, last, take);
			text = text.slice(end);
			if (!broken) break;
			text = this.#mend(text, take);
			if (this.#mendings >= mostMendings) {
				this.#pending = text;
				this.#takeLines(last, take);
				return;
			}
		}
		this.#pending = last ? '' : text;
	}

	/** Hands on records up to the first one that needs mending; `end` is where that one begins, or the text that is left. */
	#parse(text: string, last: boolean, take: TakeRecord): { end: number; broken: boolean } {
		let start = 0;
		let broken = false;
		const oneLineEach = !text.includes('"');
		const step = ({ data, errors, meta }: ParseStepResult<string[][]>): void => {
			const cells = data[0];
			const end = meta.cursor;
			if (!cells || broken || start === text.length) return;
			const lines = oneLineEach ? 1 : countLines(text, start, end);
			if (errors.length > 0) {
				const unclosed = errors.some((error) => error.code === 'MissingQuotes');
				if (unclosed || this.#swallows(text.slice(start, end), lines, cells)) {
					broken = true;
					parser.abort();
					return;
				}
			}
			take(cells, this.line, errors.length > 0 ? 'mended' : 'sound');
			this.line += lines;
			start = end;
		};
		const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n', step });
		parser.parse(text, 0, !last);
		return { end: start, broken };
	}

	/** Whether a record with a stray quotation mark holds what would be a record of its own. */
	#swallows(text: string, lines: number, cells: readonly string[]): boolean {
		const expected = this.expectedCells;
		if (expected === null) return lines > 1;
		if (lines === 1) return cells.length !== expected && this.#asItStands(text) === expected;
		return text
			.replace(/\n$/, '')
			.split('\n')
			.some((line) => this.#alone(line).length === expected);
	}

	#asItStands(text: string): number {
		return text.replace(/\n$/, '').split(this.delimiter).length;
	}

	/** Takes the first line of a text that cannot be trusted by itself, and gives back the rest. */
	#mend(text: string, take: TakeRecord): string {
		const end = text.indexOf('\n');
		const line = end < 0 ? text : text.slice(0, end);
		take(this.#alone(line), this.line, 'mended');
		this.line++;
		this.#mendings++;
		return end < 0 ? '' : text.slice(end + 1);
	}

	/** The cells of one line by itself: by its quotation marks where they are sound, else as it stands. */
	#alone(line: string): readonly string[] {
		if (line.includes('"')) {
			const parser = new Papa.Parser({ delimiter: this.delimiter, newline: '\n' });
			const { data, errors }: { data: string[][]; errors: unknown[] } = parser.parse(
				line,
				0,
				false
			);
			const cells = data[0];
			if (cells && errors.length === 0) return cells;
		}
		return line.split(this.delimiter);
	}

	#takeLines(last: boolean, take: TakeRecord): void {
		const text = this.#pending;
		let start = 0;
		for (;;) {
			const end = text.indexOf('\n', start);
			if (end < 0) break;
			this.#takeLine(text.slice(start, end), take);
			start = end + 1;
		}
		this.#pending = text.slice(start);
		if (!last || this.#pending === '') return;
		this.#takeLine(this.#pending, take);
		this.#pending = '';
	}

	#takeLine(line: string, take: TakeRecord): void {
		const plain = line.split(this.delimiter);
		const cells = line.includes('"') ? this.#alone(line) : plain;
		const sound = cells.length !== plain.length || !cells.some((cell) => cell.startsWith('"'));
		take(cells, this.line, sound ? 'sound' : 'mended');
		this.line++;
	}

	/** Mends the first line of a record that has grown beyond all measure, and says whether it did. */
	#mendOverlong(last: boolean, take: TakeRecord): boolean {
		const { length } = this.#pending;
		const { recordCharacters, lineCharacters } = this.limits;
		if (last || length <= Math.min(recordCharacters, lineCharacters)) return false;
		if (!this.#pending.includes('\n')) {
			if (length > lineCharacters) throw new EndlessLineError(this.line);
			return false;
		}
		if (length <= recordCharacters) return false;
		this.#pending = this.#mend(this.#pending, take);
		return true;
	}
}

/** How many lines a record spans that begins and ends at these places of the text. */
function countLines(text: string, start: number, end: number): number {
	let lines = 1;
	let at = text.indexOf('\n', start);
	while (at >= 0 && at < end - 1) {
		lines++;
		at = text.indexOf('\n', at + 1);
	}
	return lines;
}
