import type { Framework } from '../framework/framework';
import { lookupOf } from '../framework/lookup';
import type { ReviewItem } from '../ingest/documents/reviews';
import { targetText } from './column-words';
import { capitalise } from './format';
import { choiceOf, replacementChoices } from './replacement-choices';
import type { Passage, PassagePart, ReviewModel } from './review-model';

/** A value to review, with the words of its document in which it and its capability are marked. */
export function buildReview(item: ReviewItem, framework: Framework): ReviewModel {
	const { file, roleId, title, column, capability, value, reason, candidates } = item;
	const name = lookupOf(framework).capabilityById.get(capability ?? '')?.name;
	const kind = column === 'level' || column === 'kind' ? column : null;
	const said = [...new Set(candidates.map((candidate) => candidate.value))];
	const marks = [...said, name ?? '', ...(value === 'TBC' ? [] : [value])];
	const [only = ''] = said.length === 1 ? said : [];
	return {
		key: JSON.stringify([file, column, capability]),
		title: name
			? `${name}: ${column === 'kind' ? 'focus or complementary' : column}`
			: capitalise(targetText(column, framework)),
		about: `${title || roleId} · ${file}`,
		reason,
		confidence: confidenceText(item.confidence),
		reads: kind !== null && (value === '' || value === 'TBC') ? 'unknown' : value || 'blank',
		passages: passagesOf(item, marks),
		choices:
			kind === null
				? []
				: replacementChoices(kind, framework).filter(({ name: group }) => group !== 'No level'),
		offer: kind === null ? value || only : only === '' ? '' : choiceOf({ text: only })
	};
}

function confidenceText(confidence: number): string {
	if (confidence >= 0.8) return 'Rather sure';
	return confidence >= 0.5 ? 'Not sure' : 'Unsure';
}

function passagesOf(
	{ sources, candidates }: ReviewItem,
	marks: readonly string[]
): readonly Passage[] {
	const all = [...sources, ...candidates.map(({ source }) => source)];
	const distinct = new Map(
		all.map((source) => [`${String(source.page)} ${String(source.line)}`, source])
	);
	return [...distinct.values()]
		.sort((a, b) => a.page - b.page || a.line - b.line)
		.map(({ page, line, words }) => ({
			place: `Page ${String(page)}, line ${String(line)}`,
			parts: markedParts(words, marks)
		}));
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
