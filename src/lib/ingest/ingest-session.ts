import type { Framework } from '../framework/framework';
import type { ReviewItem } from './documents/reviews';
import type { FileInput } from './ingest-file';
import { IssueLog, type Note } from './issue-log';
import type { Limits } from './limits';
import type { Recipe } from './recipe';
import { refuseStrange } from './recipe-columns';
import { unusedNotes } from './recipe-unused';
import {
	UnusableFileError,
	type FileReport,
	type IngestProgress,
	type IngestResult
} from './result';
import { RoleDirectory } from './role-directory';
import { RoleTableBuilder } from './role-table-builder';
import { noText } from './text-interner';
import type { OpenedWorkbooks } from './workbook/opened-workbooks';

interface SessionOptions {
	readonly limits: Limits;
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
	readonly recipe?: Recipe | null | undefined;
	readonly newSink?: FileInput['newSink'];
	readonly workbooks?: OpenedWorkbooks | undefined;
}

/** Gathers the tables of all files into one table of roles, with a report and a log of issues for each. */
export class IngestSession {
	readonly #builder: RoleTableBuilder;
	readonly #directory: RoleDirectory;
	readonly #reports: FileReport[] = [];
	readonly #reviews: ReviewItem[] = [];
	readonly #parts: { readonly log: IssueLog; readonly firstRole: number }[] = [];

	constructor(
		readonly framework: Framework,
		readonly options: SessionOptions
	) {
		if (options.recipe) refuseStrange(options.recipe, framework);
		this.#builder = new RoleTableBuilder(framework.capabilities.length);
		this.#directory = new RoleDirectory(this.#builder);
	}

	get limits(): Limits {
		return this.options.limits;
	}

	/** How many tables have been read. */
	get tables(): number {
		return this.#reports.length;
	}

	/** Reads one table: a file, or a part of one under a name of its own. Where that fails, nothing is kept of it. */
	async read(file: string, work: (input: FileInput) => Promise<FileReport>): Promise<void> {
		const part = this.#begin(file);
		const { framework, options } = this;
		const [builder, directory] = [this.#builder, this.#directory];
		try {
			const shared = { framework, builder, directory, ...options };
			this.#reports.push(await work({ ...shared, file, log: part.log }));
		} catch (error) {
			this.#parts.splice(this.#parts.indexOf(part), 1);
			throw error;
		}
	}

	/** Says of a file, as a whole, what a person should know. */
	note(
		file: string,
		note: Pick<Note, 'cause' | 'message'> & Partial<Pick<Note, 'value' | 'effect'>>
	): void {
		const where = { line: 0, column: '', effect: 'value_left_out' } as const;
		this.#begin(file).log.add({ ...where, value: '', ...note });
	}

	/** Keeps values of a role description for a person to look at. */
	review(items: readonly ReviewItem[]): void {
		this.#reviews.push(...items);
	}

	finish(): IngestResult {
		const { recipe } = this.options;
		if (recipe) {
			for (const { file, ...note } of unusedNotes(recipe, this.#reports)) this.note(file, note);
		}
		const parts = this.#parts;
		for (const [index, { log, firstRole }] of parts.entries()) {
			const end = parts[index + 1]?.firstRole ?? this.#builder.roleCount;
			for (let role = firstRole; role < end; role++) titleById(this.#builder, role, log);
		}
		const logs = parts.map(({ log }) => log.finish());
		return {
			roles: this.#builder.finish(),
			issues: logs.flatMap(({ issues }) => issues),
			issuesFound: logs.reduce((sum, { found }) => sum + found, 0),
			files: this.#reports,
			reviews: this.#reviews
		};
	}

	#begin(file: string) {
		const log = new IssueLog(file, this.limits.issuesPerCause);
		const part = { log, firstRole: this.#builder.roleCount };
		this.#parts.push(part);
		return part;
	}
}

/**
 * Tries each of several files. One that cannot be used is left out with an issue where another can;
 * where there is only one, or its rows had been taken in part, its error stands.
 * @throws UnusableFileError where none can be used
 */
export async function readEach<File>(
	session: IngestSession,
	files: readonly File[],
	read: (file: File) => Promise<void>
): Promise<void> {
	const before = session.tables;
	const refused: UnusableFileError[] = [];
	for (const file of files) {
		try {
			await read(file);
		} catch (error) {
			if (!(error instanceof UnusableFileError) || error.begun || files.length === 1) throw error;
			refused.push(error);
		}
	}
	const [first] = refused;
	if (first && session.tables === before) {
		const message = `None of the ${String(files.length)} files can be used; the first: ${first.message}`;
		throw new UnusableFileError(first.file, message);
	}
	for (const { file, message } of refused) session.note(file, { cause: 'unused_file', message });
}

/** Shows a role without a title by its id. */
function titleById(builder: RoleTableBuilder, role: number, log: IssueLog): void {
	const { role_id, title } = builder.text;
	if (title.codes.at(role) !== noText) return;
	const id = role_id.interner.text(role_id.codes.at(role));
	title.codes.set(role, title.interner.code(id));
	log.add(
		{
			line: builder.line(role),
			column: '',
			value: '',
			cause: 'no_role',
			effect: 'assumed',
			gather: 'no title',
			message: (count) =>
				`${count.toLocaleString('en-AU')} ${count === 1 ? 'role has' : 'roles have'} no title; the role_id is shown in its place.`
		},
		id
	);
}
