import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles, type IngestOptions } from '../../../src/lib/ingest/ingest-files';
import type { IngestResult } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';

/** What a person types into a cell; null leaves it empty. */
export type TypedCell = string | number | boolean | Date | null;

/** A sheet of typed cells; dates are stored as spreadsheets do, without a time zone. */
export function madeSheet(rows: readonly (readonly TypedCell[])[]): WorkSheet {
	return utils.aoa_to_sheet(
		rows.map((row) => [...row]),
		{ dense: true, UTC: true }
	);
}

/** A workbook as bytes. */
export function madeWorkbook(
	sheets: Readonly<Record<string, WorkSheet>>,
	bookType: BookType = 'xlsx',
	hidden: readonly string[] = []
): Uint8Array {
	const book = utils.book_new();
	for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
	book.Workbook = {
		Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 }))
	};
	const bytes: ArrayBuffer = write(book, { type: 'array', bookType, compression: true });
	return new Uint8Array(bytes);
}

/** Reads named bytes against the NSW framework. */
export function ingestNamed(
	files: Readonly<Record<string, Uint8Array | string>>,
	options: IngestOptions = {}
): Promise<IngestResult> {
	const sources = Object.entries(files).map(([name, content]) =>
		bytesAsSource(name, typeof content === 'string' ? new TextEncoder().encode(content) : content)
	);
	return ingestFiles(sources, nsw, options);
}
