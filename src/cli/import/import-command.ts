import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Framework } from '../../lib/framework/framework';
import { nsw } from '../../lib/framework/nsw';
import type { Issue } from '../../lib/ingest/issue';
import { UnusableFileError, type Layout } from '../../lib/ingest/result';
import type { RoleTable } from '../../lib/ingest/role-table';
import { completedRecipe } from '../../lib/ingest/recipe-from';
import { serialiseRecipe } from '../../lib/ingest/serialise-recipe';
import { fitsWide, uploadRows } from '../../lib/ingest/upload-rows';
import { issueLine } from '../load-report';
import { readFiles } from '../read-files';
import type { Terminal } from '../terminal';
import { writeCsv, writeText } from '../write-csv';
import { expandPaths } from './expand-paths';
import type { ImportOptions } from './import-options';
import { importReport, importReportText } from './import-report';

/**
 * Reads files and folders as one data set and writes its roles in an upload layout. Throws an
 * UnusableFileError where no file can be used, no row could be loaded, or nothing can be written.
 */
export async function importCommand(options: ImportOptions, terminal: Terminal): Promise<void> {
	const files = await expandPaths(options.files);
	await refuseOverwriting(options, files);
	const { ingested, recipe } = await readFiles({ ...options, files }, nsw, terminal);
	const { roles, issues } = ingested;
	if (options.report === null) {
		for (const issue of issues) terminal.remark(`${issueLine(issue)}\n`);
	} else {
		await writeCsv(options.report, issueColumns, issues.map(issueCells));
	}
	if (roles.roleCount === 0) {
		const [first] = issues.filter(({ effect }) => effect === 'row_set_aside');
		const reason = first ? ` The first: ${issueLine(first)}` : '';
		throw new UnusableFileError(options.output, `No row could be loaded.${reason}`);
	}
	const layout = await writeRoles(roles, nsw, options, terminal);
	if (options.saveRecipe !== null) {
		const saved = completedRecipe(recipe, ingested.files, nsw);
		await writeText(options.saveRecipe, [serialiseRecipe(saved)]);
	}
	const report = importReport(ingested, { file: options.output, layout });
	terminal.answer(
		options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : importReportText(report)
	);
}

/** Writes the roles, wide where that says all of them, and remarks on what the layout cannot say. */
async function writeRoles(
	roles: RoleTable,
	framework: Framework,
	options: ImportOptions,
	terminal: Terminal
): Promise<Layout> {
	let unfit = 0;
	for (let role = 0; role < roles.roleCount; role++) if (!fitsWide(roles, role)) unfit++;
	const layout = options.layout ?? (unfit === 0 ? 'wide' : 'long');
	const { columns, rows } = uploadRows(roles, framework, layout);
	await writeCsv(options.output, columns, rows);
	if (layout === 'wide' && unfit > 0) {
		const count = unfit.toLocaleString('en-AU');
		terminal.remark(
			`The wide layout cannot say all that is known of focus and complementary in ${count} roles; the long layout can.\n`
		);
	}
	return layout;
}

const issueColumns = ['file', 'line', 'column', 'value', 'cause', 'effect', 'message', 'role_id'];

function issueCells(issue: Issue): readonly (string | number)[] {
	const { file, line, column, value, cause, effect, message, roleId } = issue;
	return [file, line, column, value, cause, effect, message, roleId];
}

async function refuseOverwriting(
	{ output, report, recipe, saveRecipe }: ImportOptions,
	files: readonly string[]
): Promise<void> {
	const read = new Set(await Promise.all(files.map(placeOf)));
	const written = new Set<string>();
	for (const path of [output, report, saveRecipe]) {
		if (path === null) continue;
		const place = await placeOf(path);
		const isRecipe = recipe !== null && place === (await placeOf(recipe));
		if (read.has(place) || (isRecipe && path !== saveRecipe)) {
			const message = `${path} would be written over while it is read; name another file.`;
			throw new UnusableFileError(path, message);
		}
		if (written.has(place)) {
			throw new UnusableFileError(path, `${path} cannot hold two of what is to be written.`);
		}
		written.add(place);
	}
}

/** Where a path leads, over links; for one that is not there, what it says. */
function placeOf(path: string): Promise<string> {
	return realpath(path).catch(() => resolve(path));
}
