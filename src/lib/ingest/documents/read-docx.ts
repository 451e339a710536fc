import { UnusableFileError } from '../result';
import { standardDocumentLimits, type DocumentLimits } from './document-limits';
import type { DocumentText } from './document-text';
import { htmlLines } from './html-lines';

/**
 * Reads a Word document (DOCX): paragraphs as lines, tables as rows of cells, bold type kept.
 * Pictures are left out. A DOCX file does not hold its pages, so all is on page 1.
 * @throws UnusableFileError for a file that is too large, unpacks to too much, or is no DOCX.
 */
export async function readDocx(
	name: string,
	bytes: Uint8Array,
	limits: DocumentLimits = standardDocumentLimits
): Promise<DocumentText> {
	if (bytes.length > limits.fileBytes) {
		throw new UnusableFileError(name, `${name} is too large for a role description.`);
	}
	await checkUnpackedSize(name, bytes, limits);
	const { default: mammoth } = await import('mammoth');
	const arrayBuffer = new ArrayBuffer(bytes.length);
	new Uint8Array(arrayBuffer).set(bytes);
	const input =
		typeof Buffer === 'undefined' ? { arrayBuffer } : { buffer: Buffer.from(arrayBuffer) };
	try {
		const { value } = await mammoth.convertToHtml(input, {
			convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
			ignoreEmptyParagraphs: false,
			includeEmbeddedStyleMap: false,
			externalFileAccess: false
		});
		return { format: 'docx', name, lines: htmlLines(value).slice(0, limits.lines) };
	} catch {
		throw damaged(name);
	}
}

/** Refuses an archive that says, file by file, that it unpacks to more than the limit. */
async function checkUnpackedSize(
	name: string,
	bytes: Uint8Array,
	limits: DocumentLimits
): Promise<void> {
	const { unzipSync } = await import('fflate');
	let unpacked = 0;
	let isWord = false;
	try {
		unzipSync(bytes, {
			filter: ({ name: part, originalSize }) => {
				isWord ||= part.toLowerCase() === 'word/document.xml';
				unpacked += originalSize;
				return false;
			}
		});
	} catch {
		throw damaged(name);
	}
	if (!isWord) throw damaged(name);
	if (unpacked > limits.unpackedBytes) {
		throw new UnusableFileError(name, `${name} unpacks to more than a role description needs.`);
	}
}

function damaged(name: string): UnusableFileError {
	return new UnusableFileError(name, `${name} is damaged or no Word document (DOCX).`);
}
