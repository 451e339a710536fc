import { lookupOf } from '../framework/lookup';
import { levelReader } from '../framework/read-level';
import type { Reading } from '../framework/reading';
import { fuzzyNote, quoted } from './cell-notes';
import type { FileContext, SourceColumn } from './file-context';
import { notEssentialCode, unknownCode } from './role-table';

const mostTexts = 50_000;
const slow = -1;

/**
 * Reads level cells into the codes of `RoleTable.levels`: 0 where blank. Each distinct text is read
 * once; a cell that needs an issue takes the slow path every time.
 */
export class LevelCells {
	readonly #codes = new Map<string, number>([['', 0]]);

	constructor(readonly context: Pick<FileContext, 'framework' | 'log'>) {}

	code(cell: string, column: SourceColumn, line: number): number {
		const known = this.#codes.get(cell);
		if (known !== undefined && known !== slow) return known;
		return this.#read(cell, column, line);
	}

	/** What a cell says, without any issue. */
	reading(cell: string): Reading<number> {
		return levelReader(this.context.framework)(cell);
	}

	#read(cell: string, column: SourceColumn, line: number): number {
		const reading = this.reading(cell);
		if (reading.status === 'unreadable') {
			this.context.log.hold(this.#unreadable(cell, column, line, reading.nearest));
		} else if (reading.status === 'read' && reading.how === 'fuzzy') {
			this.context.log.hold(fuzzyNote(column, cell, line, this.#name(reading.value)));
		} else {
			if (this.#codes.size > mostTexts) this.#codes.clear();
			this.#codes.set(cell, codeOf(reading));
		}
		return codeOf(reading);
	}

	#unreadable(cell: string, column: SourceColumn, line: number, nearest: number | null) {
		const names = this.context.framework.levels.map((level) => level.name).join(', ');
		const offer = nearest === null ? '' : ` Perhaps ${this.#name(nearest)} is meant.`;
		return {
			line,
			column: column.header,
			value: cell,
			cause: 'unreadable_level',
			effect: 'value_left_out',
			message: `${quoted(cell)} is no level, so the level is unknown; expected one of ${names}.${offer}`
		} as const;
	}

	#name(order: number): string {
		return lookupOf(this.context.framework).levelByOrder.get(order)?.name ?? String(order);
	}
}

function codeOf(reading: Reading<number>): number {
	switch (reading.status) {
		case 'read':
			return reading.value;
		case 'blank':
			return 0;
		case 'not_essential':
			return notEssentialCode;
		case 'unknown':
		case 'unreadable':
			return unknownCode;
	}
}
