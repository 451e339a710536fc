import type { Issue } from '../lib/ingest/issue';
import type { FileReport, Reconciliation } from '../lib/ingest/result';

/** What `atlas load` answers, and what its JSON holds. */
export interface LoadReport {
	readonly files: readonly (Reconciliation &
		Pick<FileReport, 'file' | 'layout' | 'encoding' | 'delimiter'>)[];
	readonly roles: number;
	readonly clusters: number;
	readonly departments: number;
	readonly divisions: number;
	/** Lowest first. */
	readonly levels: readonly { readonly level: string; readonly requirements: number }[];
	readonly notEssential: number;
	readonly unknown: number;
	/** Those listed in `issues` and those beyond the number that is listed of one cause. */
	readonly issuesFound: number;
	readonly issues: readonly Issue[];
}

const count = (value: number, noun: string): string =>
	`${value.toLocaleString('en-AU')} ${noun}${value === 1 ? '' : 's'}`;

/** The report in plain words, a line for each file and each thing counted. */
export function loadReportText(report: LoadReport): string {
	const files = report.files.map((file) => {
		const ends = [
			`${file.loaded.toLocaleString('en-AU')} loaded`,
			`${file.merged.toLocaleString('en-AU')} merged`,
			`${file.setAside.toLocaleString('en-AU')} set aside`
		];
		return `${file.file} (${file.layout}, ${file.encoding}): ${count(file.rows, 'row')} = ${ends.join(' + ')}`;
	});
	const stated = report.levels.reduce((sum, { requirements }) => sum + requirements, 0);
	const levels = report.levels.map(
		({ level, requirements }) =>
			`  ${level.padEnd(16)}${requirements.toLocaleString('en-AU').padStart(9)}`
	);
	return [
		...files,
		`${count(report.roles, 'role')} in ${count(report.clusters, 'cluster')}, ${count(report.departments, 'department')} and ${count(report.divisions, 'division')}`,
		`${count(stated, 'requirement')} with a level, ${report.notEssential.toLocaleString('en-AU')} not essential, ${report.unknown.toLocaleString('en-AU')} unknown`,
		...levels,
		count(report.issuesFound, 'issue'),
		''
	].join('\n');
}

/** One issue on one line, the place first: `roles.csv:3: Finance "adde": …`. */
export function issueLine({ file, line, column, value, message }: Issue): string {
	const place = line > 0 ? `${file}:${String(line)}` : file;
	const cell = column === '' ? '' : ` ${column} ${JSON.stringify(value)}:`;
	return `${place}:${cell} ${message}`;
}
