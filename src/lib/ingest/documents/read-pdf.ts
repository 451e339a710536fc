import { UnusableFileError } from '../result';
import { standardDocumentLimits, type DocumentLimits } from './document-limits';
import {
	documentLine,
	type DocumentCell,
	type DocumentLine,
	type DocumentText
} from './document-text';
import { openPdf, type PdfPage } from './pdf-document';
import { ruledRows } from './pdf-rows';
import { structuredRows } from './pdf-structure';

type Row = readonly DocumentCell[];

/**
 * Reads a PDF document page by page. A tagged page tells its tables itself; on any other page rules
 * and positions tell rows and cells. Running heads that the document marks as decoration are left
 * out after the first page.
 * @throws UnusableFileError for a file that is too large, damaged, locked or without text.
 */
export async function readPdf(
	name: string,
	bytes: Uint8Array,
	limits: DocumentLimits = standardDocumentLimits
): Promise<DocumentText> {
	const pdf = await openPdf(name, bytes, limits);
	try {
		const lines: DocumentLine[] = [];
		for (let page = 1; page <= pdf.pages; page++) {
			for (const cells of rowsOf(await pdf.page(page), page)) {
				if (lines.length < limits.lines) lines.push(documentLine(page, lines.length + 1, cells));
			}
		}
		if (lines.every(({ text }) => text === '')) {
			throw new UnusableFileError(
				name,
				`${name} holds pictures of pages and no text. Run text recognition on it, or use the Word document.`
			);
		}
		return { format: 'pdf', name, lines };
	} finally {
		await pdf.close();
	}
}

function rowsOf(page: PdfPage, number: number): readonly Row[] {
	const body = page.items.filter(({ artifact }) => !artifact);
	const structured = page.structure && structuredRows(page.structure, body);
	if (structured && structured.length > 0) {
		const head = number === 1 ? page.items.filter(({ artifact }) => artifact) : [];
		return [...ruledRows(head, []), ...structured];
	}
	return ruledRows(page.items, page.rules);
}
