import { editDistance } from '../framework/edit-distance';
import {
	abbreviations,
	emptyWords,
	nounPhrases,
	nounWords,
	rankWords,
	rightWords
} from './title-words';

/** What a word of a title tells: how senior, a worker of any kind, or what the work is about. */
export type WordClass = 'rank' | 'noun' | 'domain';

export interface TitleWord {
	readonly text: string;
	readonly class: WordClass;
}

/** A title made comparable. `text` is its words with single spaces, '' where nothing is left. */
export interface NormalTitle {
	readonly text: string;
	readonly words: readonly TitleWord[];
}

const gradeText =
	/\b(?:(?:clerk|clk|grade|gr|snsw|service nsw|seb|psse|band)\b[ .]*)*(?:clerk|clk|grade|gr|snsw|service nsw|seb|psse|band)[ .]*\d+(?: ?[/-] ?\d+)?\b/g;
const shortestSnapped = 5;

/**
 * A reader of titles: a title without what does not tell roles apart, that is case, accents,
 * brackets, grades, places after a dash or a comma, short forms, and slips in words of rank.
 * It remembers what it has read. Source: METHOD.md §1, “Normalise a title”.
 */
export function titleReader(): (title: string) => NormalTitle {
	const snapped = new Map<string, string>();
	const read = new Map<string, NormalTitle>();
	const snapOnce = (word: string): string => remembered(snapped, word, snap);
	return (title) => remembered(read, title, (text) => normalise(text, snapOnce));
}

function remembered<Value>(
	known: Map<string, Value>,
	key: string,
	make: (key: string) => Value
): Value {
	const old = known.get(key);
	if (old !== undefined) return old;
	const value = make(key);
	known.set(key, value);
	return value;
}

function normalise(title: string, snapWord: (word: string) => string): NormalTitle {
	const plain = title
		.replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('\u2044', '/')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/\([^)]*\)?|\[[^\]]*\]?|\{[^}]*\}?/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(gradeText, ' ')
		.trim();
	const [head = [], ...tails] = plain.split(/\s-\s|,/).map((part) => readWords(part, snapWord));
	const isDomain = (word: TitleWord): boolean => word.class === 'domain';
	const kept = head.some(isDomain) ? tails.filter((tail) => !tail.some(isDomain)) : tails;
	const words = [head, ...kept].flat();
	return { text: words.map((word) => word.text).join(' '), words };
}

/** The words of one part of a title, in order, short forms written out. */
function readWords(part: string, snapWord: (word: string) => string): readonly TitleWord[] {
	const joined = part
		.replace(/\bco-?ord/g, 'coord')
		.replace(/\b[lr] and d\b/g, (text) => abbreviations.get(text) ?? text);
	const texts: string[] = [];
	for (const raw of joined.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []) {
		const word = raw.replace(/['’](?:s$)?/, '');
		for (const text of (abbreviations.get(word) ?? word).split(' ')) {
			if (!emptyWords.has(text)) texts.push(snapWord(text));
		}
	}
	return texts.map((text, place) => ({ text, class: classOf(texts, place) }));
}

function classOf(words: readonly string[], place: number): WordClass {
	const text = words[place] ?? '';
	if (rankWords.has(text) || /^\p{N}+$/u.test(text)) return 'rank';
	if (nounWords.has(text)) return 'noun';
	const inPhrase = nounPhrases.some(
		([first, second]) => text === first && words[place + 1] === second
	);
	return inPhrase ? 'noun' : 'domain';
}

const snapTargets = [...rankWords, ...nounWords].sort();

/** The rank or worker word that a word is one slip away from, or the word itself. */
function snap(word: string): string {
	if (word.length < shortestSnapped || rankWords.has(word) || nounWords.has(word)) return word;
	if (rightWords.has(word)) return word;
	if (snapTargets.some((target) => word === `${target}s` || word === `${target}es`)) return word;
	return snapTargets.find((target) => editDistance(word, target, 1) === 1) ?? word;
}
