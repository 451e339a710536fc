import type { NameFinder, NameMention } from './capability-names';
import { filledCells, type DocumentLine } from './document-text';
import type { LevelMention } from './level-words';
import { endsOpen } from './word-context';

interface Mentions {
	readonly names: readonly NameMention[];
	readonly levels: readonly LevelMention[];
}

const farthest = 120;

/**
 * Reads a line outside tables together with the lines it may run on from and into, since a
 * paragraph breaks anywhere: a mention that the line end cuts belongs to the line that it begins on
 * and is not read again in the next, and the words across the line end decide whether it is part
 * of a sentence.
 */
export function runOnReader(
	names: NameFinder,
	levels: (text: string) => readonly LevelMention[]
): (lines: readonly DocumentLine[], index: number) => Mentions {
	return (lines, index) => {
		const text = looseText(lines[index]);
		const after = following(lines, index);
		const before = looseText(lines[index - 1]);
		const open = endsOpen(`${before} `);
		const taken = before === '' ? 0 : overhang(before, following(lines, index - 1));
		const whole = `${text} ${after}`;
		const own = names.find(text);
		const across = after === '' ? [] : names.find(whole);
		const goesOn = /^\p{Ll}/u.test(after);
		const found = [
			...own.filter(
				(mention) =>
					!(goesOn && mention.end === text.length) &&
					!across.some((other) => covers(other, mention))
			),
			...across.filter(({ start }) => start < text.length)
		];
		const inContext = after === '' ? levels(text) : inline(levels, whole);
		const alone = levels(text);
		const said =
			alone[0]?.form === 'whole' ? alone : inContext.filter(({ start }) => start < text.length);
		return {
			names: found.filter(({ start }) => start >= taken && !(open && start === 0)),
			levels: said.filter(({ start }) => start >= taken && !(open && start === 0))
		};
	};

	/** How many characters of the next line belong to a mention that the line before it began. */
	function overhang(line: string, next: string): number {
		const whole = `${line} ${next}`;
		const ends = [...names.find(whole), ...inline(levels, whole)]
			.filter(({ start, end }) => start < line.length && end > line.length)
			.map(({ end }) => end - line.length - 1);
		return Math.max(0, ...ends);
	}
}

/** Mentions of a joined text, which is never itself a level. */
function inline(
	levels: (text: string) => readonly LevelMention[],
	text: string
): readonly LevelMention[] {
	return levels(`${text} .`).map((mention) => ({ ...mention, form: 'inline' }));
}

function covers(other: NameMention, mention: NameMention): boolean {
	return other.start <= mention.start && other.end >= mention.end;
}

/** The text of a line of one cell and one paragraph, or ''. */
function looseText(line: DocumentLine | undefined): string {
	if (!line) return '';
	const [only, ...more] = filledCells(line);
	return only && more.length === 0 ? only.text : '';
}

/** What follows a line without a gap, as far as a name may reach. */
function following(lines: readonly DocumentLine[], index: number): string {
	let text = '';
	for (let next = index + 1; next <= index + 3 && text.length < farthest; next++) {
		const said = looseText(lines[next]);
		if (said === '') break;
		text = text === '' ? said : `${text} ${said}`;
	}
	return text.slice(0, farthest);
}
