import type { Framework } from '../framework/framework';
import type { Reading } from '../framework/reading';
import { withoutLevelWord } from './levels-required';
import { levelWithKindReader } from './level-with-kind';
import { tidy } from '../framework/fold';
import type { MatchedHeader, Twin } from './match-headers';

type Rows = readonly (readonly string[])[];

const levelShare = 0.8;

/**
 * Reads further columns of one capability (its name in an older edition, its short name) beside the
 * first where the rows below show that they are of one kind: they hold levels, and in
 * most of them what the first says or leaves blank. What a recipe takes for the same capability is read so in any case.
 */
export function withTwins(header: MatchedHeader, below: Rows, framework: Framework): MatchedHeader {
	if (!header.columns.some(({ twin }) => twin)) return header;
	const columns = header.columns.map((column) => {
		const { index, twin } = column;
		if (!twin || !isAlike(index, column.header, twin, header, below, framework)) return column;
		return { index, header: column.header, target: twin.target, how: twin.how, lostTo: null };
	});
	return { ...header, columns };
}

function isAlike(
	index: number,
	name: string,
	{ of, how }: Twin,
	{ columns }: MatchedHeader,
	below: Rows,
	framework: Framework
): boolean {
	if (how === 'recipe') return true;
	// What is required or rated beside a level may be another level.
	if (withoutLevelWord(name) !== name) return false;
	const levelOf = (cell = ''): Reading<number> => levelWithKindReader(framework)(cell).level;
	const rows = below.map((row) => [levelOf(row[of]), levelOf(row[index])] as const);
	const stated = rows.filter(([, own]) => own.status !== 'blank');
	// Without a cell to tell, only another name of the capability says that it is one.
	if (stated.length === 0) return tidy(columns[of]?.header ?? '') !== tidy(name);
	const areLevels = (readings: readonly Reading<number>[]): boolean => {
		const said = readings.filter(({ status }) => status !== 'blank');
		return said.filter(({ status }) => status !== 'unreadable').length >= said.length * levelShare;
	};
	if (!areLevels(rows.map(([, own]) => own)) || !areLevels(rows.map(([first]) => first)))
		return false;
	const apart = rows.filter(([first, own]) => {
		if (!isSettled(first) || !isSettled(own)) return false;
		if (first.status !== 'read' || own.status !== 'read') return first.status !== own.status;
		return first.value !== own.value;
	});
	const both = rows.filter((pair) => pair.every(isSettled));
	// An F beside levels is focus, a number beside words a weight, unless they say the same.
	const [one, other] = [styleOf(of, below), styleOf(index, below)];
	const isBeside = rows.some(([first]) => first.status !== 'blank');
	if (isBeside && one !== other && other !== 'words') return apart.length === 0 && both.length > 0;
	const filled = rows.filter(([first, own]) => !isSettled(first) && isSettled(own));
	return apart.length <= both.length - apart.length + filled.length;
}

/** In what way most is said: whole words before initials, those before focus marks, those before figures. */
function styleOf(place: number, below: Rows): 'words' | 'initials' | 'marks' | 'figures' {
	const cells = below.map((row) => (row[place] ?? '').trim());
	if (cells.some((cell) => /\p{L}{4}/u.test(cell))) return 'words';
	const letters = cells.filter((cell) => /\p{L}/u.test(cell));
	if (letters.length === 0) return 'figures';
	return letters.every((cell) => /^[fc]$/i.test(cell)) ? 'marks' : 'initials';
}

function isSettled({ status }: Reading<number>): boolean {
	return status === 'read' || status === 'not_essential';
}
