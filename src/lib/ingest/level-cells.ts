import { levelReader } from '../framework/read-level';
import type { Reading } from '../framework/reading';
import { fuzzyNote, quoted } from './cell-notes';
import type { CellReader } from './cell-reader';
import type { FileContext, SourceColumn } from './file-context';
import { withoutGuard } from './formula-guard';
import type { StatedKinds } from './kind-cells';
import { levelName } from './level-name';
import { levelWithKindReader } from './level-with-kind';
import { kindCodes, notEssentialCode, unknownCode } from './role-table';

/** Set in the code of a cell that needs an issue; the low eight bits are the code of `RoleTable.levels`. */
const notedBit = 256;
const unreadableCode = unknownCode | notedBit;
const mostTexts = 50_000;

/** Where the code of a kind that stands beside the level begins. */
const kindShift = 9;

/** Reads level cells into codes: that of the role table, 0 where blank, the kind beside it, and whether an issue is needed. */
export class LevelCodes {
	readonly #codes = new Map<string, number>();

	constructor(readonly context: FileContext) {}

	/** @param place - the capability whose level it is, where that is known: a cell may name it too */
	code(cell: string, place: number | null): number {
		const known = this.#codes.get(cell);
		const code = known ?? codeOf(levelReader(this.context.framework)(withoutGuard(cell)));
		if (known === undefined) {
			if (this.#codes.size > mostTexts) this.#codes.clear();
			this.#codes.set(cell, code);
		}
		return code === unreadableCode ? this.#withMore(cell, place) : code;
	}

	#withMore(cell: string, place: number | null): number {
		const found = levelWithKindReader(this.context.framework)(withoutGuard(cell));
		if (found.place !== null && found.place !== place) return unreadableCode;
		const kind = found.kind === null ? kindCodes.not_stated : kindCodes[found.kind];
		return codeOf(found.level) | (kind << kindShift);
	}

	reading(cell: string): Reading<number> {
		return levelReader(this.context.framework)(cell);
	}

	note(cell: string, column: SourceColumn, line: number): void {
		const { framework, log } = this.context;
		const reading = this.reading(withoutGuard(cell));
		if (reading.status === 'read') {
			log.hold(fuzzyNote(column, cell, line, levelName(reading.value, framework)));
		}
		if (reading.status !== 'unreadable') return;
		const names = framework.levels.map((level) => level.name).join(', ');
		const { nearest } = reading;
		const offer = nearest === null ? '' : ` Perhaps ${levelName(nearest, framework)} is meant.`;
		log.hold({
			line,
			column: column.header,
			value: cell,
			cause: 'unreadable_level',
			effect: 'value_left_out',
			message: `${quoted(cell)} is no level, so the level is unknown; expected one of ${names}.${offer}`
		});
	}
}

/** One capability column of a wide file. */
export class LevelCells implements CellReader {
	readonly repeats = true;
	readonly #target: Uint8Array;

	constructor(
		readonly codes: LevelCodes,
		readonly column: SourceColumn,
		readonly place: number,
		readonly kinds: StatedKinds
	) {
		this.#target = codes.context.draft.levels;
	}

	code(cell: string): number {
		return this.codes.code(cell, this.place);
	}

	put(code: number): void {
		this.#target[this.place] = levelIn(code);
		if (code >= 1 << kindShift) this.kinds.state(this.place, kindIn(code), this.column);
	}

	noted(code: number): boolean {
		return isNoted(code);
	}

	note(_code: number, cell: string, line: number): void {
		this.codes.note(cell, this.column, line);
	}
}

/** The code of `RoleTable.levels` in a cell's code. */
export function levelIn(code: number): number {
	return code & (notedBit - 1);
}

/** The code of `RoleTable.kinds` in a cell's code: what stands beside the level. */
export function kindIn(code: number): number {
	return code >> kindShift;
}

/** Whether a cell's code needs an issue. */
export function isNoted(code: number): boolean {
	return (code & notedBit) !== 0;
}

function codeOf(reading: Reading<number>): number {
	switch (reading.status) {
		case 'read':
			return reading.how === 'fuzzy' ? reading.value | notedBit : reading.value;
		case 'blank':
			return 0;
		case 'not_essential':
			return notEssentialCode;
		case 'unknown':
			return unknownCode;
		case 'unreadable':
			return unreadableCode;
	}
}
