import { isBlankRecord } from './blank-record';
import type { CellReader } from './cell-reader';
import { planColumns } from './column-plan';
import type { TableFormat, TableSink } from './table-sink';
import type { NumberedRow } from './ingest-rows';
import { IssueLog } from './issue-log';
import { matchHeaders, type ColumnTarget } from './match-headers';
import { isReadable, matchTable, type TableMatch } from './match-table';
import type { PlainLineTaker } from './plain-lines';
import type { TablePreview } from './preview';
import { isExact, previewColumns } from './preview-columns';
import { ValueCounts, valueSort } from './preview-values';
import { RoleTableBuilder } from './role-table-builder';
import {
	headRecords,
	noHeader,
	noRows,
	refuseColumns,
	type FinishedTable,
	type TableInput
} from './table-reader';

const topRows = 20;
const longestCell = 300;

/** Looks at a table without reading roles from it, and tells what it saw when the table ends. */
export class TableLook implements TableSink {
	#head: NumberedRow[] = [];
	readonly #top: NumberedRow[] = [];
	readonly #rows: NumberedRow[] = [];
	#match: TableMatch | null = null;
	#counts: readonly (ValueCounts | null)[] = [];
	#taker: PlainLineTaker | null = null;
	#rowCount = 0;

	/** @param tell - told of every table that has columns, usable or not */
	constructor(
		readonly input: TableInput,
		readonly format: TableFormat,
		readonly mostRows: number,
		readonly tell: (preview: TablePreview) => void
	) {}

	get rows(): number {
		return this.#rowCount;
	}

	get width(): number | null {
		return this.#match?.cells.length ?? null;
	}

	/** Once the rows to be shown are there, lines are counted without a string being made of each cell. */
	get plainLineTaker(): PlainLineTaker | null {
		return this.#rows.length < this.mostRows ? null : this.#taker;
	}

	take(cells: readonly string[], line: number): void {
		if (this.#match) {
			if (!isBlankRecord(cells)) this.#takeRow(cells, line);
			return;
		}
		refuseColumns(this.input, cells);
		if (isBlankRecord(cells)) return;
		this.#head.push({ cells, line });
		if (this.#top.length < topRows) this.#top.push(shown(cells, line));
		if (this.#head.length >= headRecords(this.input)) this.#open();
	}

	finish(text: { readonly encoding: string; readonly delimiter: string } | null): FinishedTable {
		const match = this.#match ?? this.#open();
		const { input } = this;
		const { framework, limits, file, recipe = null, ownColumns = false } = input;
		const readable = isReadable(match.header);
		const error = readable
			? this.#rowCount === 0
				? noRows(file)
				: null
			: noHeader(input, match.cells);
		const headerLine = this.#lineOf(match);
		const plan = planColumns({
			header: match.header,
			headerLine,
			framework,
			builder: new RoleTableBuilder(framework.capabilities.length),
			log: new IssueLog(file, 0),
			attributeColumns: limits.attributeColumns
		});
		const columns = previewColumns({
			header: match.header,
			plan,
			counts: this.#counts,
			rows: this.#rows.map(({ cells }) => cells),
			renames: recipe?.renames ?? [],
			framework
		});
		this.tell({
			file,
			format: text?.encoding ?? this.format.format ?? '',
			delimiter: text?.delimiter ?? '',
			layout: match.header.layout,
			headerLine,
			top: this.#top,
			rows: this.#rows,
			rowCount: this.#rowCount,
			columns,
			unusable: error?.message ?? null,
			recipeTable: match.recipeTable,
			fixed: ownColumns,
			exact: error === null && (ownColumns || columns.every(isExact))
		});
		if (error) throw error;
		const rows = this.#rowCount;
		const reconciliation = { rows, loaded: rows, merged: 0, setAside: 0, blank: 0 };
		return { plan, headerLine, reconciliation };
	}

	#lineOf({ record }: TableMatch): number {
		return this.#lines[record] ?? 0;
	}

	#lines: readonly number[] = [];

	/** Finds the header; where there is none, the first record with several cells stands in for it. */
	#open(): TableMatch {
		const { framework, recipe = null, ownColumns } = this.input;
		const head = this.#head;
		const match =
			matchTable(head, framework, ownColumns ? null : recipe) ?? firstRecord(head, this.input);
		this.#match = match;
		this.#lines = head.map(({ line }) => line);
		this.#counts = match.header.columns.map(({ target }) =>
			isCounted(target) ? new ValueCounts() : null
		);
		this.#taker = this.#newTaker();
		for (const { cells, line } of head.slice(match.record + 1)) this.#takeRow(cells, line);
		this.#head = [];
		return match;
	}

	#takeRow(cells: readonly string[], line: number): void {
		this.#rowCount++;
		if (this.#rows.length < this.mostRows) this.#rows.push(shown(cells, line));
		for (const [index, counts] of this.#counts.entries()) {
			counts?.count(counts.code(cells[index] ?? ''));
		}
	}

	#newTaker(): PlainLineTaker | null {
		const counted = [...this.#counts.entries()].flatMap(([index, counts]) =>
			counts ? [{ index, counts }] : []
		);
		if (counted.length === 0) return null;
		return {
			readers: this.#counts.map((counts) => counts && countingReader(counts)),
			isOrdinary: () => true,
			takeCodes: (codes) => {
				// A row that states nothing here may be blank throughout, which only its cells tell.
				if (counted.every(({ index }) => codes[index] === 0)) return false;
				this.#rowCount++;
				for (const { index, counts } of counted) counts.count(codes[index] ?? 0);
				return true;
			},
			takeCells: (cells, line) => {
				this.take(cells, line);
			}
		};
	}
}

function countingReader(counts: ValueCounts): CellReader {
	return {
		repeats: true,
		code: (cell) => counts.code(cell),
		put: () => undefined,
		noted: () => false,
		note: () => undefined
	};
}

/** Whether the values of a column need to be understood. */
function isCounted(target: ColumnTarget): boolean {
	if (target.kind !== 'canonical') return target.kind !== 'attribute' && target.kind !== 'left_out';
	return valueSort(target.column) !== null;
}

function firstRecord(head: readonly NumberedRow[], { framework }: TableInput): TableMatch {
	const filled = (cells: readonly string[]): number =>
		cells.filter((cell) => cell.trim() !== '').length;
	const widest = head.reduce((most, { cells }) => Math.max(most, filled(cells)), 0);
	const record = Math.max(
		head.findIndex(({ cells }) => filled(cells) * 2 >= widest),
		0
	);
	const cells = head[record]?.cells ?? [];
	return { record, cells, header: matchHeaders(cells, framework), recipeTable: null };
}

/** A row to be shown: long cells are cut. */
function shown(cells: readonly string[], line: number): NumberedRow {
	return {
		cells: cells.map((cell) =>
			cell.length > longestCell ? `${cell.slice(0, longestCell - 1)}…` : cell
		),
		line
	};
}
