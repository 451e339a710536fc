import { readEach, type IngestSession } from '../ingest-session';
import { UnusableFileError } from '../result';
import type { SourceFile } from '../source-file';
import { DamagedEntryError, unpackEntry } from './unpack-entry';
import type { ZipEntry } from './zip-directory';

interface Archive {
	readonly file: SourceFile;
	readonly bytes: Uint8Array;
	readonly entries: readonly ZipEntry[];
}

/** What systems and Office leave in folders. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;
const ratioFrom = 16 * 2 ** 20;

/**
 * Reads each file of a zip archive under the archive's name, as `pack.zip/roles.csv`. Files that
 * cannot be used are left out with an issue.
 * @throws UnusableFileError where no file can be used, or the archive is locked or too large
 */
export async function ingestArchive(
	archive: Archive,
	session: IngestSession,
	ingest: (file: SourceFile) => Promise<void>
): Promise<void> {
	const { name } = archive.file;
	refuse(archive, session);
	const entries = archive.entries.filter((entry) => !litter.test(entry.name));
	if (entries.length === 0) throw new UnusableFileError(name, `${name} holds no files.`);
	await readEach(session, entries, async (entry) => {
		const file = entryAsSource(archive, entry);
		if (entry.encrypted) {
			throw new UnusableFileError(
				file.name,
				`${file.name} is locked with a password; unpack it and choose the file itself.`
			);
		}
		await ingest(file);
	});
}

function refuse({ file, bytes, entries }: Archive, { limits }: IngestSession): void {
	const { name } = file;
	const say = (what: string): UnusableFileError => new UnusableFileError(name, `${name} ${what}`);
	if (entries.length > limits.archiveEntries) {
		const most = limits.archiveEntries.toLocaleString('en-AU');
		throw say(`holds more than ${most} files; choose fewer at a time.`);
	}
	const size = entries.reduce((sum, entry) => sum + entry.size, 0);
	const most = Math.max(bytes.length * limits.archiveRatio, ratioFrom);
	if (size > limits.archiveUnpackedBytes || size > most) {
		throw say(
			'unpacks to far more than files of roles do; unpack it and choose the files themselves.'
		);
	}
}

function entryAsSource({ file, bytes }: Archive, entry: ZipEntry): SourceFile {
	const name = `${file.name}/${entry.name}`;
	return {
		name,
		size: entry.size,
		async *chunks() {
			try {
				yield* unpackEntry(bytes, entry);
			} catch (error) {
				if (!(error instanceof DamagedEntryError)) throw error;
				throw new UnusableFileError(
					name,
					`${name} is damaged in its archive; make the archive again.`
				);
			}
		}
	};
}
