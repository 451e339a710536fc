import { ingestArchive } from './archive/ingest-archive';
import { unpackEntry } from './archive/unpack-entry';
import { zipDirectory, type ZipEntry } from './archive/zip-directory';
import { decodeText } from './decode-text';
import { detectEncoding } from './detect-encoding';
import { compoundKind, fileKind, zipKind } from './file-kind';
import { ingestDocument, ingestText } from './ingest-document';
import type { IngestSession } from './ingest-session';
import { readBytes, refuseSize } from './read-bytes';
import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';
import { ingestWorkbook } from './workbook/ingest-workbook';
import { markupText } from './workbook/markup-text';
import { unpackedRows } from './workbook/unpacked-rows';
import { holdsWorkspace } from './workspace-file';

/** Its reader takes a page as a whole. */
const mostMarkupBytes = 2 ** 24;

/**
 * Reads one file of whatever kind into the session. An archive within an archive is refused.
 * @throws UnusableFileError, or the signal's reason where it was cancelled
 */
export async function ingestSource(
	file: SourceFile,
	session: IngestSession,
	inArchive = false
): Promise<void> {
	const { signal, onProgress } = session.options;
	signal?.throwIfAborted();
	onProgress?.({ file: file.name, rows: 0, share: 0 });
	switch (await fileKind(file)) {
		case 'zip':
			return ingestZip(file, session, inArchive);
		case 'compound':
			return ingestCompound(file, session);
		case 'pdf':
			return ingestDocument(file, 'PDF', session);
		case 'rtf':
			throw unusable(file, 'is in rich text format; save it as DOCX or PDF and choose that file.');
		case 'markup':
			return ingestMarkup(file, session);
		case 'other':
			return ingestText(file, session);
	}
}

/** A table in a web page or in Excel's own XML; without one, it is read as the text that it is. */
async function ingestMarkup(file: SourceFile, session: IngestSession): Promise<void> {
	if (file.size > mostMarkupBytes) return ingestText(file, session);
	const encoding = await detectEncoding(file, session.options.signal);
	let text = '';
	for await (const piece of decodeText(file, encoding)) text += piece.text;
	try {
		await ingestWorkbook(file.name, new TextEncoder().encode(markupText(text)), session);
	} catch (error) {
		if (!(error instanceof UnusableFileError) || error.begun) throw error;
		await ingestText(file, session).catch((other: unknown) => {
			throw other instanceof UnusableFileError && !other.begun ? error : other;
		});
	}
}

async function ingestZip(
	file: SourceFile,
	session: IngestSession,
	inArchive: boolean
): Promise<void> {
	const { limits, options } = session;
	const bytes = await readBytes(file, limits.archiveBytes, options.signal);
	const entries = zipDirectory(bytes, limits.archiveEntries + 1);
	if (!entries)
		throw unusable(
			file,
			'is damaged: it begins as a zip archive or an Office file and has no end.'
		);
	switch (zipKind(entries, mimetypeIn(bytes, entries))) {
		case 'docx':
			return ingestDocument(file, 'DOCX', session);
		case 'opendocument':
			throw unusable(
				file,
				'is an OpenDocument file without a table; save it as DOCX or PDF and choose that file.'
			);
		case 'numbers':
			throw unusable(
				file,
				'is a Numbers spreadsheet; export it as Excel or CSV and choose that file.'
			);
		case 'archive':
			if (inArchive)
				throw unusable(file, 'is an archive within an archive; unpack it and choose its files.');
			// Its original files alone would be read without what was mended in them.
			if (holdsWorkspace(entries))
				throw unusable(
					file,
					'is a workspace file, a whole data set as it was saved; choose it by itself, as the Data page saved it.'
				);
			return ingestArchive({ file, bytes, entries }, session, (entry) =>
				ingestSource(entry, session, true)
			);
		case 'workbook': {
			refuseSize(file, limits.workbookBytes);
			const rows = unpackedRows(file.name, bytes, entries, limits);
			return ingestWorkbook(file.name, bytes, session, rows);
		}
	}
}

async function ingestCompound(file: SourceFile, session: IngestSession): Promise<void> {
	const bytes = await readBytes(file, session.limits.workbookBytes, session.options.signal);
	switch (compoundKind(bytes)) {
		case 'workbook':
			return ingestWorkbook(file.name, bytes, session);
		case 'locked':
			throw unusable(file, 'is locked with a password; save it without one and choose it again.');
		case 'word':
			throw unusable(file, 'is an old Word document; save it as DOCX or PDF and choose that file.');
		case 'unknown':
			throw unusable(file, 'is damaged, or an old Office file without a table in it.');
	}
}

/** OpenDocument's own word on what it is; '' for anything else. */
function mimetypeIn(bytes: Uint8Array, entries: readonly ZipEntry[]): string {
	const entry = entries.find(({ name, size }) => name === 'mimetype' && size < 100);
	if (!entry) return '';
	try {
		return new TextDecoder().decode(
			Uint8Array.from([...unpackEntry(bytes, entry)].flatMap((piece) => [...piece]))
		);
	} catch {
		return '';
	}
}

function unusable({ name }: SourceFile, what: string): UnusableFileError {
	return new UnusableFileError(name, `${name} ${what}`);
}
