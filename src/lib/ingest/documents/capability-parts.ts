import { headingOf, tableHeadOf, type CapabilityPart } from './capability-headings';
import type { DocumentLine } from './document-text';

/** A run of lines under one heading. `head` is what the heads of its tables say, where they do. */
export interface PartOfDocument {
	readonly part: CapabilityPart;
	readonly head: 'focus' | 'complementary' | 'other' | null;
	readonly lines: readonly DocumentLine[];
}

/**
 * Cuts a document at its headings and at the heads of its capability tables. Neighbouring runs of
 * the same part and the same head are one run, so that a heading repeated on each page divides nothing.
 */
export function partsOf(lines: readonly DocumentLine[]): readonly PartOfDocument[] {
	const parts: { part: CapabilityPart; head: PartOfDocument['head']; lines: DocumentLine[] }[] = [];
	let part: CapabilityPart = 'outside';
	let head: PartOfDocument['head'] = null;
	for (const line of lines) {
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
