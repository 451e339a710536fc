import { headingOf, tableHeadOf, type CapabilityPart } from './capability-headings';
import { documentCell, documentLine, type DocumentLine } from './document-text';

/** A run of lines under one heading. `head` is what the heads of its tables say, where they do. */
export interface PartOfDocument {
	readonly part: CapabilityPart;
	readonly head: 'focus' | 'complementary' | 'other' | null;
	readonly lines: readonly DocumentLine[];
}

const shortestParagraph = 150;
const headingWithin =
	/(?<=\s)(?=(?:FOCUS CAPABILITIES|COMPLEMENTARY CAPABILITIES|(?:Focus|Complementary) capabilities\b|Occupation[ -]specific capabilit))/;

/**
 * Cuts a document at its headings and at the heads of its capability tables. Neighbouring runs of
 * the same part and the same head are one run, so that a heading repeated on each page divides nothing.
 */
export function partsOf(lines: readonly DocumentLine[]): readonly PartOfDocument[] {
	const parts: { part: CapabilityPart; head: PartOfDocument['head']; lines: DocumentLine[] }[] = [];
	let part: CapabilityPart = 'outside';
	let head: PartOfDocument['head'] = null;
	for (const line of lines.flatMap(atHeadings)) {
		const heading = headingOf(line);
		const table = tableHeadOf(line);
		if (heading && heading !== part) {
			part = heading;
			head = null;
		}
		if (table && part === 'outside') part = 'summary';
		if (table && (head === null || table !== 'other')) head = table;
		const last = parts.at(-1);
		if (last && last.part === part && (last.head === head || last.head === null)) {
			last.head = head;
			last.lines.push(line);
		} else parts.push({ part, head, lines: [line] });
	}
	return parts;
}

/** A paragraph into which whole sections were run together, cut where a heading stands in it. */
function atHeadings(line: DocumentLine): readonly DocumentLine[] {
	const [only, ...more] = line.cells;
	if (!only || more.length > 0 || only.text.length < shortestParagraph) return [line];
	const pieces = only.text.split(headingWithin);
	if (pieces.length === 1) return [line];
	return pieces.map((text) => documentLine(line.page, line.line, [documentCell(text, only.bold)]));
}
