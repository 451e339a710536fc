import { lookupOf } from '../framework/lookup';
import { capabilityReader } from '../framework/read-capability';
import type { Reading } from '../framework/reading';
import { fuzzyNote, quoted } from './cell-notes';
import { ReadingCells, type CellReader } from './cell-reader';
import type { SourceColumn } from './file-context';
import { kindCells } from './kind-cells';
import { focusNotEssential, ofRoleAbove, withoutLevel } from './long-notes';
import { isNoted, kindIn, LevelCodes, levelIn } from './level-cells';
import { kindName, levelName } from './level-name';
import { noRole } from './role-directory';
import { placeOf } from './role-draft';
import { kindCodes, notEssentialCode, unknownCode } from './role-table';
import type { RoleWriter, RowOutcome } from './role-writer';
import type { RowAssembler } from './row-assembler';
import { RowReader, scalarReaders } from './row-reader';
import { noText } from './text-interner';

interface NamedCapability {
	/** In framework order, or -1 where the text names none. */
	readonly place: number;
	readonly reading: Reading<string>;
}

const noColumn: SourceColumn = { index: -1, header: '' };
const noCapability: NamedCapability = { place: -1, reading: { status: 'blank' } };

/**
 * The long layout: a row a role × capability. The first good row of a role begins it, every
 * further one is merged into it. A row is set aside where its capability is not of the framework,
 * or where an earlier row has another level for it. A level that cannot be read is unknown; a row
 * with neither capability nor level says only that the role exists.
 */
export class LongAssembler implements RowAssembler {
	readonly readers: readonly (CellReader | null)[];
	readonly #row: RowReader;
	readonly #columns: Readonly<Record<'capability' | 'level' | 'kind', SourceColumn>>;
	#capability = noCapability;
	/** The role of the row above. */
	#above = noRole;
	readonly #ofCapability: ReadonlySet<number>;
	#level = 0;
	#kind: number = kindCodes.not_stated;
	/** What stands beside the level; the kind's own column goes before it. */
	#kindBeside: number = kindCodes.not_stated;

	constructor(readonly writer: RoleWriter) {
		const { plan, context } = writer;
		const column = (name: 'capability' | 'level' | 'kind') => plan.canonical.get(name) ?? noColumn;
		this.#columns = {
			capability: column('capability'),
			level: column('level'),
			kind: column('kind')
		};
		const ofCapability = plan.matches.filter(
			({ target }) => target === null || ofEachRow.includes(target)
		);
		this.#ofCapability = new Set(ofCapability.map(({ index }) => index));
		const readers = scalarReaders(plan, context);
		readers[this.#columns.capability.index] = this.#capabilityCells();
		readers[this.#columns.level.index] = this.#levelCells();
		if (plan.canonical.has('kind')) {
			readers[this.#columns.kind.index] = kindCells(this.#columns.kind, context.log, (kind) => {
				this.#kind = kind;
			});
		}
		this.readers = readers;
		this.#row = new RowReader(readers);
	}

	take(cells: readonly string[], line: number): RowOutcome {
		const { writer } = this;
		this.#row.read(cells, line);
		if (!writer.namesRole) return this.#takeBelow(cells, line);
		const { place, reading } = this.#capability;
		if (place >= 0) return this.#takeLevel(line);
		if (reading.status === 'unreadable' || this.#level !== 0) {
			const text = cells[this.#columns.capability.index] ?? '';
			return this.#unknownCapability(text, reading, line);
		}
		writer.context.log.hold({
			line,
			column: this.#columns.capability.header,
			value: '',
			cause: 'no_level',
			effect: 'value_left_out',
			message: 'The row names neither a capability nor a level.'
		});
		return this.#write(line);
	}

	/**
	 * Takes a row that says nothing of its role for one of the role above it, as where a spreadsheet
	 * shows a role once, over its capabilities. What that role has already is set aside.
	 */
	#takeBelow(cells: readonly string[], line: number): RowOutcome {
		const { writer } = this;
		const { draft, builder, log } = writer.context;
		const { place } = this.#capability;
		const above = this.#above;
		const isBelow = above !== noRole && place >= 0 && cells.every(this.#isOfCapability);
		if (!isBelow || builder.levels.at(above, place) !== 0) {
			this.#above = noRole;
			const message = 'The row names no role: title and role_id are blank.';
			return writer.setAside('no_role', line, message);
		}
		log.hold(ofRoleAbove(line));
		draft.text[placeOf.role_id] = builder.text.role_id.codes.at(above);
		const outcome = this.#takeLevel(line);
		draft.text[placeOf.role_id] = noText;
		return outcome;
	}

	/** Whether a cell is blank, or of a column that speaks of the capability and not of the role. */
	readonly #isOfCapability = (cell: string, column: number): boolean =>
		cell.trim() === '' || this.#ofCapability.has(column);

	takeCodes(codes: Int32Array, line: number): RowOutcome | null {
		this.#row.put(codes);
		return this.writer.namesRole ? this.#takeLevel(line) : null;
	}

	putRight(): null {
		return null;
	}

	/** Takes a row that names a capability of the framework. */
	#takeLevel(line: number): RowOutcome {
		const { levels, kinds } = this.writer.context.draft;
		const { place } = this.#capability;
		const { log } = this.writer.context;
		const isFocus = this.#kind === kindCodes.focus;
		if (this.#level === 0) log.hold(withoutLevel(isFocus, this.#columns.level, line));
		const notEssential = this.#level === notEssentialCode;
		const kind = this.#kind === kindCodes.not_stated ? this.#kindBeside : this.#kind;
		if (notEssential && kind === kindCodes.focus)
			log.hold(focusNotEssential(this.#columns.kind, line));
		levels[place] = this.#level === 0 ? unknownCode : this.#level;
		kinds[place] = notEssential ? kindCodes.not_stated : kind;
		const outcome = this.#write(line);
		levels[place] = 0;
		kinds[place] = 0;
		return outcome;
	}

	#write(line: number): RowOutcome {
		const { writer } = this;
		const { draft, builder, framework } = writer.context;
		const { place } = this.#capability;
		const role = writer.directory.find(draft, noSignature);
		this.#above = role;
		if (role === noRole) {
			this.#above = builder.roleCount;
			return writer.begin(line, noSignature);
		}
		if (place < 0) return writer.merge(role, line);
		const kept = builder.levels.at(role, place);
		const found = draft.levels[place] ?? 0;
		const settled = kept !== 0 && kept !== unknownCode && found !== unknownCode;
		if (settled && kept !== found) {
			const value = levelName(found, framework);
			const message = `${this.#name(place)} of ${quoted(writer.idOf(role))} is already ${levelName(kept, framework)}; this row says ${value}.`;
			const roleId = writer.idOf(role);
			const where = { column: this.#columns.level.header, value, roleId };
			return writer.setAside('conflicting_level', line, message, where);
		}
		if (kept !== 0) this.#noteRepeat(role, place, line);
		return writer.merge(role, line);
	}

	#capabilityCells(): CellReader {
		const { log, framework } = this.writer.context;
		const read = capabilityReader(framework);
		const places = lookupOf(framework).capabilityIndex;
		const isFuzzy = ({ reading }: NamedCapability): boolean =>
			reading.status === 'read' && reading.how === 'fuzzy';
		return new ReadingCells<NamedCapability>({
			read: (cell) => {
				const reading = read(cell);
				const place = reading.status === 'read' ? places.get(reading.value) : undefined;
				return { place: place ?? -1, reading };
			},
			put: (found) => {
				this.#capability = found;
			},
			noted: (found) => found.place < 0 || isFuzzy(found),
			note: (found, cell, line) => {
				if (!isFuzzy(found)) return;
				log.hold(fuzzyNote(this.#columns.capability, cell, line, this.#name(found.place)));
			}
		});
	}

	#levelCells(): CellReader {
		const codes = new LevelCodes(this.writer.context);
		return {
			repeats: true,
			code: (cell) => codes.code(cell, null),
			put: (code) => {
				this.#level = levelIn(code);
				this.#kindBeside = kindIn(code);
			},
			noted: (code) => code === 0 || isNoted(code),
			note: (code, cell, line) => {
				if (isNoted(code)) codes.note(cell, this.#columns.level, line);
			}
		};
	}

	#noteRepeat(role: number, place: number, line: number): void {
		const { builder, draft, log } = this.writer.context;
		const kept = builder.kinds.at(role, place);
		const found = draft.kinds[place] ?? 0;
		const name = this.#name(place);
		if (kept !== 0 && found !== 0 && kept !== found) {
			log.hold({
				line,
				column: this.#columns.kind.header,
				value: kindName(found),
				cause: 'conflicting_level',
				effect: 'value_left_out',
				message: `An earlier row has ${name} of this role as ${kindName(kept)}; that was kept.`
			});
			return;
		}
		log.hold({
			line,
			column: this.#columns.capability.header,
			value: name,
			cause: 'duplicate_row',
			effect: 'assumed',
			message: `An earlier row already has ${name} of this role; the rows agree and were merged.`
		});
	}

	#unknownCapability(text: string, reading: Reading<string>, line: number): RowOutcome {
		const { framework } = this.writer.context;
		const nearest = reading.status === 'unreadable' ? reading.nearest : null;
		const near = nearest === null ? undefined : lookupOf(framework).capabilityById.get(nearest);
		const offer = near ? ` Perhaps ${near.name} is meant.` : '';
		const said = text.trim() === '' ? 'A blank' : quoted(text);
		const message = `${said} is no capability of the framework, so the row has no place in it.${offer}`;
		const { writer } = this;
		const role = writer.directory.find(writer.context.draft, noSignature);
		this.#above = role;
		const roleId = role === noRole ? writer.statedId : writer.idOf(role);
		const where = { column: this.#columns.capability.header, value: text, roleId };
		return this.writer.setAside('unknown_capability', line, message, where);
	}

	#name(place: number): string {
		return this.writer.context.framework.capabilities[place]?.name ?? '';
	}
}

/** Columns that speak of a row's capability, not of its role. */
const ofEachRow = ['capability', 'level', 'kind'];
const noSignature = (): string => '';
