import { standardDocumentLimits, type DocumentLimits } from './document-limits';
import { documentLine, type DocumentLine, type DocumentText } from './document-text';
import { htmlLines } from './html-lines';
import { splitCells } from './split-cells';

/**
 * A decoded text as a document. A form feed begins a page. Cells are told by tabs, pipes or wide
 * gaps; tables written in HTML are read as such. What lies beyond the limits is not read.
 */
export function readTextDocument(
	name: string,
	text: string,
	limits: DocumentLimits = standardDocumentLimits
): DocumentText {
	if (/<tr[\s>]/i.test(text) && /<t[dh][\s>]/i.test(text)) {
		return { format: 'text', name, lines: cut(htmlLines(text, true), limits) };
	}
	const lines: DocumentLine[] = [];
	let page = 1;
	for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n?|\n|\u2028|\u2029/)) {
		if (lines.length >= limits.lines) break;
		const parts = raw.slice(0, limits.lineCharacters).split('\f');
		for (const [index, part] of parts.entries()) {
			if (index > 0) page++;
			if (index > 0 || parts.length === 1 || part !== '') {
				lines.push(documentLine(page, lines.length + 1, splitCells(part)));
			}
		}
	}
	return { format: 'text', name, lines: lines.slice(0, limits.lines) };
}

function cut(lines: readonly DocumentLine[], limits: DocumentLimits): readonly DocumentLine[] {
	return lines.slice(0, limits.lines).map((line) => {
		if (line.text.length <= limits.lineCharacters) return line;
		const cells = line.cells.map((cell) => ({
			...cell,
			text: cell.text.slice(0, limits.lineCharacters)
		}));
		return documentLine(line.page, line.line, cells);
	});
}
