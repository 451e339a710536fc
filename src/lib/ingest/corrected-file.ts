import type { Framework } from '../framework/framework';
import { CorrectingSink, type CorrectedTable } from './correcting-sink';
import { encodeText } from './encode-text';
import { grouped } from './grouped';
import { withGuard, withoutGuard } from './formula-guard';
import type { IngestOptions } from './ingest-files';
import { IngestSession } from './ingest-session';
import { ingestSource } from './ingest-source';
import { standardLimits } from './limits';
import type { Recipe } from './recipe';
import { UnusableFileError, type RecipeChanges } from './result';
import type { SourceFile } from './source-file';
import { correctedWorkbook } from './workbook/corrected-workbook';

/** A table or workbook with what its recipe mends, as a file. */
export interface CorrectedFile {
	/** `roles-corrected.csv` */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** Of a text; else its format. UTF-8 where the file's own cannot be written. */
	readonly encoding: string;
	readonly changes: RecipeChanges;
}

export interface CorrectedOptions extends Omit<IngestOptions, 'recipe'> {
	/** `csv` writes sheets as CSV too, a file each; unless told, a workbook stays one. */
	readonly format?: 'as_it_came' | 'csv';
}

const carriageReturn = 13;

/**
 * The tables of a file with what a recipe mends: delimited text with its delimiter, encoding, line
 * ends, columns and rows as they came; a workbook as XLSX with the sheets that are read; a document
 * as CSV in the long layout. Rows that the recipe leaves aside are not in it. A text that a
 * spreadsheet would run as a formula has an apostrophe in front, which is taken off when it is read.
 * Read again with the recipe's mapping it gives what the file gives with the whole recipe.
 * @throws UnusableFileError where the file has no table of roles
 */
export async function correctedFile(
	file: SourceFile,
	framework: Framework,
	recipe: Recipe,
	options: CorrectedOptions = {}
): Promise<readonly CorrectedFile[]> {
	const { signal, onProgress, format = 'as_it_came' } = options;
	const tables: CorrectedTable[] = [];
	const session = new IngestSession(framework, {
		...{ limits: { ...standardLimits, ...options.limits }, signal, onProgress, recipe },
		newSink: (input) => new CorrectingSink(input, (table) => tables.push(table))
	});
	await ingestSource(file, session);
	const came = await cameAs(file);
	const sheets = format === 'csv' ? [] : tables.filter((table) => isSheet(table));
	const texts = tables
		.filter((table) => !sheets.includes(table))
		.map((table) => correctedText(table, table.file === file.name ? came : plainly));
	return sheets.length === 0 ? texts : [...texts, ...(await books(sheets))];
}

/**
 * The corrected tables of several files; a file that has none, which reading them leaves out too, is
 * passed over.
 * @throws UnusableFileError where no file has a table of roles: the first one's reason
 */
export async function correctedFiles(
	files: readonly SourceFile[],
	framework: Framework,
	recipe: Recipe,
	options: CorrectedOptions = {}
): Promise<readonly CorrectedFile[]> {
	const corrected: CorrectedFile[] = [];
	const refused: UnusableFileError[] = [];
	for (const file of files) {
		try {
			corrected.push(...(await correctedFile(file, framework, recipe, options)));
		} catch (error) {
			if (!(error instanceof UnusableFileError) || error.begun) throw error;
			refused.push(error);
		}
	}
	const [first] = refused;
	if (first && corrected.length === 0) throw first;
	return corrected;
}

interface Came {
	readonly marked: boolean;
	readonly lineEnd: '\n' | '\r\n';
}

const plainly: Came = { marked: false, lineEnd: '\n' };

/** Whether a text begins with UTF-8's byte order mark, and how its first line ends. */
async function cameAs(file: SourceFile): Promise<Came> {
	for await (const chunk of file.chunks()) {
		const marked = chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
		return { marked, lineEnd: chunk.includes(carriageReturn) ? '\r\n' : '\n' };
	}
	return plainly;
}

function correctedText(
	{ file, records, delimiter, encoding, changes }: CorrectedTable,
	{ marked, lineEnd }: Came
): CorrectedFile {
	const name = correctedName(file, 'csv');
	const text = csvText(records, delimiter === '' ? ',' : delimiter, lineEnd);
	const bytes = encodeText(text, encoding, marked);
	if (bytes) return { name, bytes, encoding, changes };
	return { name, bytes: utf8(text), encoding: 'utf-8', changes };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`\uFEFF${text}`);
}

function csvText(
	records: CorrectedTable['records'],
	delimiter: string,
	lineEnd: Came['lineEnd']
): string {
	const quote = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]`);
	const lines = records.map(({ cells }) =>
		cells
			.map((cell) => {
				const text = withGuard(withoutGuard(cell)).replaceAll('\n', lineEnd);
				return quote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
			})
			.join(delimiter)
	);
	return lines.map((line) => line + lineEnd).join('');
}

function isSheet({ file, delimiter, ownColumns }: CorrectedTable): boolean {
	return delimiter === '' && !ownColumns && file.includes(', sheet ');
}

/** The sheets of each workbook (there are several in an archive) as one workbook again. */
async function books(sheets: readonly CorrectedTable[]): Promise<readonly CorrectedFile[]> {
	const files: CorrectedFile[] = [];
	for (const [book, own] of grouped(sheets, ({ file }) => bookOf(file))) {
		const bytes = await correctedWorkbook(
			own.map(({ file, records }) => ({
				name: file.slice(book.length + ', sheet '.length),
				records
			}))
		);
		if (!bytes) {
			files.push(...own.map((table) => correctedText(table, plainly)));
			continue;
		}
		const changes = own.map((table) => table.changes).reduce(summed);
		files.push({ name: correctedName(book, 'xlsx'), bytes, encoding: 'XLSX', changes });
	}
	return files;
}

function summed(a: RecipeChanges, b: RecipeChanges): RecipeChanges {
	return {
		table: a.table ?? b.table,
		renames: a.renames.map((count, place) => count + (b.renames[place] ?? 0)),
		renamed: a.renamed + b.renamed,
		corrected: a.corrected + b.corrected,
		excluded: a.excluded + b.excluded,
		stale: a.stale + b.stale
	};
}

function bookOf(file: string): string {
	const at = file.lastIndexOf(', sheet ');
	return at < 0 ? file : file.slice(0, at);
}

/** The last part of a path without its ending, told to be corrected. */
function correctedName(file: string, ending: string): string {
	const [, sheet] = file.includes(', sheet ') ? file.split(', sheet ') : [];
	const base = bookOf(file)
		.replace(/^.*[/\\]/, '')
		.replace(/\.[^.]{1,5}$/, '');
	return `${base}${sheet === undefined ? '' : ` ${sheet}`}-corrected.${ending}`;
}
