import { binaryKind } from '../binary-kind';
import { UnusableFileError } from '../result';
import { standardDocumentLimits, type DocumentLimits } from './document-limits';
import type { DocumentText } from './document-text';
import { readDocx } from './read-docx';
import { readPdf } from './read-pdf';
import { readTextDocument } from './read-text-document';

const headBytes = 8;

/**
 * Reads a role description of any format that it can be in: PDF, Word (DOCX) or text in UTF-8,
 * UTF-16 or Windows-1252, told by its first bytes rather than by its name.
 * @throws UnusableFileError for anything else, and for a document that its reader refuses.
 */
export async function readDocument(
	name: string,
	bytes: Uint8Array,
	limits: DocumentLimits = standardDocumentLimits
): Promise<DocumentText> {
	const head = bytes.subarray(0, headBytes);
	const begins = String.fromCharCode(...head);
	if (begins.startsWith('%PDF-')) return readPdf(name, bytes, limits);
	if (begins.startsWith('PK\u0003\u0004')) return readDocx(name, bytes, limits);
	if (begins.startsWith('{\\rtf')) {
		throw new UnusableFileError(name, `${name} is in rich text format. Save it as DOCX or PDF.`);
	}
	const kind = binaryKind(name, head);
	if (kind !== null) {
		throw new UnusableFileError(
			name,
			`${name} is ${kind}, no role description. Save it as DOCX or PDF.`
		);
	}
	if (bytes.length > limits.fileBytes) {
		throw new UnusableFileError(name, `${name} is too large for a role description.`);
	}
	return readTextDocument(name, decoded(bytes), limits);
}

function decoded(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
