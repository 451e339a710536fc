import type { Framework } from '../framework/framework';
import { LongAssembler } from './assemble-long';
import { WideAssembler } from './assemble-wide';
import { isBlankRecord } from './blank-record';
import { quoted } from './cell-notes';
import { isUsable, planColumns, type ColumnPlan } from './column-plan';
import { findHeader } from './find-header';
import type { IssueLog } from './issue-log';
import type { Limits } from './limits';
import { matchHeaders } from './match-headers';
import type { PlainLineTaker } from './plain-lines';
import { UnusableFileError, type Reconciliation } from './result';
import type { RoleDirectory } from './role-directory';
import { placeOf, RoleDraft } from './role-draft';
import type { RoleTableBuilder } from './role-table-builder';
import { RoleWriter } from './role-writer';
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
}

interface HeadRecord {
	readonly cells: readonly string[];
	readonly line: number;
	readonly quoting: Quoting;
}

/** Reads a table record by record: first its head, in which it finds the header, then its rows. */
export class TableReader {
	#head: HeadRecord[] = [];
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
		this.#refuseColumns(cells);
		this.#head.push({ cells, line, quoting });
		if (isBlankRecord(cells)) this.#blankInHead++;
		if (this.#head.length - this.#blankInHead >= this.input.limits.headerRecords) this.#open();
	}

	/** The number of cells in a whole row, once the header is known. */
	get width(): number | null {
		return this.#intake?.plan.width ?? null;
	}

	/** Takes plain lines, once the header is known. */
	get plainLineTaker(): PlainLineTaker | null {
		return this.#intake;
	}

	get rows(): number {
		return this.#intake?.rows ?? 0;
	}

	/** What was found. @throws UnusableFileError where the file has no rows below its header */
	finish(): { plan: ColumnPlan; headerLine: number; reconciliation: Reconciliation } {
		const { plan, reconciliation } = this.#intake ?? this.#open();
		if (reconciliation.rows === 0) {
			const { file } = this.input;
			throw new UnusableFileError(
				file,
				`${file} has a header but no rows below it; choose a file with a row for each role.`
			);
		}
		return { plan, headerLine: this.#headerLine, reconciliation };
	}

	/** Finds the header among the records so far, and takes those below it as rows. */
	#open(): RowIntake {
		const { input } = this;
		const head = this.#head.filter(({ cells }) => !isBlankRecord(cells));
		const found = findHeader(
			head.map(({ cells }) => cells),
			input.framework
		);
		const record = found && head[found.index];
		if (!record) throw this.#noHeader(head[0]?.cells ?? []);
		const header = matchHeaders(found.cells, input.framework);
		const { builder, framework, limits, log } = input;
		const { attributeColumns } = limits;
		const { line: headerLine } = record;
		const plan = planColumns({ header, headerLine, framework, builder, log, attributeColumns });
		if (!isUsable(plan)) throw this.#noHeader(found.cells);

		const stores = plan.attributes.map(({ store }) => store);
		const draft = new RoleDraft(framework.capabilities.length, stores);
		draft.text[placeOf.source_file] = builder.text.source_file.interner.code(input.file);
		const writer = new RoleWriter({ framework, builder, draft, log }, plan, input.directory);
		const assembler =
			plan.layout === 'long' ? new LongAssembler(writer) : new WideAssembler(writer);
		const intake = new RowIntake(plan, found.cells, writer, assembler, limits);
		const below = this.#head.slice(this.#head.indexOf(record) + 1);
		this.#head = [];
		this.#headerLine = headerLine;
		this.#intake = intake;
		for (const { cells, line, quoting } of below) intake.take(cells, line, quoting);
		return intake;
	}

	#refuseColumns(cells: readonly string[]): void {
		const { file, limits } = this.input;
		if (cells.length <= limits.columns) return;
		const columns = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
		if (columns <= limits.columns) return;
		const [found, most] = [columns, limits.columns].map((count) => count.toLocaleString('en-AU'));
		throw new UnusableFileError(
			file,
			`${file} has ${found ?? ''} columns and at most ${most ?? ''} can be read; keep the columns of the role and its capabilities.`
		);
	}

	#noHeader(cells: readonly string[]): UnusableFileError {
		const { file, framework } = this.input;
		const headers = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
		const shown = quoted(headers.slice(0, 8).join(', '));
		const example = framework.capabilities[0]?.name ?? '';
		return new UnusableFileError(
			file,
			`${file} has no columns that can be used: it needs title or role_id, and either a column for each capability (such as ${example}) or the columns capability and level; its first header found is ${shown}.`
		);
	}
}
