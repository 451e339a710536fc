import type { Framework } from '../framework/framework';
import type { IngestOptions } from './ingest-files';
import { IngestSession } from './ingest-session';
import { ingestSource } from './ingest-source';
import { standardLimits } from './limits';
import type { FilesPreview, TablePreview } from './preview';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';
import { TableLook } from './table-look';

export type {
	ColumnPreview,
	FilesPreview,
	TablePreview,
	ValuePreview,
	ValueReading
} from './preview';

export interface PreviewOptions extends IngestOptions {
	/** Rows to show of each table; 50 unless told. */
	readonly rows?: number;
}

const standardRows = 50;

/**
 * Looks at files without reading roles from them: the tables in them, what each column would be
 * taken for and why, the distinct values of levels and the like, and the first rows. All rows are
 * counted. A table that cannot be read as it is comes with the reason, so that its columns can be
 * mapped by hand; a file that is no table at all is among the unused.
 * @throws RecipeError where the recipe names capabilities that the framework does not have
 */
export async function previewFiles(
	files: readonly SourceFile[],
	framework: Framework,
	options: PreviewOptions = {}
): Promise<FilesPreview> {
	const { signal, onProgress, recipe, workbooks, rows = standardRows } = options;
	const seen: TablePreview[] = [];
	const limits = { ...standardLimits, ...options.limits };
	const session = new IngestSession(framework, {
		...{ limits, signal, onProgress, recipe, workbooks },
		newSink: (input, format) =>
			new TableLook(input, format, rows, (table) => {
				seen.push(table);
			})
	});
	const refused: { file: string; reason: string }[] = [];
	for (const file of files) {
		try {
			await ingestSource(file, session);
		} catch (error) {
			if (!(error instanceof UnusableFileError)) throw error;
			refused.push({ file: error.file === '' ? file.name : error.file, reason: error.message });
		}
	}
	for (const { file, cause, message } of session.finish().issues) {
		if (cause === 'unused_file' || cause === 'unused_sheet') {
			refused.push({ file, reason: message });
		}
	}
	const tables = bestLooks(seen);
	const mappable = tables.filter(({ unusable }) => unusable !== null);
	return {
		tables,
		unused: refused.filter(({ file }) => !mappable.some((table) => bookOf(table.file) === file)),
		exact: tables.length > 0 && tables.every(({ exact }) => exact)
	};
}

/**
 * One look a table: of a text that turned out to be a document, the document. What cannot be read is
 * kept where nothing else of its file can, and where it has columns to map.
 */
function bestLooks(seen: readonly TablePreview[]): readonly TablePreview[] {
	const usable = new Set(
		seen.filter(({ unusable }) => unusable === null).map(({ file }) => bookOf(file))
	);
	return seen.filter(
		({ file, unusable, columns, rowCount }) =>
			unusable === null || (!usable.has(bookOf(file)) && columns.length >= 2 && rowCount > 0)
	);
}

/** The workbook of a sheet, and any other file itself. */
function bookOf(file: string): string {
	return file.replace(/, sheet .*$/s, '');
}
