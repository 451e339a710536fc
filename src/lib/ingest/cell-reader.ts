import { withoutGuard } from './formula-guard';
import type { TextInterner } from './text-interner';

/**
 * Reads the cells of one column into the draft, by way of a code for each text. Reading and
 * putting are apart, so that a text met again is not read again.
 */
export interface CellReader {
	/** Whether texts stand in many rows, so that remembering them is worth its room. */
	readonly repeats: boolean;
	/** What a text says, as a code from 0. */
	code(cell: string): number;
	/** Puts what a code says into the draft. */
	put(code: number): void;
	/** Whether a cell of this code needs an issue in every row. */
	noted(code: number): boolean;
	/** Holds that issue. */
	note(code: number, cell: string, line: number): void;
}

/** Reads texts that need no understanding: the code is the interner's, from 1, and 0 where nothing is stated. */
export class TextCells implements CellReader {
	readonly repeats = true;

	constructor(
		readonly interner: TextInterner,
		readonly target: Int32Array,
		readonly place: number
	) {}

	code(cell: string): number {
		return this.interner.code(withoutGuard(cell)) + 1;
	}

	put(code: number): void {
		this.target[this.place] = code - 1;
	}

	noted(): boolean {
		return false;
	}

	note(): void {
		return;
	}
}

const mostTexts = 50_000;

/** Reads texts that need understanding, each once: the code is the place of its reading. */
export class ReadingCells<Found> implements CellReader {
	readonly repeats = true;
	readonly #codes = new Map<string, number>();
	readonly #found: Found[] = [];

	constructor(
		readonly actions: {
			readonly read: (cell: string) => Found;
			readonly put: (found: Found) => void;
			readonly noted: (found: Found) => boolean;
			readonly note: (found: Found, cell: string, line: number) => void;
		}
	) {}

	code(cell: string): number {
		const known = this.#codes.get(cell);
		if (known !== undefined) return known;
		const code = this.#found.push(this.actions.read(withoutGuard(cell))) - 1;
		if (this.#codes.size > mostTexts) this.#codes.clear();
		this.#codes.set(cell, code);
		return code;
	}

	put(code: number): void {
		const found = this.found(code);
		if (found !== undefined) this.actions.put(found);
	}

	noted(code: number): boolean {
		const found = this.found(code);
		return found !== undefined && this.actions.noted(found);
	}

	note(code: number, cell: string, line: number): void {
		const found = this.found(code);
		if (found !== undefined) this.actions.note(found, cell, line);
	}

	found(code: number): Found | undefined {
		return this.#found[code];
	}
}
