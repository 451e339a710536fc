import { quoted } from './cell-notes';
import type { CellReader } from './cell-reader';
import type { FileContext, SourceColumn } from './file-context';
import { isNoted, levelIn, type LevelCells } from './level-cells';
import { levelName } from './level-name';
import { unknownCode } from './role-table';

interface Conflict {
	readonly place: number;
	readonly columns: readonly [first: SourceColumn, other: SourceColumn];
	readonly kept: number;
	readonly found: number;
}

/**
 * Levels of capabilities that several columns state: each fills what those before it leave blank or
 * call unknown, but not what cannot be read. A level that two of them state differently is unknown in that row and has an issue.
 */
export class TwinLevels {
	#conflicts: Conflict[] = [];
	/** Places whose first column has something in this row that is no level. */
	readonly #unread = new Set<number>();

	constructor(readonly context: FileContext) {}

	/** Forgets the row before. */
	begin(): void {
		if (this.#conflicts.length > 0) this.#conflicts = [];
		this.#unread.clear();
	}

	/** The reader of the first column of a capability that has further ones. */
	first(cells: LevelCells): CellReader {
		return {
			repeats: true,
			code: (cell) => cells.code(cell),
			put: (code) => {
				cells.put(code);
				if (isNoted(code) && levelIn(code) === unknownCode) this.#unread.add(cells.place);
			},
			noted: (code) => cells.noted(code),
			note: (code, cell, line) => cells.note(code, cell, line)
		};
	}

	/** The reader of a further column of a capability; columns to its left are put before it. */
	reader(cells: LevelCells, first: SourceColumn): CellReader {
		const { levels } = this.context.draft;
		const { place, column } = cells;
		return {
			repeats: true,
			code: (cell) => cells.code(cell),
			put: (code) => {
				const kept = levels[place] ?? 0;
				const found = levelIn(code);
				if (found === 0 || (found === unknownCode && kept !== 0)) return;
				if (this.#unread.has(place)) return;
				cells.put(code);
				if (kept === 0 || kept === unknownCode || kept === found) return;
				this.#conflicts.push({ place, columns: [first, column], kept, found });
			},
			noted: (code) => cells.noted(code),
			note: (code, cell, line) => cells.note(code, cell, line)
		};
	}

	/** Makes what the row states in two ways unknown, and holds its issues. */
	apply(line: number): void {
		const { draft, framework, log } = this.context;
		for (const { place, columns, kept, found } of this.#conflicts) {
			draft.levels[place] = unknownCode;
			const name = framework.capabilities[place]?.name ?? '';
			const [first, other] = columns;
			const [one, another] = [kept, found].map((code) => levelName(code, framework));
			log.hold({
				line,
				column: other.header,
				value: another ?? '',
				cause: 'conflicting_level',
				effect: 'value_left_out',
				message: `${name} is ${one ?? ''} in ${quoted(first.header)} and ${another ?? ''} in ${quoted(other.header)}, so its level is unknown.`
			});
		}
	}
}
