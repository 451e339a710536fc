import { tidy, words } from '../../framework/fold';
import { literalPattern } from './literal-pattern';
import { labelIn } from './field-labels';
import { filledCells, type DocumentLine } from './document-text';
import { certain, doubtful, notStated, sourceOf, type Extracted } from './extracted';

const opening = /^(?:(?:position|role|job) descriptions?)\b[\s:–-]*/i;
const closing = /[\s,:(–-]+(?:position|role|job) description\)?$/i;
/** A label too common in sentences to be one anywhere else. */
const named = /^(?:role|position|job)\s*:\s*/i;
const mostLines = 3;
const longestTitle = 150;

type Choice = { readonly text: string; readonly line: DocumentLine };

/**
 * A role's title, which stands under the words “Role Description” or beside them, on up to three
 * lines. Titles are told from what surrounds them (a logo's words, say) by the lines that follow
 * one another without a gap, and confirmed by the name of the file or by the feet of later pages.
 */
export function titleOf(
	top: readonly DocumentLine[],
	all: readonly DocumentLine[],
	fileName: string
): Extracted<string> {
	const choices = choicesOf(top);
	const [first] = choices;
	if (!first) return byFileName(fileName, all[0]);
	const feet = all.slice(top.length).map(({ text }) => words(text));
	const file = words(fileName.replace(/\.[a-z]{2,5}$/i, ''));
	const confirmed = choices
		.filter(({ text }) => {
			const key = words(text);
			const foot = new RegExp(
				`^(?:role description ${literalPattern(key)}(?: (?:\\d|page).*)?|${literalPattern(key)} (?:role description|\\d|page).*)$`,
				'u'
			);
			return file.includes(key) || feet.some((line) => line.length < 200 && foot.test(line));
		})
		.sort((a, b) => b.text.length - a.text.length)[0];
	if (confirmed) return certain(confirmed.text, confirmed.line, 0.99);
	const extracted = {
		...certain(first.text, first.line, 0.9),
		candidates: choices.map(({ text, line }) => ({ value: text, source: sourceOf(line) }))
	};
	if (!top.some(({ text }) => opening.test(text) || closing.test(text))) {
		return doubtful(extracted, 'Nothing says that this is the title');
	}
	const sure = choices.length === 1 || first.text.split(' ').length > 1;
	return sure ? extracted : doubtful(extracted, 'The title may go on in the next line');
}

/** No title, but the name of the file to choose. */
function byFileName(fileName: string, first: DocumentLine | undefined): Extracted<string> {
	const value = tidy(fileName.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_]+/g, ' '));
	if (!first || value === '') return notStated();
	return {
		...doubtful(certain(value, first), 'The document has no title; its file has this name'),
		value: null
	};
}

/** Texts that may be the title, the likeliest first: the lines together without a gap, then fewer of them, then more. */
function choicesOf(top: readonly DocumentLine[]): readonly Choice[] {
	const at = top.findIndex(({ text }) => opening.test(text) || closing.test(text));
	const lines: { readonly text: string; readonly line: DocumentLine; readonly block: number }[] =
		[];
	let block = 0;
	for (const line of top.slice(Math.max(at, 0))) {
		const [cell, ...more] = filledCells(line);
		if (!cell) {
			block++;
			continue;
		}
		if (more.length > 0 || labelIn(cell.text) || lines.length === mostLines) break;
		const bare = cell.text.replaceAll('\n', ' ').replace(opening, '').replace(closing, '');
		const said = tidy(bare.trim().replace(named, ''));
		if (said === '' || said.length > longestTitle) continue;
		lines.push({ text: said, line, block });
	}
	const [first] = lines;
	if (!first) return [];
	const together = lines.filter((line) => line.block === first.block).length;
	const counts = [
		together,
		...lines.map((_, index) => index + 1).filter((count) => count !== together)
	];
	return counts.map((count) => ({
		text: lines
			.slice(0, count)
			.map(({ text }) => text)
			.join(' '),
		line: first.line
	}));
}
