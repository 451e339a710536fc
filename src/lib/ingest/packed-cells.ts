import { fuzzyNote, quoted } from './cell-notes';
import type { CellReader } from './cell-reader';
import { ReadingCells } from './cell-reader';
import type { FileContext, SourceColumn } from './file-context';
import type { StatedKinds } from './kind-cells';
import { levelName } from './level-name';
import type { StatedKind } from './match-headers';
import { isEntry, packedReader, type PackedCell, type PackedEntry } from './packed-entries';
import type { Reading } from '../framework/reading';
import { kindCodes, notEssentialCode, unknownCode } from './role-table';

interface PackedColumn {
	readonly column: SourceColumn;
	/** Of all entries that say nothing of their own. */
	readonly stated: StatedKind;
}

const nothing: PackedCell = { pieces: [], between: [''] };

/**
 * Reads the packed columns of wide rows into the draft's levels. A level that stands twice with
 * different values is unknown and has an issue; a capability's own column is told apart from packed
 * cells in the same way.
 */
export class PackedColumns {
	readonly #cells: PackedCell[];
	/** The places of capabilities that have a column of their own. */
	readonly #own: ReadonlySet<number>;

	constructor(
		readonly context: FileContext,
		readonly columns: readonly PackedColumn[],
		own: Iterable<number>
	) {
		this.#cells = columns.map(() => nothing);
		this.#own = new Set(own);
	}

	reader(place: number): CellReader {
		const { log, framework } = this.context;
		const read = packedReader(framework);
		const column = this.columns[place]?.column ?? { index: -1, header: '' };
		return new ReadingCells<PackedCell>({
			read,
			put: (cell) => {
				this.#cells[place] = cell;
			},
			noted: ({ pieces }) => pieces.some((piece) => !isEntry(piece) || isRemarkable(piece)),
			note: ({ pieces }, _cell, line) => {
				for (const piece of pieces) {
					if (isEntry(piece)) {
						if (isRemarkable(piece)) this.#noteEntry(piece, column, line);
						continue;
					}
					log.hold({
						line,
						column: column.header,
						value: piece.text,
						cause: 'unknown_capability',
						effect: 'value_left_out',
						message: `${quoted(piece.text)} could not be read as a capability and its level, and was left out.`
					});
				}
			}
		});
	}

	/** Sets the levels of the row's entries into the draft; gives back what they contradict. */
	apply(kinds: StatedKinds): readonly PackedConflict[] {
		const { levels } = this.context.draft;
		for (let place = 0; place < levels.length; place++) {
			if (!this.#own.has(place)) levels[place] = 0;
		}
		const conflicts: PackedConflict[] = [];
		for (const [index, { pieces }] of this.#cells.entries()) {
			const rule = this.columns[index];
			if (!rule) continue;
			for (const piece of pieces) {
				if (!isEntry(piece)) continue;
				const { place } = piece;
				const found = levelCode(piece.level);
				const kept = levels[place] ?? 0;
				if (kept === 0 || (kept === unknownCode && found !== unknownCode)) levels[place] = found;
				else if (found !== kept && found !== unknownCode) {
					levels[place] = unknownCode;
					conflicts.push({ entry: piece, kept, column: rule.column });
				}
				const kind = piece.kind ?? rule.stated;
				kinds.state(place, kind === null ? kindCodes.not_stated : kindCodes[kind], rule.column);
			}
		}
		return conflicts;
	}

	note(conflicts: readonly PackedConflict[], line: number): void {
		const { framework, log } = this.context;
		for (const { entry, kept, column } of conflicts) {
			const name = framework.capabilities[entry.place]?.name ?? '';
			const found = levelName(levelCode(entry.level), framework);
			log.hold({
				line,
				column: column.header,
				value: entry.text,
				cause: 'conflicting_level',
				effect: 'value_left_out',
				message: `${name} is ${levelName(kept, framework)} and ${found} in the same row, so its level is unknown.`
			});
		}
	}

	#noteEntry(entry: PackedEntry, column: SourceColumn, line: number): void {
		const { framework, log } = this.context;
		const { level, levelText, text, place, fuzzy } = entry;
		const name = framework.capabilities[place]?.name ?? '';
		if (level.status === 'read') {
			if (!fuzzy && level.how !== 'fuzzy') return;
			log.hold(fuzzyNote(column, text, line, `${name}, ${levelName(level.value, framework)}`));
			return;
		}
		if (level.status !== 'unreadable' && level.status !== 'blank') {
			log.hold(fuzzyNote(column, text, line, name));
			return;
		}
		const names = framework.levels.map((item) => item.name).join(', ');
		const said = level.status === 'blank' ? 'A blank' : quoted(levelText);
		log.hold({
			line,
			column: column.header,
			value: level.status === 'blank' ? text : levelText,
			cause: 'unreadable_level',
			effect: 'value_left_out',
			message: `${said} in ${quoted(text)} is no level, so the level of ${name} is unknown; expected one of ${names}.`
		});
	}
}

/** An entry that says another level than the row has already. */
export interface PackedConflict {
	readonly entry: PackedEntry;
	readonly kept: number;
	readonly column: SourceColumn;
}

function isRemarkable({ level, fuzzy }: PackedEntry): boolean {
	if (level.status === 'read') return fuzzy || level.how === 'fuzzy';
	return fuzzy || level.status === 'unreadable' || level.status === 'blank';
}

function levelCode(level: Reading<number>): number {
	if (level.status === 'read') return level.value;
	return level.status === 'not_essential' ? notEssentialCode : unknownCode;
}
