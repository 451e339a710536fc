import type { Units } from './text-units';

/** The code of a cell that a table does not know, or that needs the whole row. */
export const unknownCell = -1;

const mostCells = 8_192;
const mostCharacters = 2 ** 22;
const longestCell = 512;

/** A power of two; letters that differ by a multiple of it share a guess. */
const guesses = 64;

/** The letters of the cells of all tables of a file, end to end. */
export class CellLetters {
	units = new Uint16Array(2 ** 16);
	used = 0;

	/** Where a copy of this part of a text begins, or -1 where no more room is granted. */
	keep(text: Units, start: number, end: number): number {
		const begin = this.used;
		const length = end - start;
		if (length > longestCell || begin + length > mostCharacters) return -1;
		if (begin + length > this.units.length) {
			const grown = new Uint16Array(this.units.length * 2);
			grown.set(this.units);
			this.units = grown;
		}
		for (let at = 0; at < length; at++) this.units[begin + at] = text[start + at] ?? 0;
		this.used += length;
		return begin;
	}
}

/**
 * Codes of cells, found by their letters where they stand in a larger text: no string is made of a
 * cell that is known. An open hash table; the caller hashes the letters as it walks over them, and
 * every letter is compared, so that two texts are never taken for one another.
 */
export class CellTable {
	#size = 256;
	#known = 0;
	#hashes = new Int32Array(this.#size);
	#lengths = new Int32Array(this.#size);
	#begins = new Int32Array(this.#size);
	#codes = new Int32Array(this.#size).fill(unknownCell);
	/** By first letter, the cell found last: most cells of a column begin as the few texts that fill it. */
	readonly #guessLengths = new Int32Array(guesses);
	readonly #guessBegins = new Int32Array(guesses);
	readonly #guessCodes = new Int32Array(guesses).fill(unknownCell);
	/** What guesses that failed may have over those that held, before a column has no more of them. */
	#luck = 1_000;

	constructor(readonly letters: CellLetters) {}

	/**
	 * Where the cell that begins at a place ends, if it is the one found last with its first letter
	 * and a mark that ends a cell follows; else -1. Such a cell is found in one pass, without
	 * a hash; `guessed` tells its code.
	 */
	guessEnd(text: Units, start: number, delimiter: number, lineFeed: number): number {
		const first = (text[start] ?? 0) & (guesses - 1);
		if (this.#luck < 0 || this.#guessCodes[first] === unknownCell) return -1;
		const { units } = this.letters;
		const end = start + (this.#guessLengths[first] ?? 0);
		// The mark first: most guesses that fail have another length, and fail here.
		const mark = text[end];
		let at = start;
		if (mark === delimiter || mark === lineFeed) {
			let letter = this.#guessBegins[first] ?? 0;
			while (at < end && text[at] === units[letter]) {
				at++;
				letter++;
			}
			if (at === end) {
				this.#luck++;
				return end;
			}
		}
		this.#luck--;
		return -1;
	}

	/** The code of the cell that `guessEnd` told at this place. */
	guessed(text: Units, start: number): number {
		return this.#guessCodes[(text[start] ?? 0) & (guesses - 1)] ?? unknownCell;
	}

	find(text: Units, start: number, end: number, hash: number): number {
		const length = end - start;
		const { units } = this.letters;
		for (let slot = this.#slotOf(hash); ; slot = (slot + 1) & (this.#size - 1)) {
			const code = this.#codes[slot] ?? unknownCell;
			if (code === unknownCell) return unknownCell;
			if (this.#hashes[slot] !== hash || this.#lengths[slot] !== length) continue;
			const begin = this.#begins[slot] ?? 0;
			let at = 0;
			while (at < length && units[begin + at] === text[start + at]) at++;
			if (at < length) continue;
			const first = (text[start] ?? 0) & (guesses - 1);
			this.#guessLengths[first] = length;
			this.#guessBegins[first] = begin;
			this.#guessCodes[first] = code;
			return code;
		}
	}

	/** Remembers the code (0 or more) of a cell that `find` did not find, while there is room. */
	add(text: Units, start: number, end: number, hash: number, code: number): void {
		if (this.#known >= mostCells) return;
		const begin = this.letters.keep(text, start, end);
		if (begin < 0) return;
		this.#known++;
		if (this.#known * 2 > this.#size) this.#grow();
		this.#put(hash, end - start, begin, code);
	}

	#slotOf(hash: number): number {
		return (hash ^ (hash >>> 15)) & (this.#size - 1);
	}

	#put(hash: number, length: number, begin: number, code: number): void {
		let slot = this.#slotOf(hash);
		while (this.#codes[slot] !== unknownCell) slot = (slot + 1) & (this.#size - 1);
		this.#hashes[slot] = hash;
		this.#lengths[slot] = length;
		this.#begins[slot] = begin;
		this.#codes[slot] = code;
	}

	#grow(): void {
		const [hashes, lengths, begins, codes] = [
			this.#hashes,
			this.#lengths,
			this.#begins,
			this.#codes
		];
		this.#size *= 2;
		this.#hashes = new Int32Array(this.#size);
		this.#lengths = new Int32Array(this.#size);
		this.#begins = new Int32Array(this.#size);
		this.#codes = new Int32Array(this.#size).fill(unknownCell);
		for (let slot = 0; slot < codes.length; slot++) {
			const code = codes[slot] ?? unknownCell;
			if (code === unknownCell) continue;
			this.#put(hashes[slot] ?? 0, lengths[slot] ?? 0, begins[slot] ?? 0, code);
		}
	}
}
