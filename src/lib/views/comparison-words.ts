import type { ComparisonLine, ComparisonMark, ComparisonSide, Verdict } from './comparison-model';
import { countOf, formatAmount, formatCount, formatSigned } from './format';
import { plain, shortNameList, strong, type SummaryPart } from './summary-part';

/** What each verdict says. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
	more: 'asks for more',
	less: 'asks for less',
	same: 'about the same',
	not_enough: 'not enough comparable roles'
};

/** By place in `strataKinds`, from 1. */
const matchedOn = ['', 'job family and grade', 'job group and grade', 'grade alone'];

/** What roles were matched on: `job family and grade`. */
export function matchingWords(strata: number): string {
	return matchedOn[strata] ?? '';
}

/** A matched number that need not be whole, as people read it: `12`, `2.7`. */
export function matchedText(matched: number): string {
	return matched >= 10 ? String(Math.round(matched)) : String(Math.round(matched * 10) / 10);
}

/** A mark as one sentence: verdict, amount, interval and what it rests on. */
export function markWords(mark: Omit<ComparisonMark, 'words' | 'rawWords'>): string {
	const { difference, low, high } = mark;
	const base = `${matchedText(mark.matched)} matched comparisons, ${countOf(mark.roles, 'role')}`;
	if (mark.verdict === 'not_enough' || difference === null || low === null || high === null)
		return `${verdictWords.not_enough} (${base})`;
	return (
		`${verdictWords[mark.verdict]}${mark.wide ? ', wide interval' : ''}: ${formatSigned(difference, 2)} levels, ` +
		`95 % interval ${formatSigned(low, 2)} to ${formatSigned(high, 2)}; ${base}` +
		(mark.wide ? '; so a difference is not ruled out' : '')
	);
}

/** From this gap between raw and adjusted, in levels, it is worth saying why. */
const worthSaying = 0.1;

/** Why the raw difference is another than the adjusted one; empty where it is much the same. */
export function rawWords(raw: number | null, difference: number | null): string {
	if (raw === null || difference === null) return '';
	const mix = raw - difference;
	if (Math.abs(mix) < worthSaying) return '';
	const turned = raw * difference < 0 && Math.abs(raw) >= 0.05 && Math.abs(difference) >= 0.05;
	return (
		`As they stand the means differ by ${formatSigned(raw, 2)}; among like roles by ${formatSigned(difference, 2)}. ` +
		`${formatSigned(mix, 2)} comes from the mix alone: its jobs and grades are ones of which ` +
		`${mix > 0 ? 'more' : 'less'} is asked everywhere${turned ? ', enough to turn the sign' : ''}.`
	);
}

function amounts(lines: readonly ComparisonLine[]): readonly SummaryPart[] {
	return lines.flatMap(({ name, marks }, index) => [
		...(index === 0 ? [] : [plain(index === lines.length - 1 ? ' and ' : ', ')]),
		strong(name),
		plain(` (${formatSigned(marks[0]?.difference ?? 0)})`)
	]);
}

/** How many capabilities are named one by one. */
const namedAtMost = 3;

function clause(
	verdict: 'more' | 'less',
	lines: readonly ComparisonLine[]
): readonly SummaryPart[] {
	const met = lines
		.filter(({ marks }) => marks[0]?.verdict === verdict)
		.sort((a, b) => Math.abs(b.marks[0]?.difference ?? 0) - Math.abs(a.marks[0]?.difference ?? 0));
	if (met.length === 0) return [];
	const more = met.length - namedAtMost;
	return [
		plain(`${verdict} of `),
		...amounts(met.slice(0, namedAtMost)),
		...(more > 0 ? [plain(` and ${countOf(more, 'other')}`)] : [])
	];
}

/** Of what is called about the same, in how much a difference is not ruled out; empty where it is everywhere. */
export function wideWords(lines: readonly ComparisonLine[]): string {
	const same = lines.filter(({ marks }) => marks[0]?.verdict === 'same');
	const wide = same.filter(({ marks }) => marks[0]?.wide).length;
	if (wide === 0) return '';
	const where = wide < same.length ? ` in ${formatCount(wide)} of these` : '';
	return `, with an interval${where} so wide that a difference is not ruled out`;
}

/** What a comparison of one unit found, and how surely. */
export function oneSideSummary(
	side: ComparisonSide,
	against: string,
	lines: readonly ComparisonLine[]
): readonly SummaryPart[] {
	const verdicts = lines.map(({ marks }) => marks[0]?.verdict ?? 'not_enough');
	const told = verdicts.filter((verdict) => verdict !== 'not_enough').length;
	const roles = countOf(side.roles, 'role');
	if (told === 0)
		return [
			strong(side.name),
			plain(
				` has ${roles}: not enough that are comparable with ${against}. At least 8 roles and 3 matched comparisons are needed to say anything.`
			)
		];
	const [more, less] = [clause('more', lines), clause('less', lines)];
	const same = verdicts.filter((verdict) => verdict === 'same').length;
	const basis = plain(
		` ${roles}, matched by ${side.matchedOn}; at most about 1 in 20 differences called here is expected to be chance.`
	);
	if (more.length + less.length === 0)
		return [
			strong(side.name),
			plain(
				` asks about the same as ${against} of like roles in ${told === 1 ? 'the one capability' : `all ${told} capabilities`} that can be compared${wideWords(lines)}.`
			),
			basis
		];
	return [
		plain('Of like roles, '),
		strong(side.name),
		plain(` asks `),
		...more,
		...(more.length > 0 && less.length > 0 ? [plain(', ')] : []),
		...less,
		plain(
			` than ${against}${same > 0 ? `, and about the same of ${countOf(same, 'other')}${wideWords(lines)}` : ''}.`
		),
		basis
	];
}

/** `more than the others in 1 capability and for less in 2`. */
function directionWords(more: number, less: number): string {
	const where = (count: number) => countOf(count, 'capability', 'capabilities');
	if (more === 0) return `less than the others in ${where(less)}`;
	const also = less > 0 ? ` and for less in ${formatCount(less)}` : '';
	return `more than the others in ${where(more)}${also}`;
}

/** What several sides are together: units, unless a saved set of roles is among them. */
export function sidesWord(sides: readonly ComparisonSide[]): string {
	return sides.some(({ unitId }) => unitId < 0) ? 'sides' : 'units';
}

/** What a comparison of several units with each other found. */
export function severalSidesSummary(
	sides: readonly ComparisonSide[],
	lines: readonly ComparisonLine[]
): readonly SummaryPart[] {
	const counts = sides.map((side, at) => {
		const called = (verdict: Verdict) =>
			lines.filter(({ marks }) => marks[at]?.verdict === verdict).length;
		const [more, less] = [called('more'), called('less')];
		return { side, more, less, different: more + less };
	});
	const differing = counts.filter(({ different }) => different > 0);
	if (differing.length === 0)
		return [
			plain(
				`None of these ${sides.length} ${sidesWord(sides)} is shown to ask more or less of like roles than the others do.`
			)
		];
	const [first] = [...differing].sort((a, b) => b.different - a.different);
	const others = differing.filter(({ side }) => side !== first?.side);
	return [
		plain('Of like roles, '),
		strong(first?.side.name ?? ''),
		plain(` asks for ${directionWords(first?.more ?? 0, first?.less ?? 0)}`),
		...(others.length > 0
			? [
					plain('; '),
					...shortNameList(others.map(({ side }) => side.name)),
					plain(others.length === 1 ? ' differs too' : ' differ too')
				]
			: [plain('; no other does')]),
		plain('.')
	];
}

/** `0.2 of a level`, `1.3 levels`. */
export function levelsText(amount: number): string {
	return Math.abs(amount) < 0.95
		? `${formatAmount(amount)} of a level`
		: `${formatAmount(amount)} levels`;
}
