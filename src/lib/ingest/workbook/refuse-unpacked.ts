import { DamagedEntryError, unpackEntry } from '../archive/unpack-entry';
import type { ZipEntry } from '../archive/zip-directory';
import type { Limits } from '../limits';
import { UnusableFileError } from '../result';

/**
 * Unpacks a workbook's parts once, a piece at a time, before the library unpacks them as a whole:
 * what it would unpack to is then known, whatever the archive says of itself.
 * @throws UnusableFileError where that is more than the limit, or where the archive is damaged
 */
export function refuseUnpacked(
	name: string,
	bytes: Uint8Array,
	entries: readonly ZipEntry[],
	{ workbookUnpackedBytes, archiveEntries }: Limits
): void {
	const said = entries.reduce((sum, { size }) => sum + size, 0);
	if (said > workbookUnpackedBytes || entries.length > archiveEntries) throw tooLarge(name);
	try {
		for (const entry of entries) {
			const pieces = unpackEntry(bytes, entry);
			while (!pieces.next().done);
		}
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
