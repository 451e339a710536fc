import { isBlankRecord } from './blank-record';
import type { ColumnPlan } from './column-plan';
import type { Limits } from './limits';
import type { PlainLineTaker } from './plain-lines';
import { UnusableFileError, type Reconciliation } from './result';
import { valueKey } from './replace-value';
import type { RoleWriter, RowOutcome } from './role-writer';
import type { RowEdits } from './row-edits';
import type { RowAssembler } from './row-assembler';
import type { Quoting } from './split-records';
import { UnlikeRole } from './unlike-role';

const longestId = 200;

/** Takes the records below the header, counts them, and sets aside those that no layout could read. */
export class RowIntake implements PlainLineTaker {
	#rows = 0;
	#loaded = 0;
	#merged = 0;
	#setAside = 0;
	#blank = 0;
	readonly #unlike: UnlikeRole;

	constructor(
		readonly plan: ColumnPlan,
		header: readonly string[],
		readonly writer: RoleWriter,
		readonly assembler: RowAssembler,
		readonly limits: Limits,
		/** Null where nothing is mended. */
		readonly edits: RowEdits | null = null
	) {
		this.#unlike = new UnlikeRole(plan, header, writer.context.framework);
	}

	get readers(): RowAssembler['readers'] {
		return this.assembler.readers;
	}

	isOrdinary(cell: string, column: number): boolean {
		return (
			cell.length <= this.limits.cellCharacters &&
			!this.#unlike.isTelling(cell, column) &&
			(this.edits === null || this.edits.leaves(cell, column))
		);
	}

	takeCodes(codes: Int32Array, line: number): boolean {
		if (this.#unlike.inOtherTable || this.edits?.touches(line)) return false;
		const outcome = this.assembler.takeCodes(codes, line);
		if (!outcome) return false;
		this.#count(outcome);
		return true;
	}

	takeCells(record: readonly string[], line: number): void {
		this.take(record, line, 'sound');
	}

	take(record: readonly string[], line: number, quoting: Quoting): void {
		if (record[0]?.trim() === '' && isBlankRecord(record)) {
			this.#blank++;
			return;
		}
		if (quoting === 'mended') this.#noteQuoting(line);
		this.#count(this.#edited(record, line));
	}

	#edited(record: readonly string[], line: number): RowOutcome {
		const edited = this.edits?.apply(record, line) ?? { cells: record };
		if ('cells' in edited) return this.#outcome(edited.cells, line);
		const { reason } = edited.excluded;
		const why = reason === '' ? '' : ` The reason given: ${reason.replace(/\.?\s*$/, '.')}`;
		const message = `You left this row aside; the recipe says so.${why}`;
		return this.writer.setAside('excluded_row', line, message, { roleId: this.#idIn(record) });
	}

	#count(outcome: RowOutcome): void {
		this.#rows++;
		if (this.#rows > this.limits.rows) this.#refuse();
		if (outcome === 'loaded') this.#loaded++;
		else if (outcome === 'merged') this.#merged++;
		else this.#setAside++;
	}

	get rows(): number {
		return this.#rows;
	}

	get reconciliation(): Reconciliation {
		return {
			rows: this.#rows,
			loaded: this.#loaded,
			merged: this.#merged,
			setAside: this.#setAside,
			blank: this.#blank
		};
	}

	#outcome(record: readonly string[], line: number): RowOutcome {
		const long = record.findIndex((cell) => cell.length > this.limits.cellCharacters);
		if (long >= 0) return this.#tooLong(record, long, line);
		let cells = record;
		if (record.length !== this.plan.width) {
			const right = this.#rightWidth(record, line);
			if (!right) return this.#tooWide(record, line);
			cells = right;
		}
		return this.#setUnlikeAside(cells, line) ?? this.assembler.take(cells, line);
	}

	/** The row as it can be read, or null where its cells may stand under the wrong headers. */
	#rightWidth(record: readonly string[], line: number): readonly string[] | null {
		const { width } = this.plan;
		if (record.length < width) {
			this.#noteShort(record, line);
			return record;
		}
		if (isBlankRecord(record.slice(width))) return record;
		return this.assembler.putRight(record, width);
	}

	#noteShort(record: readonly string[], line: number): void {
		const { capabilities, canonical, width } = this.plan;
		const columns = [...capabilities.map(({ column }) => column)];
		for (const name of ['capability', 'level', 'focus_capabilities'] as const) {
			const column = canonical.get(name);
			if (column) columns.push(column);
		}
		const cut = columns.filter(({ index }) => index >= record.length);
		const [first] = cut;
		if (!first) return;
		const of = `${String(record.length)} of ${String(width)}`;
		this.writer.context.log.hold({
			line,
			column: first.header,
			value: '',
			cause: 'ragged_row',
			effect: 'assumed',
			message: `The row ends after ${of} cells; ${String(cut.length)} capability cells that it lacks were taken as blank.`
		});
	}

	#tooWide(record: readonly string[], line: number): RowOutcome {
		const extra = record.slice(this.plan.width).find((cell) => cell.trim() !== '') ?? '';
		const message = `The row has ${String(record.length)} cells and the header ${String(this.plan.width)}, so its values may stand under the wrong headers; a cell that contains the delimiter needs quotation marks.`;
		// In any other column the id itself may stand under a wrong header.
		const roleId = this.plan.canonical.get('role_id')?.index === 0 ? this.#idIn(record) : '';
		return this.writer.setAside('ragged_row', line, message, { value: extra, roleId });
	}

	#tooLong(record: readonly string[], index: number, line: number): RowOutcome {
		const most = this.limits.cellCharacters.toLocaleString('en-AU');
		const message = `A cell of the row has more than ${most} characters; perhaps a quotation mark is not closed.`;
		const column = this.plan.matches[index]?.header ?? '';
		return this.writer.setAside('field_too_long', line, message, {
			...{ column, value: record[index] ?? '', roleId: this.#idIn(record) }
		});
	}

	/** The role_id that a record states, as it stands; '' where it states none that could be one. */
	#idIn(record: readonly string[]): string {
		const id = valueKey(record[this.plan.canonical.get('role_id')?.index ?? -1] ?? '');
		return id.length <= longestId ? id : '';
	}

	/** Sets aside what stands below a header without being a role. */
	#setUnlikeAside(cells: readonly string[], line: number): RowOutcome | null {
		const found = this.#unlike.reason(cells, line);
		return found && this.writer.setAside('no_role', line, found.message, { value: found.value });
	}

	#noteQuoting(line: number): void {
		this.writer.context.log.hold({
			line,
			column: '',
			value: '',
			cause: 'malformed_quote',
			effect: 'assumed',
			message:
				'A quotation mark in the row is not closed or stands alone; the text was taken as it stands.'
		});
	}

	#refuse(): never {
		const { file } = this.writer.context.log;
		const most = this.limits.rows.toLocaleString('en-AU');
		throw new UnusableFileError(
			file,
			`${file} has more than ${most} rows; split it into smaller files by cluster or department.`
		);
	}
}
