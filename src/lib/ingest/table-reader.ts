import type { Framework } from '../framework/framework';
import { LongAssembler } from './assemble-long';
import { WideAssembler } from './assemble-wide';
import { isBlankRecord } from './blank-record';
import { quoted } from './cell-notes';
import { planColumns, type ColumnPlan } from './column-plan';
import type { IssueLog } from './issue-log';
import type { Limits } from './limits';
import { isReadable, matchTable, type HeadRecord } from './match-table';
import type { PlainLineTaker } from './plain-lines';
import type { Recipe } from './recipe';
import { UnusableFileError, type RecipeChanges, type Reconciliation } from './result';
import type { RoleDirectory } from './role-directory';
import { placeOf, RoleDraft } from './role-draft';
import type { RoleTableBuilder } from './role-table-builder';
import { RoleWriter } from './role-writer';
import { RowEdits } from './row-edits';
import { RowIntake } from './row-intake';
import type { Quoting } from './split-records';

/** What the files of one ingest share, and one file's log. */
export interface TableInput {
	readonly file: string;
	readonly framework: Framework;
	readonly builder: RoleTableBuilder;
	readonly directory: RoleDirectory;
	readonly log: IssueLog;
	readonly limits: Limits;
	readonly recipe?: Recipe | null | undefined;
	/** Whether the columns are this program's own, so that no table of a recipe is about them. */
	readonly ownColumns?: boolean | undefined;
}

/** What was found in a table. */
export interface FinishedTable {
	readonly plan: ColumnPlan;
	readonly headerLine: number;
	readonly reconciliation: Reconciliation;
	/** Where a recipe was given. */
	readonly changes?: RecipeChanges;
}

/** Takes the records of a table as they are split. */
export interface RecordSink {
	take(cells: readonly string[], line: number, quoting: Quoting): void;
	/** The number of cells in a whole row, once the header is known. */
	readonly width: number | null;
	/** Takes plain lines, once the header is known. */
	readonly plainLineTaker: PlainLineTaker | null;
	/** How many data rows have been taken. */
	readonly rows: number;
}

interface QuotedRecord extends HeadRecord {
	readonly quoting: Quoting;
}

const mostHeadRecords = 200;

/** Reads a table record by record: first its head, in which it finds the header, then its rows. */
export class TableReader implements RecordSink {
	#head: QuotedRecord[] = [];
	#blankInHead = 0;
	#intake: RowIntake | null = null;
	#headerLine = 0;

	constructor(readonly input: TableInput) {}

	/** @throws UnusableFileError where there are too many columns or rows, or no header can be found */
	take(cells: readonly string[], line: number, quoting: Quoting): void {
		if (this.#intake) {
			this.#intake.take(cells, line, quoting);
			return;
		}
		refuseColumns(this.input, cells);
		this.#head.push({ cells, line, quoting });
		if (isBlankRecord(cells)) this.#blankInHead++;
		if (this.#head.length - this.#blankInHead >= headRecords(this.input)) this.#open();
	}

	get width(): number | null {
		return this.#intake?.plan.width ?? null;
	}

	get plainLineTaker(): PlainLineTaker | null {
		return this.#intake;
	}

	get rows(): number {
		return this.#intake?.rows ?? 0;
	}

	/** What was found. @throws UnusableFileError where the file has no rows below its header */
	finish(): FinishedTable {
		const { plan, reconciliation, edits } = this.#intake ?? this.#open();
		if (reconciliation.rows === 0) throw noRows(this.input.file);
		const found = { plan, headerLine: this.#headerLine, reconciliation };
		return edits ? { ...found, changes: edits.finish() } : found;
	}

	/** Finds the header among the records so far, and takes those below it as rows. */
	#open(): RowIntake {
		const { input } = this;
		const { builder, framework, limits, log } = input;
		const head = this.#head.filter(({ cells }) => !isBlankRecord(cells));
		const recipe = input.recipe ?? null;
		const found = matchTable(head, framework, input.ownColumns ? null : recipe);
		const record = found && head[found.record];
		if (!record) throw noHeader(input, head[0]?.cells ?? []);
		if (!isReadable(found.header)) throw noHeader(input, found.cells);
		const { header, recipeTable } = found;
		const { attributeColumns } = limits;
		const { line: headerLine } = record;
		const plan = planColumns({ header, headerLine, framework, builder, log, attributeColumns });
		const { file } = input;
		const edits = recipe && new RowEdits({ recipe, file, framework, log, header, recipeTable });

		const stores = plan.attributes.map(({ store }) => store);
		const draft = new RoleDraft(framework.capabilities.length, stores);
		draft.text[placeOf.source_file] = builder.text.source_file.interner.code(input.file);
		const writer = new RoleWriter({ framework, builder, draft, log }, plan, input.directory);
		const assembler =
			plan.layout === 'long' ? new LongAssembler(writer) : new WideAssembler(writer);
		const intake = new RowIntake(plan, found.cells, writer, assembler, limits, edits);
		const below = this.#head.slice(this.#head.indexOf(record) + 1);
		this.#head = [];
		this.#headerLine = headerLine;
		this.#intake = intake;
		for (const { cells, line, quoting } of below) intake.take(cells, line, quoting);
		return intake;
	}
}

/** How many records are looked at for a header: more where a recipe says that it stands further down. */
export function headRecords({ limits, recipe }: Pick<TableInput, 'limits' | 'recipe'>): number {
	const lines = (recipe?.tables ?? []).map(({ headerLine }) => headerLine ?? 0);
	const wanted = lines.reduce((most, line) => Math.max(most, line + 1), limits.headerRecords);
	return Math.max(limits.headerRecords, Math.min(wanted, mostHeadRecords));
}

/** @throws UnusableFileError for a row of more columns than can be read, trailing blank ones aside */
export function refuseColumns(
	{ file, limits }: Pick<TableInput, 'file' | 'limits'>,
	cells: readonly string[]
): void {
	if (cells.length <= limits.columns) return;
	const columns = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
	if (columns <= limits.columns) return;
	const [found, most] = [columns, limits.columns].map((count) => count.toLocaleString('en-AU'));
	throw new UnusableFileError(
		file,
		`${file} has ${found ?? ''} columns and at most ${most ?? ''} can be read; keep the columns of the role and its capabilities.`
	);
}

/** The error of a file that has nothing below its header. */
export function noRows(file: string): UnusableFileError {
	return new UnusableFileError(
		file,
		`${file} has a header but no rows below it; choose a file with a row for each role.`
	);
}

/** The error of a file without columns of roles; `cells` is the best header there is. */
export function noHeader(
	{ file, framework }: Pick<TableInput, 'file' | 'framework'>,
	cells: readonly string[]
): UnusableFileError {
	const headers = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	const shown = quoted(headers.slice(0, 8).join(', '));
	const example = framework.capabilities[0]?.name ?? '';
	return new UnusableFileError(
		file,
		`${file} has no columns that can be used: it needs title or role_id, and either a column for each capability (such as ${example}) or the columns capability and level; its first header found is ${shown}.`
	);
}
