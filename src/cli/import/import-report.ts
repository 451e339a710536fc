import type {
	FileReport,
	IngestResult,
	Layout,
	RecipeChanges,
	Reconciliation
} from '../../lib/ingest/result';

/** What `atlas import` answers, and what its JSON holds. */
export interface ImportReport {
	/** A table each: a file, or a sheet of a workbook, or a file of an archive. */
	readonly files: readonly (Reconciliation &
		Pick<FileReport, 'file' | 'layout' | 'encoding' | 'delimiter' | 'changes'>)[];
	/** Files and sheets that were not read, each with the reason. */
	readonly leftOut: readonly { readonly file: string; readonly reason: string }[];
	readonly roles: number;
	readonly written: { readonly file: string; readonly layout: Layout };
	readonly issuesFound: number;
	/** How many issues are listed of each cause. */
	readonly issuesByCause: Readonly<Record<string, number>>;
}

/** The report of an import whose roles were written to a file. */
export function importReport(
	{ files, roles, issues, issuesFound }: IngestResult,
	written: ImportReport['written']
): ImportReport {
	const causes: Record<string, number> = {};
	for (const { cause } of issues) causes[cause] = (causes[cause] ?? 0) + 1;
	return {
		files: files.map(({ file, layout, encoding, delimiter, reconciliation, changes }) => ({
			...{ file, layout, encoding, delimiter },
			...reconciliation,
			...(changes ? { changes } : {})
		})),
		leftOut: issues
			.filter(({ cause }) => cause === 'unused_file' || cause === 'unused_sheet')
			.map(({ file, message }) => ({ file, reason: message })),
		roles: roles.roleCount,
		written,
		issuesFound,
		issuesByCause: causes
	};
}

/** The report in plain words, a line for each table. */
export function importReportText(report: ImportReport): string {
	const number = (value: number): string => value.toLocaleString('en-AU');
	return [
		...report.files.map(
			({ file, layout, encoding, rows, loaded, merged, setAside }) =>
				`${file} (${layout}, ${encoding}): ${number(rows)} ${rows === 1 ? 'row' : 'rows'} = ${number(loaded)} loaded + ${number(merged)} merged + ${number(setAside)} set aside`
		),
		...report.files.flatMap(({ file, changes }) => (changes ? changesText(file, changes) : [])),
		...report.leftOut.map(({ file, reason }) =>
			reason.startsWith(file) ? `Left out: ${reason}` : `${file} left out: ${reason}`
		),
		`${number(report.issuesFound)} ${report.issuesFound === 1 ? 'issue' : 'issues'}`,
		`${number(report.roles)} ${report.roles === 1 ? 'role' : 'roles'} written to ${report.written.file} (${report.written.layout})`,
		''
	].join('\n');
}

/** What a recipe did to one table, in one line. */
function changesText(file: string, changes: RecipeChanges): string {
	const { table, renamed, corrected, excluded, stale } = changes;
	const count = (value: number, noun: string): string =>
		`${value.toLocaleString('en-AU')} ${noun}${value === 1 ? '' : 's'}`;
	const columns = table === null ? 'columns told by their headers' : 'columns as the recipe says';
	const mended = `${count(renamed, 'cell')} renamed, ${count(corrected, 'cell')} corrected, ${count(excluded, 'row')} left aside`;
	const rest = stale === 0 ? '' : `; what no longer fits: ${count(stale, 'correction')}`;
	return `${file}: ${columns}, ${mended}${rest}`;
}
