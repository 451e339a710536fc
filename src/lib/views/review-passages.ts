import type { Source } from '../ingest/documents/extracted';
import type { ReviewItem } from '../ingest/documents/reviews';
import type { Passage, PassageLine, PassagePart } from './review-model';

const keyOf = ({ page, line }: Source): string => `${String(page)} ${String(line)}`;

/** What a document says of a value: the lines that speak of it, in which the marks are marked, with those around them. */
export function passagesOf(item: ReviewItem, marks: readonly string[]): readonly Passage[] {
	const { sources, candidates, context = [] } = item;
	const spoken = [...sources, ...candidates.map(({ source }) => source)];
	const keys = new Set(spoken.map(keyOf));
	const known = new Set(context.flat().map(keyOf));
	const alone = new Map(
		spoken.filter((source) => !known.has(keyOf(source))).map((source) => [keyOf(source), source])
	);
	return [...context, ...[...alone.values()].map((source) => [source])]
		.filter((stretch) => stretch.length > 0)
		.sort(([a], [b]) => (a?.page ?? 0) - (b?.page ?? 0) || (a?.line ?? 0) - (b?.line ?? 0))
		.map((stretch) => ({
			place: placeOf(stretch),
			lines: stretch.map((source, index): PassageLine => {
				const { line, words } = source;
				const speaks = keys.has(keyOf(source));
				const parts = speaks ? markedParts(words, marks) : [{ text: words, hit: false }];
				return { key: String(index), line, speaks, parts };
			})
		}));
}

function placeOf(stretch: readonly Source[]): string {
	const [first, last] = [stretch[0], stretch.at(-1)];
	if (!first || !last) return '';
	const begin = `Page ${String(first.page)}, line`;
	if (first.page !== last.page)
		return `${begin} ${String(first.line)} to page ${String(last.page)}, line ${String(last.line)}`;
	if (first.line === last.line) return `${begin} ${String(first.line)}`;
	return `${begin}s ${String(first.line)} to ${String(last.line)}`;
}

/** A text cut at every stretch that says one of the marks, letter case aside; the longest mark wins. */
export function markedParts(text: string, marks: readonly string[]): readonly PassagePart[] {
	const wanted = marks
		.filter((mark) => mark.trim() !== '')
		.sort((a, b) => b.length - a.length)
		.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	if (wanted.length === 0) return text === '' ? [] : [{ text, hit: false }];
	return text
		.split(new RegExp(`(${wanted.join('|')})`, 'giu'))
		.map((part, index) => ({ text: part, hit: index % 2 === 1 }))
		.filter((part) => part.text !== '');
}
