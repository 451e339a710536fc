import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import { remember } from '../framework/remember';
import { fuzzyNote, quoted } from './cell-notes';
import type { FileContext, SourceColumn } from './file-context';
import type { Reading } from '../framework/reading';
import { kindCodes, notEssentialCode } from './role-table';

const unread = -1;

/**
 * Reads the focus list of a wide row, names or ids separated by `;` (or by `|`, line ends or, where
 * no other separator stands, commas), into the draft's kinds: those listed are focus, every other
 * capability with a level complementary, and all are not stated where the cell names none. The
 * draft's levels must have been read.
 */
export class FocusList {
	readonly #read: (piece: string) => { readonly place: number; readonly reading: Reading<string> };

	constructor(
		readonly context: FileContext,
		readonly column: SourceColumn
	) {
		const places = lookupOf(context.framework).capabilityIndex;
		const read = capabilityReader(context.framework);
		this.#read = remember((piece) => {
			const reading = read(piece);
			const place = reading.status === 'read' ? places.get(reading.value) : undefined;
			return { place: place ?? unread, reading };
		});
	}

	take(cell: string, line: number): void {
		const { levels, kinds } = this.context.draft;
		kinds.fill(kindCodes.not_stated);
		if (cell === '') return;
		let named = false;
		for (const piece of this.#pieces(cell)) {
			const { place, reading } = this.#read(piece);
			if (place === unread) {
				if (reading.status === 'unreadable') this.#unknown(piece, line);
				continue;
			}
			if (reading.status === 'read' && reading.how === 'fuzzy') {
				this.context.log.hold(fuzzyNote(this.column, piece.trim(), line, this.#name(place)));
			}
			named = true;
			const level = levels[place] ?? 0;
			if (level === 0 || level === notEssentialCode) this.#withoutLevel(piece, place, line);
			else kinds[place] = kindCodes.focus;
		}
		if (!named) return;
		for (let place = 0; place < levels.length; place++) {
			const level = levels[place] ?? 0;
			if (level === 0 || level === notEssentialCode) continue;
			if (kinds[place] === kindCodes.not_stated) kinds[place] = kindCodes.complementary;
		}
	}

	/** Whether every one of these cells names a capability: a list that spilled over its column. */
	isList(cells: readonly string[]): boolean {
		return cells.every((cell) => this.#read(cell).place !== unread);
	}

	#pieces(cell: string): readonly string[] {
		if (cell.includes(';')) return cell.split(';');
		if (/[|\n]/.test(cell)) return cell.split(/[|\n]/);
		if (!cell.includes(',') || this.#read(cell).place !== unread) return [cell];
		return cell.split(',');
	}

	#name(place: number): string {
		return this.context.framework.capabilities[place]?.name ?? '';
	}

	#unknown(piece: string, line: number): void {
		this.context.log.hold({
			line,
			column: this.column.header,
			value: piece.trim(),
			cause: 'unknown_capability',
			effect: 'value_left_out',
			message: `${quoted(piece)} is no capability of the framework and was left out of the focus list.`
		});
	}

	#withoutLevel(piece: string, place: number, line: number): void {
		this.context.log.hold({
			line,
			column: this.column.header,
			value: piece.trim(),
			cause: 'focus_without_level',
			effect: 'value_left_out',
			message: `${this.#name(place)} is listed as focus but has no level in this row, so its focus mark was left out.`
		});
	}
}
