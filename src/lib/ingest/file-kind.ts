import type { ZipEntry } from './archive/zip-directory';
import type { SourceFile } from './source-file';

/**
 * What the first bytes of a file say of it. `markup` is a web page or Excel's own XML, as which many
 * systems export what they call XLS; `other` is text, or what the reader of text refuses.
 */
export type FileKind = 'zip' | 'compound' | 'pdf' | 'rtf' | 'markup' | 'other';

/** What a zip archive is, by the files in it. */
export type ZipKind = 'workbook' | 'docx' | 'opendocument' | 'numbers' | 'archive';

/** What a compound file (OLE 2) is, by the streams in it. */
export type CompoundKind = 'workbook' | 'locked' | 'word' | 'unknown';

const headBytes = 400;
const markup =
	/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|head|meta|table|\?xml[^>]*>\s*<(?:\?mso-application|(?:\w+:)?workbook))\b/i;
const zipMarks = ['PK\u0003\u0004', 'PK\u0005\u0006'];

/** Tells the kind of a file by its first bytes, whatever its name. */
export async function fileKind(file: SourceFile): Promise<FileKind> {
	const head: number[] = [];
	for await (const chunk of file.chunks()) {
		head.push(...chunk.subarray(0, headBytes - head.length));
		if (head.length >= headBytes) break;
	}
	const begins = String.fromCharCode(...head);
	if (zipMarks.some((mark) => begins.startsWith(mark))) return 'zip';
	if (begins.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'compound';
	if (begins.startsWith('%PDF-')) return 'pdf';
	if (begins.startsWith('{\\rtf')) return 'rtf';
	return markup.test(begins) ? 'markup' : 'other';
}

/** Tells it by the names of the files, and by the text of OpenDocument's file `mimetype` ('' where there is none). */
export function zipKind(entries: readonly ZipEntry[], mimetype: string): ZipKind {
	const names = new Set(entries.map(({ name }) => name.toLowerCase()));
	if ([...names].some((name) => /^xl\/workbook\d*\.(?:xml|bin)$/.test(name))) return 'workbook';
	if (names.has('word/document.xml')) return 'docx';
	if (mimetype.startsWith('application/vnd.oasis.opendocument.')) {
		return mimetype.includes('.spreadsheet') ? 'workbook' : 'opendocument';
	}
	return names.has('index/document.iwa') ? 'numbers' : 'archive';
}

const streams: readonly (readonly [name: string, kind: CompoundKind])[] = [
	['EncryptedPackage', 'locked'],
	['WordDocument', 'word'],
	['Workbook', 'workbook'],
	['Book', 'workbook']
];
const directoryEntryBytes = 128;

/** Tells it by the names in the directory, whose entries begin at multiples of 128 bytes ([MS-CFB] 2.6). */
export function compoundKind(bytes: Uint8Array): CompoundKind {
	for (let at = 512; at + directoryEntryBytes <= bytes.length; at += directoryEntryBytes) {
		const nameBytes = bytes[at + 64] ?? 0;
		if (nameBytes < 10 || nameBytes > 64 || bytes[at + 65] !== 0) continue;
		for (const [name, kind] of streams) {
			if (nameBytes === name.length * 2 + 2 && standsAt(bytes, at, name)) return kind;
		}
	}
	return 'unknown';
}

function standsAt(bytes: Uint8Array, at: number, name: string): boolean {
	for (let letter = 0; letter < name.length; letter++) {
		if (bytes[at + letter * 2] !== name.charCodeAt(letter) || bytes[at + letter * 2 + 1] !== 0) {
			return false;
		}
	}
	return true;
}
