import { isBlankRecord } from './blank-record';
import { quoted } from './cell-notes';
import type { CellReader } from './cell-reader';
import { FocusList } from './focus-list';
import { kindCells, StatedKinds } from './kind-cells';
import { LevelCells, LevelCodes } from './level-cells';
import { contradiction } from './merge-role';
import { PackedColumns, type PackedConflict } from './packed-cells';
import { noRole } from './role-directory';
import { placeOf } from './role-draft';
import type { RoleWriter, RowOutcome } from './role-writer';
import type { RowAssembler } from './row-assembler';
import type { SourceColumn } from './file-context';
import { TwinLevels } from './twin-levels';
import { RowReader, scalarReaders } from './row-reader';

/**
 * The wide layout: a row a role, a column a capability. The first row of a role begins it; another
 * row of the same role_id is merged where it agrees or only fills gaps, and set aside where it says
 * something else of title, unit, grade, people management, a level or a kind. Without a role_id,
 * rows alike in title, grade, department, division, cluster and all levels are one role, and rows
 * that differ in a level are different roles.
 */
export class WideAssembler implements RowAssembler {
	readonly readers: readonly (CellReader | null)[];
	readonly #row: RowReader;
	readonly #focus: FocusList | null;
	readonly #kinds: StatedKinds;
	readonly #packed: PackedColumns | null;
	readonly #twins: TwinLevels;
	#conflicts: readonly PackedConflict[] = [];

	constructor(readonly writer: RoleWriter) {
		const { plan, context } = writer;
		const readers = scalarReaders(plan, context);
		const levels = new LevelCodes(context);
		const kinds = new StatedKinds(context);
		this.#kinds = kinds;
		this.#twins = new TwinLevels(context);
		const first = new Map<number, SourceColumn>();
		for (const { column, place } of plan.capabilities) {
			const cells = new LevelCells(levels, column, place, kinds);
			const before = first.get(place);
			const { length } = plan.capabilities.filter((other) => other.place === place);
			const alone = length > 1 ? this.#twins.first(cells) : cells;
			readers[column.index] = before ? this.#twins.reader(cells, before) : alone;
			first.set(place, before ?? column);
		}
		const focus = plan.canonical.get('focus_capabilities');
		this.#focus = focus ? new FocusList(context, focus) : null;
		if (focus) readers[focus.index] = this.#focus;
		for (const { column, place } of plan.kinds) {
			readers[column.index] = kindCells(column, context.log, (kind) => {
				kinds.state(place, kind, column);
			});
		}
		const own = plan.capabilities.map(({ place }) => place);
		const packed = new PackedColumns(context, plan.packed, own);
		this.#packed = plan.packed.length > 0 ? packed : null;
		for (const [index, { column }] of plan.packed.entries()) {
			readers[column.index] = packed.reader(index);
		}
		this.readers = readers;
		this.#row = new RowReader(readers);
	}

	take(cells: readonly string[], line: number): RowOutcome {
		const { writer } = this;
		this.#begin();
		this.#row.read(cells, line);
		this.#unpack();
		if (!writer.namesRole) {
			return writer.setAside(
				'no_role',
				line,
				'The row names no role: title and role_id are blank.'
			);
		}
		if (!this.#hasLevels()) {
			const aside = this.#withoutLevels(cells, line);
			if (aside) return aside;
		}
		return this.#write(line);
	}

	takeCodes(codes: Int32Array, line: number): RowOutcome | null {
		this.#begin();
		this.#row.put(codes);
		this.#unpack();
		return this.writer.namesRole && this.#hasLevels() ? this.#write(line) : null;
	}

	#begin(): void {
		this.#kinds.begin();
		this.#twins.begin();
	}

	#unpack(): void {
		if (this.#packed) this.#conflicts = this.#packed.apply(this.#kinds);
	}

	#write(line: number): RowOutcome {
		const { writer } = this;
		const { draft, builder, framework } = writer.context;
		this.#twins.apply(line);
		this.#focus?.apply(line);
		this.#kinds.apply(line, this.#focus !== null);
		this.#packed?.note(this.#conflicts, line);
		const role = writer.directory.find(draft, this.#signature);
		if (role === noRole) return writer.begin(line, this.#signature);

		const found = contradiction(builder, role, draft, framework);
		if (found) {
			const about = 'column' in found.about ? found.about.column : undefined;
			const column = about && writer.plan.canonical.get(about)?.header;
			const name = 'capability' in found.about ? found.about.capability : (column ?? '');
			const message = `${quoted(writer.idOf(role))} already stands on ${writer.whereBegun(role)} with ${quoted(found.kept)} in ${name}, here ${quoted(found.found)}.`;
			const place = { column: name, value: found.found, roleId: writer.idOf(role) };
			return writer.setAside('conflicting_role', line, message, place);
		}
		writer.context.log.hold({
			line,
			column: '',
			value: '',
			cause: 'duplicate_row',
			effect: 'assumed',
			message: `The role already stands on ${writer.whereBegun(role)}; the rows agree and were merged.`
		});
		return writer.merge(role, line);
	}

	putRight(cells: readonly string[], width: number): readonly string[] | null {
		const place = this.#focus?.column.index;
		if (place !== width - 1) return null;
		const list = cells.slice(place).filter((cell) => cell.trim() !== '');
		return this.#focus?.isList(list) ? [...cells.slice(0, place), list.join(';')] : null;
	}

	#hasLevels(): boolean {
		const { levels } = this.writer.context.draft;
		for (let place = 0; place < levels.length; place++) if (levels[place] !== 0) return true;
		return false;
	}

	#withoutLevels(cells: readonly string[], line: number): RowOutcome | null {
		const stated = cells.filter((cell) => !isBlankRecord([cell]));
		const [only] = stated;
		if (stated.length === 1 && only !== undefined && this.writer.plan.width > 2) {
			const message = `The row holds nothing but ${quoted(only)}, so it was not taken for a role.`;
			return this.writer.setAside('no_level', line, message, { value: only });
		}
		this.writer.context.log.hold({
			line,
			column: '',
			value: '',
			cause: 'no_level',
			effect: 'assumed',
			message: 'No capability of this role has a level; the role was loaded without any.'
		});
		return null;
	}

	readonly #signature = (): string => {
		const { draft } = this.writer.context;
		const cluster = String(draft.text[placeOf.cluster]);
		return `${cluster}:${String.fromCharCode(...draft.levels)}${String.fromCharCode(...draft.kinds)}`;
	};
}
