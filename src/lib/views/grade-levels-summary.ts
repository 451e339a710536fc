import { mean } from 'd3';
import type { Framework } from '../framework/framework';
import { countOf, formatAmount, formatCount } from './format';
import type { CapabilityGrades, GradeAxisEntry } from './grade-levels-model';
import { fewRoles } from './measure-cell';
import { nameList, plain, type SummaryPart } from './summary-part';

/** As many names as a sentence bears. */
const namedAtMost = 3;

function named(capabilities: readonly CapabilityGrades[]): readonly SummaryPart[] {
	const names = capabilities.map(({ name }) => name);
	if (names.length <= namedAtMost) return nameList(names);
	return [
		...names
			.slice(0, namedAtMost)
			.flatMap((name, index) => [...(index > 0 ? [plain(', ')] : []), ...nameList([name])]),
		plain(` and ${names.length - namedAtMost} more`)
	];
}

function outsideParts(multiples: readonly CapabilityGrades[]): readonly SummaryPart[] {
	const bars = multiples.flatMap((multiple) =>
		multiple.bars.flatMap((bar) => (bar.reference ? [{ multiple, bar }] : []))
	);
	const stated = bars.reduce((sum, { bar }) => sum + bar.stated, 0);
	const outside = bars.reduce((sum, { bar }) => sum + bar.outside, 0);
	if (stated === 0) return [];
	return [
		plain(
			` ${formatCount(outside)} of ${countOf(stated, 'level')} ${outside === 1 ? 'lies' : 'lie'} outside the reference range of the grade.`
		)
	];
}

/** What levels do along the ladder: how much a step adds on average, in which capabilities one adds next to nothing, and how many levels lie outside the ranges. */
export function gradeLevelsSummary(
	framework: Framework,
	grades: readonly GradeAxisEntry[],
	multiples: readonly CapabilityGrades[],
	ungraded: number
): readonly SummaryPart[] {
	const core = new Set(
		framework.capabilities.filter((one) => !one.peopleManagement).map(({ id }) => id)
	);
	const steps = multiples
		.filter(({ capabilityId }) => core.has(capabilityId))
		.flatMap((multiple) => multiple.steps);
	const average = mean(steps, ({ change }) => change);
	const without =
		ungraded > 0
			? [
					plain(
						` ${countOf(ungraded, 'role')} without a grade ${ungraded === 1 ? 'is' : 'are'} left out.`
					)
				]
			: [];
	if (average === undefined) {
		const roles = grades.reduce((sum, grade) => sum + grade.roles, 0);
		return [
			plain(
				`Few roles: ${countOf(roles, 'role')} in ${countOf(grades.length, 'grade')}, and no two neighbouring grades with ${fewRoles} or more, so steps of the ladder cannot be judged.`
			),
			...outsideParts(multiples),
			...without
		];
	}
	const flat = multiples.filter(({ notable }) => notable);
	const uneven =
		flat.length === 0
			? [plain(' Every step that enough roles speak for adds at least 0.1.')]
			: [
					plain(' A step adds almost nothing, or falls, in '),
					...named(flat),
					plain('; those are marked.')
				];
	return [
		plain(
			`A step up the ladder adds ${formatAmount(average)} of a level to a core capability on average.`
		),
		...uneven,
		...outsideParts(multiples),
		...without
	];
}
