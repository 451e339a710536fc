import { isBlankRecord } from '../blank-record';
import { quoted } from '../cell-notes';
import type { TableSink } from '../table-sink';
import { findHeader } from '../find-header';
import { matchTable } from '../match-table';
import type { PlainLineTaker } from '../plain-lines';
import { UnusableFileError } from '../result';
import type { Quoting } from '../split-records';
import { headRecords, refuseColumns, type FinishedTable, type TableInput } from '../table-reader';
import { tickTable, untickedRow, type TickTable } from './tick-table';
import { turnedRows, turnedTable, type TurnedTable } from './turned-table';

/** Records among which capabilities down are looked for where no header is found. */
export const mostHeld = 40;

interface HeldRecord {
	readonly cells: readonly string[];
	readonly line: number;
	readonly quoting: Quoting;
}

/** How a table stands that is no row a role, nor a row a role and capability, before it is read as one. */
export type Shape =
	| { readonly kind: 'ticks'; readonly table: TickTable }
	| { readonly kind: 'turned'; readonly table: TurnedTable };

/** How the table stands that some records begin, blank ones aside; null where it is read as it is. */
export function shapeOf(
	head: readonly { readonly cells: readonly string[]; readonly line: number }[],
	{ framework, recipe = null }: Pick<TableInput, 'framework' | 'recipe'>
): Shape | null {
	const records = head.map(({ cells }) => cells);
	const ticks = tickTable(records, framework);
	const turned = ticks ? null : turnedTable(records, framework);
	if (!ticks && !turned) return null;
	// A recipe that fits it as it stands says what its columns are.
	if (recipe && matchTable(head, framework, recipe)?.recipeTable !== null) return null;
	if (ticks) return { kind: 'ticks', table: ticks };
	return turned && { kind: 'turned', table: turned };
}

/**
 * Passes the records of a table on: as they are, or, where the first of them tell of a column for
 * each level or of roles across, as rows of a table with a row a role. Then an issue says so.
 */
export class ShapedSink implements TableSink {
	#held: HeldRecord[] = [];
	#filled = 0;
	#way: 'undecided' | 'straight' | Shape = 'undecided';
	#headerWidth = 0;

	constructor(
		readonly input: TableInput,
		readonly inner: TableSink
	) {}

	get width(): number | null {
		return this.#way === 'straight' ? this.inner.width : null;
	}

	get plainLineTaker(): PlainLineTaker | null {
		return this.#way === 'straight' ? this.inner.plainLineTaker : null;
	}

	get rows(): number {
		return this.inner.rows;
	}

	take(cells: readonly string[], line: number, quoting: Quoting): void {
		if (this.#way === 'straight') {
			this.inner.take(cells, line, quoting);
			return;
		}
		if (this.#way !== 'undecided' && this.#way.kind === 'ticks') {
			this.#takeTicked({ cells, line, quoting }, this.#way.table);
			return;
		}
		refuseColumns(this.input, cells);
		this.#held.push({ cells, line, quoting });
		if (this.#way !== 'undecided') {
			this.#refuseLong();
			return;
		}
		if (isBlankRecord(cells)) return;
		this.#filled++;
		const most = headRecords(this.input);
		if (this.#filled >= mostHeld || (this.#filled === most && this.#hasHeader())) this.#decide();
	}

	finish(text: { readonly encoding: string; readonly delimiter: string } | null): FinishedTable {
		if (this.#way === 'undecided') this.#decide();
		if (this.#way !== 'undecided' && this.#way !== 'straight' && this.#way.kind === 'turned')
			this.#turn(this.#way.table);
		return this.inner.finish(text);
	}

	/** Whether a header stands among the records; capabilities down may begin further below. */
	#hasHeader(): boolean {
		const { framework, recipe = null } = this.input;
		if (recipe) return true;
		const records = this.#held.map(({ cells }) => cells);
		return findHeader(records, framework)?.score.usable ?? false;
	}

	#decide(): void {
		const head = this.#held.filter(({ cells }) => !isBlankRecord(cells));
		const shape = shapeOf(head, this.input);
		this.#way = shape ?? 'straight';
		if (shape?.kind === 'turned') {
			this.#refuseUnnamed(shape.table);
			return;
		}
		const held = this.#held;
		this.#held = [];
		if (shape) this.#begin(shape.table, held, head);
		else for (const { cells, line, quoting } of held) this.inner.take(cells, line, quoting);
	}

	#begin(table: TickTable, held: readonly HeldRecord[], head: readonly HeldRecord[]): void {
		const header = head[table.record];
		if (!header) return;
		const { file } = this.input;
		if (table.strange !== null)
			throw new UnusableFileError(
				file,
				`${file} has a column for each level, and ${quoted(table.strange)} in one of them is no tick; mark the one level of each capability with x, or write its name in one column a capability.`
			);
		const at = held.indexOf(header);
		const above = head[table.record - 1];
		const both = above !== undefined && table.over;
		for (const { cells, line, quoting } of held.slice(0, at)) {
			if (!(both && cells === above.cells)) this.inner.take(cells, line, quoting);
		}
		this.#headerWidth = Math.max(header.cells.length, both ? above.cells.length : 0);
		this.inner.take(
			table.columns.map((column) => column.header),
			header.line,
			'sound'
		);
		this.#note(
			header.line,
			'The table has a column for each level; the level whose column is ticked was read.'
		);
		for (const record of held.slice(at + 1)) this.#takeTicked(record, table);
	}

	#takeTicked({ cells, line, quoting }: HeldRecord, table: TickTable): void {
		const row = isBlankRecord(cells)
			? cells
			: untickedRow(cells, table, this.#headerWidth, this.input.framework);
		this.inner.take(row, line, quoting);
	}

	#turn(table: TurnedTable): void {
		const records = this.#held.map(({ cells }) => cells).filter((cells) => !isBlankRecord(cells));
		this.#held = [];
		for (const { cells, line } of turnedRows(records, table)) this.inner.take(cells, line, 'sound');
		this.#note(
			0,
			'The table has capabilities down and roles across; each column was read as a role, and the line given is the number of its column.'
		);
	}

	#note(line: number, message: string): void {
		const { log } = this.input;
		log.add({ line, column: '', value: '', cause: 'reshaped', effect: 'assumed', message });
	}

	#refuseUnnamed({ titles }: TurnedTable): void {
		if (titles !== 'missing') return;
		const { file } = this.input;
		throw new UnusableFileError(
			file,
			`${file} has capabilities down and no row that names the role of each column; put the titles of the roles in a row above the capabilities, or turn the table so that each row is a role.`
		);
	}

	/** A turned table has a row for each capability and each thing said of a role. */
	#refuseLong(): void {
		const { file, limits } = this.input;
		if (this.#held.length <= limits.columns) return;
		throw new UnusableFileError(
			file,
			`${file} has capabilities down and roles across, and more rows than such a table can have; turn it so that each row is a role.`
		);
	}
}
