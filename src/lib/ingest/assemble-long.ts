import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import { readKind } from '../framework/read-kind';
import type { Reading } from '../framework/reading';
import { remember } from '../framework/remember';
import { fuzzyNote, quoted, unreadableNote } from './cell-notes';
import type { SourceColumn } from './file-context';
import { LevelCells } from './level-cells';
import { levelName } from './level-name';
import { noRole } from './role-directory';
import { kindCodes, notEssentialCode, unknownCode } from './role-table';
import type { RoleWriter, RowOutcome } from './role-writer';
import type { RowAssembler } from './row-assembler';
import { ScalarColumns } from './scalar-columns';

const noColumn: SourceColumn = { index: -1, header: '' };
const noCapability = -1;

/**
 * The long layout: a row a role × capability. The first good row of a role begins it, every
 * further one is merged into it. A row is set aside where its capability is not of the framework,
 * or where an earlier row has another level for it. A level that cannot be read is unknown; a row
 * with neither capability nor level says only that the role exists.
 */
export class LongAssembler implements RowAssembler {
	readonly #scalars: ScalarColumns;
	readonly #levels: LevelCells;
	readonly #capability: SourceColumn;
	readonly #level: SourceColumn;
	readonly #kind: SourceColumn;
	readonly #place: (text: string) => { readonly place: number; readonly reading: Reading<string> };

	constructor(readonly writer: RoleWriter) {
		const { plan, context } = writer;
		this.#scalars = new ScalarColumns(plan, context);
		this.#levels = new LevelCells(context);
		this.#capability = plan.canonical.get('capability') ?? noColumn;
		this.#level = plan.canonical.get('level') ?? noColumn;
		this.#kind = plan.canonical.get('kind') ?? noColumn;
		const read = capabilityReader(context.framework);
		const places = lookupOf(context.framework).capabilityIndex;
		this.#place = remember((text) => {
			const reading = read(text);
			const place = reading.status === 'read' ? places.get(reading.value) : undefined;
			return { place: place ?? noCapability, reading };
		});
	}

	take(cells: readonly string[], line: number): RowOutcome {
		const { writer } = this;
		const { draft } = writer.context;
		this.#scalars.read(cells, line);
		if (!writer.namesRole) {
			return writer.setAside(
				'no_role',
				line,
				'The row names no role: title and role_id are blank.'
			);
		}
		const text = cells[this.#capability.index] ?? '';
		const cell = cells[this.#level.index] ?? '';
		const { place, reading } = this.#place(text);
		if (place === noCapability) {
			const levelStated = this.#levels.reading(cell).status !== 'blank';
			if (reading.status === 'unreadable' || levelStated) {
				return this.#unknownCapability(text, reading, line);
			}
			this.#noteNoLevel(this.#capability, line, 'The row names neither a capability nor a level.');
			return this.#write(line, noCapability);
		}
		if (reading.status === 'read' && reading.how === 'fuzzy') {
			writer.context.log.hold(fuzzyNote(this.#capability, text, line, this.#name(place)));
		}
		const kind = this.#readKind(cells[this.#kind.index] ?? '', line);
		draft.levels[place] = this.#readLevel(cell, kind, line);
		draft.kinds[place] = draft.levels[place] === notEssentialCode ? kindCodes.not_stated : kind;
		const outcome = this.#write(line, place);
		draft.levels[place] = 0;
		draft.kinds[place] = 0;
		return outcome;
	}

	putRight(): null {
		return null;
	}

	#write(line: number, place: number): RowOutcome {
		const { writer } = this;
		const { draft, builder, framework } = writer.context;
		const role = writer.directory.find(draft, noSignature);
		if (role === noRole) return writer.begin(line, noSignature);
		if (place === noCapability) return writer.merge(role, line);
		const kept = builder.levels.at(role, place);
		const found = draft.levels[place] ?? 0;
		const settled = kept !== 0 && kept !== unknownCode && found !== unknownCode;
		if (settled && kept !== found) {
			const name = this.#name(place);
			const message = `${name} of ${quoted(writer.idOf(role))} is already ${levelName(kept, framework)}; this row says ${levelName(found, framework)}.`;
			const value = levelName(found, framework);
			const where = { column: this.#level.header, value, role };
			return writer.setAside('conflicting_level', line, message, where);
		}
		if (kept !== 0) this.#noteRepeat(role, place, line);
		return writer.merge(role, line);
	}

	#noteRepeat(role: number, place: number, line: number): void {
		const { builder, draft, log } = this.writer.context;
		const kept = builder.kinds.at(role, place);
		const found = draft.kinds[place] ?? 0;
		const name = this.#name(place);
		if (kept !== 0 && found !== 0 && kept !== found) {
			const keptName = kept === kindCodes.focus ? 'focus' : 'complementary';
			log.hold({
				line,
				column: this.#kind.header,
				value: found === kindCodes.focus ? 'focus' : 'complementary',
				cause: 'conflicting_level',
				effect: 'value_left_out',
				message: `An earlier row has ${name} of this role as ${keptName}; that was kept.`
			});
			return;
		}
		log.hold({
			line,
			column: this.#capability.header,
			value: name,
			cause: 'duplicate_row',
			effect: 'assumed',
			message: `An earlier row already has ${name} of this role; the rows agree and were merged.`
		});
	}

	#readLevel(cell: string, kind: number, line: number): number {
		const code = this.#levels.code(cell, this.#level, line);
		const focus = kind === kindCodes.focus;
		if (focus && (code === 0 || code === notEssentialCode)) {
			this.writer.context.log.hold({
				line,
				column: this.#level.header,
				value: cell,
				cause: 'focus_without_level',
				effect: 'value_left_out',
				message:
					code === 0
						? 'The capability is marked focus but has no level; the level is unknown.'
						: 'The capability is marked focus but is not essential; the focus mark was left out.'
			});
		} else if (code === 0) {
			this.#noteNoLevel(this.#level, line, 'The row has no level; the level is unknown.');
		}
		return code === 0 ? unknownCode : code;
	}

	#readKind(cell: string, line: number): number {
		if (cell === '') return kindCodes.not_stated;
		const reading = readKind(cell);
		if (reading.status === 'unreadable') {
			const expected = 'focus or complementary';
			this.writer.context.log.hold(
				unreadableNote('unreadable_kind', this.#kind, cell, line, expected)
			);
		}
		if (reading.status !== 'read') return kindCodes.not_stated;
		if (reading.how === 'fuzzy') {
			this.writer.context.log.hold(fuzzyNote(this.#kind, cell, line, reading.value));
		}
		return kindCodes[reading.value];
	}

	#unknownCapability(text: string, reading: Reading<string>, line: number): RowOutcome {
		const nearest = reading.status === 'unreadable' ? reading.nearest : null;
		const id =
			nearest === null
				? undefined
				: lookupOf(this.writer.context.framework).capabilityIndex.get(nearest);
		const offer = id === undefined ? '' : ` Perhaps ${this.#name(id)} is meant.`;
		const said = text.trim() === '' ? 'A blank' : quoted(text);
		const message = `${said} is no capability of the framework, so the row has no place in it.${offer}`;
		const where = { column: this.#capability.header, value: text };
		return this.writer.setAside('unknown_capability', line, message, where);
	}

	#noteNoLevel(column: SourceColumn, line: number, message: string): void {
		const note = { line, column: column.header, value: '', message } as const;
		this.writer.context.log.hold({ ...note, cause: 'no_level', effect: 'value_left_out' });
	}

	#name(place: number): string {
		return this.writer.context.framework.capabilities[place]?.name ?? '';
	}
}

const noSignature = (): string => '';
