import { isBlankRecord } from './blank-record';
import { planColumns } from './column-plan';
import type { TableSink } from './table-sink';
import type { NumberedRow } from './ingest-rows';
import { IssueLog } from './issue-log';
import { isReadable, matchTable } from './match-table';
import { emptyRecipe } from './recipe';
import type { RecipeChanges } from './result';
import { RoleTableBuilder } from './role-table-builder';
import { RowEdits } from './row-edits';
import {
	headRecords,
	noHeader,
	refuseColumns,
	type FinishedTable,
	type TableInput
} from './table-reader';

/** A table as it came, with what its recipe mends. */
export interface CorrectedTable {
	readonly file: string;
	/** All records, those above the header and blank ones too; rows left aside are not among them. */
	readonly records: readonly NumberedRow[];
	/** '' where the file is no delimited text. */
	readonly delimiter: string;
	readonly encoding: string;
	readonly ownColumns: boolean;
	readonly changes: RecipeChanges;
}

/** Takes the records of a table, mends those below the header, and tells the whole when it ends. */
export class CorrectingSink implements TableSink {
	readonly plainLineTaker = null;
	readonly #records: NumberedRow[] = [];
	#filled = 0;
	#rows = 0;
	#edits: RowEdits | null = null;

	constructor(
		readonly input: TableInput,
		readonly tell: (table: CorrectedTable) => void
	) {}

	get width(): number | null {
		return this.#edits?.input.header.columns.length ?? null;
	}

	get rows(): number {
		return this.#rows;
	}

	take(cells: readonly string[], line: number): void {
		if (this.#edits) {
			this.#takeRow({ cells, line }, this.#edits);
			return;
		}
		refuseColumns(this.input, cells);
		this.#records.push({ cells, line });
		if (isBlankRecord(cells)) return;
		this.#filled++;
		if (this.#filled >= headRecords(this.input)) this.#open();
	}

	finish(text: { readonly encoding: string; readonly delimiter: string } | null): FinishedTable {
		const edits = this.#edits ?? this.#open();
		const { file, framework, limits, ownColumns = false } = this.input;
		this.tell({
			file,
			records: this.#records,
			delimiter: text?.delimiter ?? '',
			encoding: text?.encoding ?? '',
			ownColumns,
			changes: edits.finish()
		});
		const plan = planColumns({
			header: edits.input.header,
			headerLine: 0,
			framework,
			builder: new RoleTableBuilder(framework.capabilities.length),
			log: new IssueLog(file, 0),
			attributeColumns: limits.attributeColumns
		});
		const rows = this.#rows;
		const reconciliation = { rows, loaded: rows, merged: 0, setAside: 0, blank: 0 };
		return { plan, headerLine: 0, reconciliation };
	}

	#open(): RowEdits {
		const { input } = this;
		const { framework, file, log, ownColumns } = input;
		const recipe = input.recipe ?? emptyRecipe(framework);
		const head = this.#records.filter(({ cells }) => !isBlankRecord(cells));
		const found = matchTable(head, framework, ownColumns ? null : recipe);
		const header = found && head[found.record];
		if (!header || !isReadable(found.header)) throw noHeader(input, head[0]?.cells ?? []);
		const { recipeTable } = found;
		const edits = new RowEdits({ recipe, file, framework, log, header: found.header, recipeTable });
		this.#edits = edits;
		const below = this.#records.splice(this.#records.indexOf(header) + 1);
		for (const row of below) this.#takeRow(row, edits);
		return edits;
	}

	#takeRow({ cells, line }: NumberedRow, edits: RowEdits): void {
		if (isBlankRecord(cells)) {
			this.#records.push({ cells, line });
			return;
		}
		this.#rows++;
		const edited = edits.apply(cells, line);
		if ('cells' in edited) this.#records.push({ cells: edited.cells, line });
	}
}
