import { sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { Filter } from '../queries/filter';
import { countOf, formatCount } from './format';
import type { GradeLevelCounts } from './level-counts-by-grade-model';
import { levelName } from './level-names';
import { fewRoles } from './measure-cell';
import { plain, strong, type SummaryPart } from './summary-part';

function rangeWords([low, high]: readonly [number, number]): string {
	return low === high ? `of ${low}` : `of ${low} to ${high}`;
}

function leftOutParts(grades: readonly GradeLevelCounts[]): readonly SummaryPart[] {
	const left = sum(grades, ({ leftOut }) => leftOut);
	if (left === 0) return [];
	const are = left === 1 ? 'is' : 'are';
	return [
		plain(` ${countOf(left, 'role')} without a level in every core capability ${are} left out.`)
	];
}

/** Where most roles of a grade lie outside its range, how many of the counts keep to it, and how many roles could not be held against it. */
export function levelCountsSummary(
	framework: Framework,
	grades: readonly GradeLevelCounts[],
	kind: Filter['kind']
): readonly SummaryPart[] {
	return [...heldParts(framework, grades, kind), ...leftOutParts(grades)];
}

function heldParts(
	framework: Framework,
	grades: readonly GradeLevelCounts[],
	kind: Filter['kind']
): readonly SummaryPart[] {
	if (kind !== null)
		return [
			plain(
				`Only ${kind} capabilities are counted, so the reference ranges, which are of all core capabilities, do not apply.`
			)
		];
	const counts = grades
		.filter(({ roles }) => roles >= fewRoles)
		.flatMap((grade) =>
			grade.levels.flatMap((count) => (count.range ? [{ grade, count, range: count.range }] : []))
		);
	if (counts.length === 0)
		return [
			plain(
				framework.ranges
					? `Few roles: no grade with a reference range has ${fewRoles} or more to hold against it.`
					: 'This framework has no reference ranges to hold the counts against.'
			)
		];
	const [worst] = [...counts].sort(
		(one, other) => other.count.outsideShare - one.count.outsideShare
	);
	const as = counts.filter(({ count }) => count.outsideShare === worst?.count.outsideShare).length;
	const equals =
		as > 1
			? `; ${countOf(as - 1, 'other grade and level pair')} ${as === 2 ? 'is' : 'are'} as far out`
			: '';
	const within = counts.filter(({ count }) => count.outside === 0).length;
	if (!worst || worst.count.outside === 0)
		return [
			plain(`Every grade of ${fewRoles} or more roles keeps to its reference range at every level.`)
		];
	const { grade, count, range } = worst;
	return [
		plain('Furthest from its range: '),
		strong(grade.name),
		plain(' at '),
		strong(levelName(framework, count.level)),
		plain(
			`, where ${formatCount(count.outside)} of ${countOf(grade.roles, 'role')} ${count.outside === 1 ? 'lies' : 'lie'} outside the reference ${rangeWords(range)} capabilities${equals}. In ${within} of ${counts.length} grade and level pairs, every role keeps to the range.`
		)
	];
}
