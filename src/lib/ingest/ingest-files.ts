import type { Framework } from '../framework/framework';
import { ingestFile } from './ingest-file';
import { IssueLog } from './issue-log';
import { standardLimits, type Limits } from './limits';
import {
	UnusableFileError,
	type FileReport,
	type IngestProgress,
	type IngestResult
} from './result';
import { RoleDirectory } from './role-directory';
import { RoleTableBuilder } from './role-table-builder';
import type { SourceFile } from './source-file';
import { noText } from './text-interner';

export interface IngestOptions {
	/** Cancels the ingest, which then rejects with the signal's reason. */
	readonly signal?: AbortSignal;
	/** Told at the beginning and end of each file and some ten times a second between. */
	readonly onProgress?: (progress: IngestProgress) => void;
	/** Other limits than the product's. */
	readonly limits?: Partial<Limits>;
}

/**
 * Reads CSV files of role assignments, wide or long, into one table of validated roles. Roles with
 * the same role_id over several files are one role, under the rules of the layouts (see
 * `WideAssembler` and `LongAssembler`). Every data row ends as loaded, merged or set aside; a row
 * that is set aside has an issue of its own. The table may hold no role where every row was set
 * aside.
 * @throws UnusableFileError where one of the files cannot be used at all; nothing is returned then
 */
export async function ingestFiles(
	files: readonly SourceFile[],
	framework: Framework,
	options: IngestOptions = {}
): Promise<IngestResult> {
	if (files.length === 0) throw new UnusableFileError('', 'No file was chosen.');
	const limits = { ...standardLimits, ...options.limits };
	const builder = new RoleTableBuilder(framework.capabilities.length);
	const directory = new RoleDirectory(builder);
	const reports: FileReport[] = [];
	const parts: { readonly log: IssueLog; readonly firstRole: number }[] = [];
	for (const file of files) {
		const log = new IssueLog(file.name, limits.issuesPerCause);
		parts.push({ log, firstRole: builder.roleCount });
		const { signal, onProgress } = options;
		const shared = { framework, builder, directory, limits, signal, onProgress };
		reports.push(await ingestFile(file, { ...shared, file: file.name, log }));
	}
	for (const [index, { log, firstRole }] of parts.entries()) {
		const end = parts[index + 1]?.firstRole ?? builder.roleCount;
		for (let role = firstRole; role < end; role++) titleById(builder, role, log);
	}
	const logs = parts.map(({ log }) => log.finish());
	return {
		roles: builder.finish(),
		issues: logs.flatMap(({ issues }) => issues),
		issuesFound: logs.reduce((sum, { found }) => sum + found, 0),
		files: reports
	};
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
