import type { Framework } from '../framework/framework';
import { capabilityReader } from '../framework/read-capability';
import { headerKey, knownHeaders } from './header-index';

const levelWords: ReadonlySet<string> = new Set([
	'level',
	'capability level',
	'level required',
	'required level',
	'proficiency'
]);
const kindWords: ReadonlySet<string> = new Set([
	'kind',
	'type',
	'focus',
	'capability kind',
	'capability type',
	'focus complementary',
	'focus or complementary',
	'is focus',
	'focus y n',
	'focus yes no',
	'f c'
]);
const kindAtEnd =
	/ (?:(?:is )?focus(?: (?:capability|complementary|or complementary|y n|yes no))?|(?:capability )?(?:kind|type)|f c)$/;
const kindAtStart = /^(?:is |kind of |type of )?(?:focus |kind |type )?/;

/** The capability of which a header says that its column tells focus from complementary (`Finance kind`, `Focus: Finance`), or null. */
export function kindHeader(header: string, framework: Framework): string | null {
	const key = header.length > 200 ? '' : headerKey(header);
	const without = kindAtEnd.test(key) ? key.replace(kindAtEnd, '') : key.replace(kindAtStart, '');
	if (without === key || without === '') return null;
	const reading = capabilityReader(framework)(without);
	return reading.status === 'read' && reading.how !== 'fuzzy' ? reading.value : null;
}

/**
 * Whether a row stands below capabilities and says which of their columns are levels and which
 * kinds: it says nothing else, or says level straight below a capability.
 */
export function isPartsRow(
	above: readonly string[],
	below: readonly string[],
	framework: Framework
): boolean {
	const known = knownHeaders(framework);
	let [parts, others, levels] = [0, 0, 0];
	for (const [index, cell] of below.entries()) {
		if (cell.trim() === '') continue;
		if (!isPart(cell)) {
			if (cell !== above[index]) others++;
			continue;
		}
		parts++;
		const upper = above[index] ?? '';
		const meaning = upper.length > 200 ? undefined : known.get(headerKey(upper));
		if (meaning && 'capabilityId' in meaning && levelWords.has(headerKey(cell))) levels++;
	}
	return parts >= 2 && (others === 0 || levels > 0);
}

/**
 * A header over two rows as one: the lower cell, or the upper one where that is blank; below a
 * capability (merged or not over its columns) `Finance` for its level and `Finance kind` for its kind.
 */
export function joinedHeader(
	above: readonly string[],
	below: readonly string[],
	framework: Framework
): readonly string[] {
	const known = knownHeaders(framework);
	let over = '';
	return Array.from({ length: Math.max(above.length, below.length) }, (_, index) => {
		const upper = above[index] ?? '';
		const lower = below[index] ?? '';
		if (upper.trim() !== '') over = upper;
		if (lower.trim() === '') return upper;
		const part = headerKey(lower);
		if (!isPart(lower)) return lower;
		const meaning = known.get(headerKey(over));
		if (!meaning || !('capabilityId' in meaning)) return lower;
		return levelWords.has(part) ? over : `${over} kind`;
	});
}

function isPart(cell: string): boolean {
	const key = cell.length > 40 ? '' : headerKey(cell);
	return levelWords.has(key) || kindWords.has(key);
}
