import { writeFile } from 'node:fs/promises';
import { csvLine } from '../lib/export/csv';
import { UnusableFileError } from '../lib/ingest/result';
import type { TableCell } from '../lib/views/table-model';

const fullText = 2 ** 20;

/**
 * A table as CSV in pieces of some megabyte: UTF-8 without a byte order mark and with plain line
 * ends, as programs read it; texts that a spreadsheet would run are made safe.
 */
export function* csvPieces(
	columns: readonly string[],
	rows: Iterable<readonly TableCell[]>
): Generator<string> {
	let text = `${csvLine(columns)}\n`;
	for (const row of rows) {
		text += `${csvLine(row)}\n`;
		if (text.length < fullText) continue;
		yield text;
		text = '';
	}
	yield text;
}

/** Writes a table to a file, in place of what is there. Throws an UnusableFileError where it cannot be written. */
export async function writeCsv(
	path: string,
	columns: readonly string[],
	rows: Iterable<readonly TableCell[]>
): Promise<void> {
	await writeText(path, csvPieces(columns, rows));
}

/** Writes a text to a file, in place of what is there. Throws an UnusableFileError where it cannot be written. */
export async function writeText(path: string, pieces: Iterable<string>): Promise<void> {
	try {
		await writeFile(path, pieces);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) throw error;
		throw new UnusableFileError(path, `${path} cannot be written (${String(error.code)}).`);
	}
}
