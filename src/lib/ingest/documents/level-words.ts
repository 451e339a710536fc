import { editDistance } from '../../framework/edit-distance';
import { plain } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import { perFramework } from '../../framework/per-framework';
import { levelReader } from '../../framework/read-level';
import { literalPattern } from './literal-pattern';
import { beginsAnew, bullets, endsOpen } from './word-context';

/**
 * A level as the document says it: the order of a level, `not_essential`, or `unknown` (TBC).
 * A `whole` mention is all that its paragraph says; an `inline` one stands among other words.
 * `sure` is false for a misspelt name and for a number or initials, which other scales use too.
 */
export interface LevelMention {
	readonly level: number | 'not_essential' | 'unknown';
	/** Offsets into the text searched. */
	readonly start: number;
	readonly end: number;
	readonly form: 'whole' | 'inline';
	readonly sure: boolean;
}

type Finder = (text: string) => readonly LevelMention[];

const longestWhole = 60;
/** How many characters on either side of a level are looked at. */
const context = 60;
const lead = /^(?:(?:capability |required )?level(?: required)?\s*[:-]?\s+)(?=\p{L})/iu;

/**
 * Finds levels in a text. A paragraph that is nothing but a level is read as the framework's cells
 * are; among other words only a level's full name counts, with its capital, where the words around
 * it do not make it part of a sentence (`Advanced knowledge of …` is none).
 */
export const levelFinder: (framework: Framework) => Finder = perFramework((framework) => {
	const read = levelReader(framework);
	const names = framework.levels.map(({ name }) => name).sort((a, b) => b.length - a.length);
	const silent = framework.notEssentialTexts.filter((text) => text.includes(' '));
	const parts = [...names, ...silent].map((name) => name.split(/\s+/).map(anyCase).join('\\s+'));
	const inline = new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu');

	const whole = (paragraph: string): Pick<LevelMention, 'level' | 'sure'> | null => {
		const said = plain(paragraph).replace(bullets, '').replace(lead, '');
		if (said === '' || said.length > longestWhole) return null;
		const reading = read(said);
		const wordy = /\p{L}{4}/u.test(said);
		if (reading.status === 'read') {
			return { level: reading.value, sure: wordy && reading.how !== 'fuzzy' && named(said, names) };
		}
		if (reading.status === 'not_essential') return { level: 'not_essential', sure: wordy };
		return reading.status === 'unknown' ? { level: 'unknown', sure: false } : null;
	};

	return (text) => {
		const found: LevelMention[] = [];
		const wrapped = text.includes('\n') ? whole(text.replaceAll('\n', ' ')) : null;
		if (wrapped) return [{ ...wrapped, start: 0, end: text.length, form: 'whole' }];
		let offset = 0;
		for (const paragraph of text.split('\n')) {
			const end = offset + paragraph.length;
			const only = whole(paragraph);
			if (only) found.push({ ...only, start: offset, end, form: 'whole' });
			else found.push(...within(paragraph, offset));
			offset = end + 1;
		}
		return found;
	};

	function within(paragraph: string, offset: number): readonly LevelMention[] {
		return [...paragraph.matchAll(inline)].flatMap((match) => {
			const [said] = match;
			const end = match.index + said.length;
			const before = paragraph.slice(Math.max(0, match.index - context), match.index);
			if (endsOpen(before) || !beginsAnew(paragraph.slice(end, end + context))) return [];
			const reading = read(said);
			if (reading.status !== 'read' && reading.status !== 'not_essential') return [];
			const level = reading.status === 'read' ? reading.value : 'not_essential';
			const start = offset + match.index;
			const sure = !isRemainder(said, before);
			return [{ level, start, end: offset + end, form: 'inline', sure }];
		});
	}

	/** Whether a level's name may be the end of a longer one whose first word is misspelt: `Hgihly Advanced`. */
	function isRemainder(said: string, before: string): boolean {
		const last = /(\p{L}+)\s+$/u.exec(before)?.[1] ?? '';
		return names.some((name) => {
			const [first = '', ...rest] = name.split(' ');
			if (rest.join(' ').toLowerCase() !== said.toLowerCase()) return false;
			return editDistance(last.toLowerCase(), first.toLowerCase(), 2) <= 2;
		});
	}
});

/** `Highly` as a pattern that needs its capital and takes the rest in either case. */
function anyCase(word: string): string {
	const [first = '', ...rest] = word;
	const tail = rest
		.map((letter) => {
			const lower = letter.toLowerCase();
			return /\p{L}/u.test(letter) ? `[${lower}${lower.toUpperCase()}]` : literalPattern(letter);
		})
		.join('');
	const begin = /\p{L}/u.test(first) ? `[${first.toUpperCase()}${first}]` : literalPattern(first);
	return begin.replace(/\[(.)\1\]/u, '$1') + tail;
}

/** Whether the text holds a level's full name, so that it cannot be of a scale of numbers. */
function named(text: string, names: readonly string[]): boolean {
	const lower = text.toLowerCase();
	return names.some((name) => lower.includes(name.toLowerCase()));
}
