import type { DocumentLine } from './document-text';
import type { Source } from './extracted';

/** Where a line is. */
export type Place = Pick<Source, 'page' | 'line'>;

const linesAround = 2;
const mostPlaces = 6;
const longestWords = 240;

/**
 * The stretches of a document around some of its lines, in reading order: each place with two lines
 * before and after it, stretches that touch as one. Empty lines are passed over. A line that is too
 * long is cut around the first of the `words` that it says, and says so with an ellipsis.
 */
export function contextOf(
	lines: readonly DocumentLine[],
	places: readonly Place[],
	words: readonly string[]
): readonly (readonly Source[])[] {
	const filled = lines.filter(({ text }) => text !== '');
	const wanted = new Set<number>();
	for (const { page, line } of places.slice(0, mostPlaces)) {
		const at = filled.findIndex((one) => one.page === page && one.line === line);
		if (at < 0) continue;
		for (let near = at - linesAround; near <= at + linesAround; near++) wanted.add(near);
	}
	const stretches: Source[][] = [];
	let before = -2;
	for (const at of [...wanted].sort((a, b) => a - b)) {
		const line = filled[at];
		if (!line) continue;
		const source = { page: line.page, line: line.line, words: cutAround(line.text, words) };
		const open = at === before + 1 ? stretches.at(-1) : undefined;
		if (open) open.push(source);
		else stretches.push([source]);
		before = at;
	}
	return stretches;
}

function cutAround(text: string, words: readonly string[]): string {
	if (text.length <= longestWords) return text;
	const folded = text.toLowerCase();
	const found = words.map((word) => (word === '' ? -1 : folded.indexOf(word.toLowerCase())));
	const first = Math.max(0, found.find((at) => at >= 0) ?? 0);
	const from = Math.max(0, Math.min(first - longestWords / 3, text.length - longestWords));
	const to = from + longestWords;
	// A cut never parts the two halves of a character.
	const cut = text.slice(from, to).replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
	return `${from > 0 ? '… ' : ''}${cut}${to < text.length ? ' …' : ''}`;
}
