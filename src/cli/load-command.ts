import { ask } from '../lib/db/ask';
import type { Database } from '../lib/db/database';
import { loadRoles } from '../lib/db/load-roles';
import { openNativeDatabase } from '../lib/db/native-database';
import type { Framework } from '../lib/framework/framework';
import { nsw } from '../lib/framework/nsw';
import type { IngestResult } from '../lib/ingest/result';
import { datasetSummary } from '../lib/queries/dataset-summary';
import { noFilter } from '../lib/queries/filter';
import { heatmapByUnit, type HeatmapByUnitRow } from '../lib/queries/heatmap-by-unit';
import { issueLine, loadReportText, type LoadReport } from './load-report';
import { readFiles } from './read-files';
import type { Terminal } from './terminal';

/**
 * Reads the files, loads them into a database and answers with what that database then holds.
 * Throws an UnusableFileError where a file cannot be used.
 */
export async function loadCommand(
	options: {
		readonly files: readonly string[];
		readonly recipe: string | null;
		readonly format: 'text' | 'json';
	},
	terminal: Terminal
): Promise<void> {
	const { ingested } = await readFiles(options, nsw, terminal);
	for (const issue of ingested.issues) terminal.remark(`${issueLine(issue)}\n`);
	const database = await openNativeDatabase();
	try {
		await loadRoles(database, nsw, ingested);
		const report = await reportOf(database, nsw, ingested);
		terminal.answer(
			options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : loadReportText(report)
		);
	} finally {
		await database.close();
	}
}

async function reportOf(
	database: Database,
	framework: Framework,
	ingested: IngestResult
): Promise<LoadReport> {
	const ids = (peopleManagement: boolean): readonly string[] =>
		framework.capabilities
			.filter((capability) => capability.peopleManagement === peopleManagement)
			.map((capability) => capability.id);
	const summary = await ask(database, datasetSummary, {
		coreIds: ids(false),
		managerIds: ids(true)
	});
	const [counts] = summary.rows;
	if (!counts) throw new Error('The database gave no summary of what was loaded.');
	const { rows: cells } = await ask(database, heatmapByUnit, {
		filter: noFilter,
		depths: [0],
		levels: framework.levels.length
	});
	const sum = (count: (row: HeatmapByUnitRow) => number | undefined): number =>
		cells.reduce((all, row) => all + (count(row) ?? 0), 0);
	return {
		files: ingested.files.map((file) => ({
			file: file.file,
			layout: file.layout,
			encoding: file.encoding,
			delimiter: file.delimiter,
			...file.reconciliation
		})),
		roles: counts.roles,
		clusters: counts.clusters,
		departments: counts.departments,
		divisions: counts.divisions,
		levels: framework.levels.map(({ name, order }) => ({
			level: name,
			requirements: sum((row) => row.levels[order - 1])
		})),
		notEssential: sum((row) => row.not_essential),
		unknown: sum((row) => row.unknown),
		issuesFound: ingested.issuesFound,
		issues: ingested.issues
	};
}
