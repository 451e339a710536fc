import { analyse } from '../../lib/analysis/analyse';
import type { AnalysisProgress, Evidence } from '../../lib/analysis/evidence';
import type { Organisation } from '../../lib/analysis/organisation';
import { organisationFromRoles } from '../../lib/analysis/organisation-from-roles';
import { countText } from '../../lib/analysis/wording';
import type { Framework } from '../../lib/framework/framework';
import { nsw } from '../../lib/framework/nsw';
import { UnusableFileError } from '../../lib/ingest/result';
import { issueLine } from '../load-report';
import { readFiles } from '../read-files';
import type { Terminal } from '../terminal';
import { csvPieces, writeCsv } from '../write-csv';
import type { CheckOptions } from './check-options';
import { checkJson } from './check-json';
import { checkReport } from './check-report';
import type { CheckReport } from './check-report';
import { checkText } from './check-text';
import { divisionColumns, divisionRows, thinComparisons } from './division-rows';
import { findingColumns, findingRows } from './finding-rows';
import { rangesIn, withRanges } from './read-ranges';
import { scoreColumns, scoreRows } from './score-rows';
import { similarColumns, similarRows } from './similar-rows';

/**
 * Reads the files, analyses the roles in them, writes the tables asked for and answers with what
 * was found. Returns the number of findings in the band. The same roles in any order of rows give
 * the same. Throws an UnusableFileError where a file cannot be used or a table not written.
 */
export async function checkCommand(options: CheckOptions, terminal: Terminal): Promise<number> {
	const named = await withRanges(nsw, options.ranges);
	const { ingested, sections } = await readFiles(options, named, terminal);
	const framework = sections ? asTheWorkspace(sections, named, options, terminal) : named;
	for (const issue of ingested.issues) terminal.remark(`${issueLine(issue)}\n`);
	if (ingested.roles.roleCount === 0) {
		const files = options.files.join(', ');
		throw new UnusableFileError(files, `No row of ${files} could be used as a role.`);
	}
	const organisation = organisationFromRoles(ingested.roles, framework);
	const analysis = await analyse(organisation, {
		framework,
		onProgress: analysisRemarks(terminal)
	});
	await writeTables(options.tables, analysis.evidence, framework, terminal);
	const report = checkReport({ ingested, analysis, framework, band: options.band });
	for (const piece of answerPieces(report, options.format, organisation, framework))
		terminal.answer(piece);
	return report.findings.length;
}

/** Holds roles against the ranges edited in a workspace, unless others are named; says what of it a check leaves aside. */
function asTheWorkspace(
	sections: Readonly<Record<string, unknown>>,
	framework: Framework,
	{ files, ranges }: CheckOptions,
	terminal: Terminal
): Framework {
	const file = files.join();
	if ('decisions' in sections)
		terminal.remark(`${file}: its decisions are left aside; every finding is listed.\n`);
	const edits = sections['reference-ranges'];
	if (edits === undefined || ranges !== null) return framework;
	terminal.remark(`${file}: roles are held against the reference ranges edited in it.\n`);
	return rangesIn(framework, file, edits);
}

function answerPieces(
	report: CheckReport,
	format: CheckOptions['format'],
	organisation: Organisation,
	framework: Framework
): Iterable<string> {
	switch (format) {
		case 'json':
			return checkJson(report);
		case 'csv':
			return csvPieces(findingColumns, findingRows(report.findings));
		case 'text':
			return [checkText(report, organisation, framework)];
	}
}

async function writeTables(
	paths: CheckOptions['tables'],
	evidence: Evidence,
	framework: Framework,
	terminal: Terminal
): Promise<void> {
	const { scores, divisions, similar } = paths;
	if (scores !== undefined) await writeCsv(scores, scoreColumns, scoreRows(evidence, framework));
	if (divisions !== undefined) {
		await writeCsv(divisions, divisionColumns, divisionRows(evidence, framework));
		const thin = thinComparisons(evidence);
		if (thin > 0) {
			const left = countText(thin, 'comparison');
			terminal.remark(`${divisions}: ${left} left out, not enough comparable roles\n`);
		}
	}
	if (similar !== undefined) {
		await writeCsv(similar, similarColumns, similarRows(evidence, framework));
	}
}

const remarkEveryMs = 1000;

/** Remarks about once a second on how far the analysis has come. */
function analysisRemarks(terminal: Terminal): (progress: AnalysisProgress) => void {
	let last = performance.now();
	return ({ stage, share }) => {
		const now = performance.now();
		if (now - last < remarkEveryMs) return;
		last = now;
		terminal.remark(`${stage}: ${String(Math.round(share * 100))} % analysed\n`);
	};
}
