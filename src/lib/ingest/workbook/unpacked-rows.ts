import { DamagedEntryError, unpackEntry } from '../archive/unpack-entry';
import type { ZipEntry } from '../archive/zip-directory';
import type { Limits } from '../limits';
import { UnusableFileError } from '../result';
import { RowCount } from './row-count';

const sheet = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * Unpacks a workbook's parts once, a piece at a time, before the library unpacks them as a whole:
 * what it would unpack to is then known, whatever the archive says of itself. Gives back how many
 * rows its sheets have; 0 for a workbook of another kind than XLSX.
 * @throws UnusableFileError where that is more than the limit, or where the archive is damaged
 */
export function unpackedRows(
	name: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	{ workbookUnpackedBytes, archiveEntries }: Limits
): number {
	const said = entries.reduce((sum, { size }) => sum + size, 0);
	if (said > workbookUnpackedBytes || entries.length > archiveEntries) throw tooLarge(name);
	let rows = 0;
	try {
		for (const entry of entries) {
			const count = sheet.test(entry.name) ? new RowCount() : null;
			for (const piece of unpackEntry(bytes, entry)) count?.take(piece);
			rows += count?.rows ?? 0;
		}
		return rows;
	} catch (error) {
		if (!(error instanceof DamagedEntryError)) throw error;
		throw new UnusableFileError(
			name,
			`${name} is a damaged workbook; open it in Excel, save it again and choose it.`
		);
	}
}

function tooLarge(name: string): UnusableFileError {
	return new UnusableFileError(
		name,
		`${name} unpacks to more than can be read; split it into smaller workbooks, or save its table as CSV.`
	);
}
