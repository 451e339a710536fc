import { parseArgs } from 'node:util';
import { UnusableFileError } from '../lib/ingest/result';
import { checkCommand } from './check/check-command';
import { checkOptions, type CheckOptions } from './check/check-options';
import { importCommand } from './import/import-command';
import { importOptions, type ImportOptions } from './import/import-options';
import { loadCommand } from './load-command';
import type { Terminal } from './terminal';

/** How a run ended: all well; with findings; or the input, or the way it was called, cannot be used. */
export const exitCodes = { fine: 0, findings: 1, unusable: 2 } as const;

const help = `Usage: atlas load FILE… [--recipe FILE] [--format text|json]
       atlas import FILE… -o FILE [--layout wide|long] [--recipe FILE] [--report FILE]
                          [--save-recipe FILE] [--format text|json]
       atlas check FILE… [--recipe FILE] [--format text|json|csv] [--band strong|likely|look]
                         [--ranges FILE] [--scores FILE] [--divisions FILE] [--similar FILE]

Reads role assignments the way the page does, and says what was in them and what stands out.
A file is CSV or another delimited text, a workbook (XLSX, XLS, ODS), a role description (DOCX,
PDF, text) or a zip archive of these; what it holds tells its kind. A workspace file that the page
saved, named alone, is opened as it was saved, with what was mended and reviewed in it; check holds
its roles against the ranges edited in it, and leaves its decisions aside.

Commands
  load FILE…   Read files as one data set. Prints what became of every row, the number of
               roles, and the number of requirements at each level.
  import FILE… Read files, folders with all that is in them, and what a pattern in quotation
               marks fits ("in/**/*.csv"), and write their roles as one CSV file that the page
               reads. Prints what became of every row of every file.
  check FILE…  Read the files and analyse the roles in them. Prints levels, roles and divisions
               that are unlike their peers, broken rules, and similar roles that differ.

Options
  --format text|json   How the answer is printed on standard output (default: text);
                       check prints csv as well.
  --band strong|likely|look
                       The least sure findings that check lists (default: likely).
  --ranges FILE        Hold roles against these reference ranges (JSON) in place of the observed
                       ones: {"levels": {"7/8": {"4": [2, 6]}}, "focus": {}}.
  --scores FILE        Write a row for each level judged: what was expected, and the chance.
  --divisions FILE     Write how divisions differ, allowing for their jobs and grades.
  --similar FILE       Write the pairs of similar roles that differ. All three are CSV.
  -o, --output FILE    Write the roles of an import.
  --layout wide|long   A row a role, or a row a role and capability (default: wide, or long
                       where wide cannot say which capabilities are focus or complementary).
  --recipe FILE        Read by a recipe: what columns mean, and what is mended. The page
                       exports one, --save-recipe another.
  --save-recipe FILE   Write the recipe of an import: the one it was read by, and what was
                       found of tables that it does not know.
  --report FILE        Write the issues of an import as CSV; otherwise they are remarked on.
  --help               Print this text.

Progress and issues go to standard error. Exit status: 0 the files were read (import: with or
without issues) and check found nothing, 1 check has findings, 2 no file is usable, nothing
could be loaded or written, the command was not understood, or the program itself failed.
`;

/**
 * Runs one command line, without the program's name, and returns the exit code. Answers and
 * remarks go to the terminal given. Never throws: a fault of the program is remarked on with where
 * it arose, and is never taken for findings.
 */
export async function runAtlas(parameters: readonly string[], terminal: Terminal): Promise<number> {
	const options = optionsOf(parameters);
	if (typeof options === 'string') {
		terminal.remark(`${options}\nRun \`atlas --help\` for what can be asked.\n`);
		return exitCodes.unusable;
	}
	if (options.help) {
		terminal.answer(help);
		return exitCodes.fine;
	}
	try {
		if ('band' in options) {
			const found = await checkCommand(options, terminal);
			return found > 0 ? exitCodes.findings : exitCodes.fine;
		}
		if ('output' in options) await importCommand(options, terminal);
		else await loadCommand(options, terminal);
		return exitCodes.fine;
	} catch (error) {
		if (error instanceof UnusableFileError) terminal.remark(`${error.message}\n`);
		else terminal.remark(`${faultText(error)}\n`);
		return exitCodes.unusable;
	}
}

function faultText(error: unknown): string {
	const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
	return `The program failed, which is a fault of its own and not of the files:\n${trace}`;
}

function optionsOf(
	parameters: readonly string[]
): CheckOptions | ImportOptions | LoadOptions | string {
	const [command, ...own] = parameters;
	if (command === 'check') return checkOptions(own);
	return command === 'import' ? importOptions(own) : loadOptions(parameters);
}

interface LoadOptions {
	readonly help: boolean;
	readonly recipe: string | null;
	readonly format: 'text' | 'json';
	readonly files: readonly string[];
}

/** The options, or a sentence on what is wrong with them. */
function loadOptions(parameters: readonly string[]): LoadOptions | string {
	try {
		const { values, positionals } = parseArgs({
			args: [...parameters],
			options: {
				help: { type: 'boolean', short: 'h', default: false },
				recipe: { type: 'string' },
				format: { type: 'string', default: 'text' }
			},
			allowPositionals: true
		});
		const { help: wanted, recipe = null, format } = values;
		const [command, ...files] = positionals;
		if (format !== 'text' && format !== 'json') return `--format is text or json, not ${format}.`;
		if (wanted) return { help: true, recipe, format, files };
		if (command === undefined) return 'Which command? There are load, import and check.';
		if (command !== 'load') return `There is no command ${command}.`;
		if (files.length === 0) return 'load needs a file, or several.';
		return { help: false, recipe, format, files };
	} catch (error) {
		if (error instanceof TypeError) return error.message;
		throw error;
	}
}
