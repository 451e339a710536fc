import { readKind } from '../framework/read-kind';
import type { Reading } from '../framework/reading';
import { fuzzyNote, quoted, unreadableNote } from './cell-notes';
import { ReadingCells } from './cell-reader';
import type { FileContext, SourceColumn } from './file-context';
import { kindName } from './level-name';
import { kindCodes, notEssentialCode } from './role-table';

/** Reads cells that say focus or complementary, and gives each row's kind to `put`. */
export function kindCells(
	column: SourceColumn,
	log: FileContext['log'],
	put: (kind: number) => void
) {
	return new ReadingCells<Reading<'focus' | 'complementary'>>({
		read: readKind,
		put: (reading) => {
			put(kindCodes[reading.status === 'read' ? reading.value : 'not_stated']);
		},
		noted: (reading) =>
			reading.status === 'unreadable' || (reading.status === 'read' && reading.how === 'fuzzy'),
		note: (reading, cell, line) => {
			log.hold(
				reading.status === 'read'
					? fuzzyNote(column, cell, line, reading.value)
					: unreadableNote('unreadable_kind', column, cell, line, 'focus or complementary')
			);
		}
	});
}

/**
 * What columns of kinds, packed cells and level cells of a wide row say of kinds, set into the draft once levels and
 * the focus list are known: a kind needs a level, and goes before what the focus list says.
 */
export class StatedKinds {
	/** By place of the capability; 0 where nothing is said. */
	readonly #kinds: Uint8Array;
	readonly #columns = new Map<number, SourceColumn>();
	/** What two columns of the row say of one capability, the latter last, by place. */
	readonly #apart = new Map<number, readonly [SourceColumn | undefined, SourceColumn]>();
	#any = false;

	constructor(readonly context: FileContext) {
		this.#kinds = new Uint8Array(context.draft.kinds.length);
	}

	/** Forgets what the row before said. */
	begin(): void {
		if (!this.#any) return;
		this.#kinds.fill(0);
		this.#apart.clear();
		this.#any = false;
	}

	state(place: number, kind: number, column: SourceColumn): void {
		if (kind === kindCodes.not_stated) return;
		this.#any = true;
		const before = this.#kinds[place] ?? 0;
		if (before !== 0 && before !== kind) this.#apart.set(place, [this.#columns.get(place), column]);
		this.#kinds[place] = kind;
		this.#columns.set(place, column);
	}

	/** @param listed - whether a focus list has set the draft's kinds for this row */
	apply(line: number, listed: boolean): void {
		const { kinds, levels } = this.context.draft;
		if (!listed) kinds.fill(0);
		if (!this.#any) return;
		for (const [place, kind] of this.#kinds.entries()) {
			if (kind === 0) continue;
			const level = levels[place] ?? 0;
			if (level === 0 || level === notEssentialCode) {
				if (kind === kindCodes.focus) this.#noteWithoutLevel(place, line, level);
				continue;
			}
			const apart = this.#apart.get(place);
			if (apart) {
				kinds[place] = 0;
				this.#noteApart(place, line, apart);
				continue;
			}
			const before = kinds[place] ?? 0;
			if (before !== 0 && before !== kind) this.#noteDisagreement(place, line, before, kind);
			kinds[place] = kind;
		}
	}

	#noteWithoutLevel(place: number, line: number, level: number): void {
		const why = level === 0 ? 'has no level in this row' : 'is not essential';
		this.context.log.hold({
			line,
			column: this.#columns.get(place)?.header ?? '',
			value: 'focus',
			cause: 'focus_without_level',
			effect: 'value_left_out',
			message: `${this.#name(place)} is marked focus but ${why}, so its focus mark was left out.`
		});
	}

	#noteDisagreement(place: number, line: number, before: number, kind: number): void {
		const column = this.#columns.get(place)?.header ?? '';
		this.context.log.hold({
			line,
			column,
			value: kindName(kind),
			cause: 'conflicting_level',
			effect: 'value_left_out',
			message: `${this.#name(place)} is ${kindName(before)} by the focus list and ${kindName(kind)} in ${quoted(column)}; the latter was taken.`
		});
	}

	#noteApart(
		place: number,
		line: number,
		[first, other]: readonly [SourceColumn | undefined, SourceColumn]
	): void {
		this.context.log.hold({
			line,
			column: other.header,
			value: kindName(this.#kinds[place] ?? 0),
			cause: 'conflicting_level',
			effect: 'value_left_out',
			message: `${quoted(first?.header ?? '')} and ${quoted(other.header)} differ on whether ${this.#name(place)} is focus or complementary, so neither was taken.`
		});
	}

	#name(place: number): string {
		return this.context.framework.capabilities[place]?.name ?? '';
	}
}
