import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import type { Reading } from '../framework/reading';
import { remember } from '../framework/remember';
import { fuzzyNote, quoted } from './cell-notes';
import type { CellReader } from './cell-reader';
import type { FileContext, SourceColumn } from './file-context';
import { kindCodes, notEssentialCode } from './role-table';

/** One name of a focus list: the capability's place in the framework, or -1 where it names none. */
interface Piece {
	readonly text: string;
	readonly place: number;
	readonly reading: Reading<string>;
}

/** A whole list: the pieces that name a capability, and those that something is to be said of. */
interface List {
	readonly named: readonly Piece[];
	readonly remarkable: readonly Piece[];
}

const unread = -1;
const emptyList: List = { named: [], remarkable: [] };
const mostTexts = 50_000;

/**
 * Reads the focus list of a wide row, names or ids separated by `;` (or by `|`, line ends or, where
 * no other separator stands, commas), into the draft's kinds: those listed are focus, every other
 * capability with a level complementary, and all are not stated where the cell names none. What a
 * list means depends on the levels of its row, so the kinds are set by `apply` once these are read.
 */
export class FocusList implements CellReader {
	readonly repeats = true;
	readonly #read: (text: string) => Piece;
	readonly #codes = new Map<string, number>();
	readonly #lists: List[] = [];
	#current = emptyList;

	constructor(
		readonly context: FileContext,
		readonly column: SourceColumn
	) {
		const places = lookupOf(context.framework).capabilityIndex;
		const read = capabilityReader(context.framework);
		this.#read = remember((raw) => {
			const text = raw.trim();
			const reading = read(text);
			const place = reading.status === 'read' ? places.get(reading.value) : undefined;
			return { text, place: place ?? unread, reading };
		});
	}

	code(cell: string): number {
		const known = this.#codes.get(cell);
		if (known !== undefined) return known;
		const code = this.#lists.push(cell === '' ? emptyList : this.#listOf(cell)) - 1;
		if (this.#codes.size > mostTexts) this.#codes.clear();
		this.#codes.set(cell, code);
		return code;
	}

	put(code: number): void {
		this.#current = this.#lists[code] ?? emptyList;
	}

	noted(): boolean {
		return false;
	}

	note(): void {
		return;
	}

	/** Sets the kinds of the row by the list last put, and holds what is to be said of it. */
	apply(line: number): void {
		const { levels, kinds } = this.context.draft;
		const { named, remarkable } = this.#current;
		for (let place = 0; place < levels.length; place++) {
			const others = named.length > 0 && hasLevel(levels[place]);
			kinds[place] = others ? kindCodes.complementary : kindCodes.not_stated;
		}
		for (const piece of named) {
			if (hasLevel(levels[piece.place])) kinds[piece.place] = kindCodes.focus;
			else this.#noteWithoutLevel(piece, line);
		}
		for (const { text, place } of remarkable) {
			if (place === unread) this.#noteUnknown(text, line);
			else this.context.log.hold(fuzzyNote(this.column, text, line, this.#name(place)));
		}
	}

	/** Whether every one of these cells names a capability: a list that spilled over its column. */
	isList(cells: readonly string[]): boolean {
		return cells.every((cell) => this.#read(cell).place !== unread);
	}

	#listOf(cell: string): List {
		const pieces = this.#split(cell).map((piece) => this.#read(piece));
		return {
			named: pieces.filter(({ place }) => place !== unread),
			remarkable: pieces.filter(
				({ reading }) =>
					reading.status === 'unreadable' || (reading.status === 'read' && reading.how === 'fuzzy')
			)
		};
	}

	#split(cell: string): readonly string[] {
		if (cell.includes(';')) return cell.split(';');
		if (/[|\n]/.test(cell)) return cell.split(/[|\n]/);
		if (!cell.includes(',') || this.#read(cell).place !== unread) return [cell];
		return cell.split(',');
	}

	#name(place: number): string {
		return this.context.framework.capabilities[place]?.name ?? '';
	}

	#noteUnknown(text: string, line: number): void {
		this.context.log.hold({
			line,
			column: this.column.header,
			value: text,
			cause: 'unknown_capability',
			effect: 'value_left_out',
			message: `${quoted(text)} is no capability of the framework and was left out of the focus list.`
		});
	}

	#noteWithoutLevel({ text, place }: Piece, line: number): void {
		this.context.log.hold({
			line,
			column: this.column.header,
			value: text,
			cause: 'focus_without_level',
			effect: 'value_left_out',
			message: `${this.#name(place)} is listed as focus but has no level in this row, so its focus mark was left out.`
		});
	}
}

function hasLevel(code: number | undefined): boolean {
	return code !== undefined && code !== 0 && code !== notEssentialCode;
}
