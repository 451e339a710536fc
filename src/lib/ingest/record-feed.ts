import type { Limits } from './limits';
import { PlainLines } from './plain-lines';
import { RecordSplitter } from './split-records';
import type { RecordSink } from './table-reader';

const smallestBlock = 256;
const largestBlock = 2 ** 16;

/**
 * Feeds the text of a file to its reader: plain lines straight, everything else (the head of the
 * file, lines with quotation marks and what these span) by way of the splitter, in blocks that grow
 * while plain lines are rare.
 */
export class RecordFeed {
	readonly #splitter: RecordSplitter;
	#plain: PlainLines | null = null;
	#rest = '';
	#block = smallestBlock;

	constructor(
		readonly delimiter: string,
		readonly reader: RecordSink,
		limits: Limits
	) {
		this.#splitter = new RecordSplitter(delimiter, limits);
	}

	push(text: string, last: boolean): void {
		// The line over the border goes first, since walking a joined text is slow in V8.
		const border = this.#rest === '' ? 0 : text.indexOf('\n') + 1;
		if (border > 0) {
			const line = this.#rest + text.slice(0, border);
			this.#rest = '';
			this.#takeLines(line, 0);
		}
		const end = this.#takeLines(text, border);
		const rest = this.#rest + text.slice(end);
		this.#rest = '';
		if (last || !this.#splitter.idle || rest.length > largestBlock) this.#split(rest, last);
		else this.#rest = rest;
	}

	/** Takes the whole lines of a text from a place on, and gives back where they end. */
	#takeLines(text: string, from: number): number {
		let at = from;
		for (;;) {
			at = this.#takePlain(text, at);
			const end = blockEnd(text, at, this.#block);
			if (end < 0) return at;
			this.#split(text.slice(at, end), false);
			at = end;
		}
	}

	/** Takes plain lines where the reader is ready for them, and gives back where they end. */
	#takePlain(text: string, from: number): number {
		if (!this.#splitter.idle) return from;
		const taker = this.reader.plainLineTaker;
		if (!taker) return from;
		this.#plain ??= new PlainLines(this.delimiter, taker);
		const { end, line } = this.#plain.take(text, from, this.#splitter.line);
		this.#splitter.line = line;
		const rare = end - from < this.#block;
		this.#block = rare ? Math.min(this.#block * 2, largestBlock) : smallestBlock;
		return end;
	}

	#split(text: string, last: boolean): void {
		this.#splitter.push(text, last, (cells, line, quoting) => {
			this.reader.take(cells, line, quoting);
			this.#splitter.expectedCells = this.reader.width;
		});
	}
}

/** Where the line ends that holds the last character of a block, or the last line before; -1 where none ends. */
function blockEnd(text: string, from: number, length: number): number {
	if (from >= text.length) return -1;
	const after = text.indexOf('\n', from + length - 1);
	if (after >= 0) return after + 1;
	const before = text.lastIndexOf('\n');
	return before < from ? -1 : before + 1;
}
