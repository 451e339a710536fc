import { group, mean } from 'd3';
import type { Framework } from '../framework/framework';
import { countOf, formatAmount, formatCount } from './format';
import type { CapabilityGrades, GradeAxisEntry, GradeStep } from './grade-levels-model';
import { fewRoles } from './measure-cell';
import { nameList, plain, strong, type SummaryPart } from './summary-part';

/** As many capabilities as are named one by one, and as many steps as are spoken of. */
const namedAtMost = 3;
const stepsAtMost = 2;

function stepName(grades: readonly GradeAxisEntry[], step: GradeStep): string {
	const nameOf = (id: string) => grades.find(({ gradeId }) => gradeId === id)?.shortName ?? id;
	return `${nameOf(step.fromGradeId)} → ${nameOf(step.toGradeId)}`;
}

/** The steps that add almost nothing, or fall, each with its capabilities, in most capabilities first. */
function unevenSteps(grades: readonly GradeAxisEntry[], multiples: readonly CapabilityGrades[]) {
	const uneven = multiples.flatMap(({ name, steps }) =>
		steps
			.filter(({ kind }) => kind !== 'rises')
			.map((step) => ({
				name,
				falls: step.kind === 'falls',
				step: stepName(grades, step)
			}))
	);
	return [...group(uneven, ({ step }) => step)].sort(
		([, some], [, others]) => others.length - some.length
	);
}

function unevenParts(
	grades: readonly GradeAxisEntry[],
	multiples: readonly CapabilityGrades[]
): readonly SummaryPart[] {
	const steps = unevenSteps(grades, multiples);
	if (steps.length === 0)
		return [plain(' Every step that enough roles speak for adds at least 0.1.')];
	const having = (name: string) =>
		multiples.filter(({ steps: some }) => some.some((step) => stepName(grades, step) === name))
			.length;
	const spoken = steps.slice(0, stepsAtMost).flatMap(([step, found], index) => {
		const names = found.map(({ name }) => name);
		const verb = found.every(({ falls }) => falls)
			? 'falls'
			: found.some(({ falls }) => falls)
				? 'adds almost nothing, or falls,'
				: 'adds almost nothing';
		return [
			plain(index === 0 ? ' ' : '; '),
			strong(step),
			plain(` ${verb} in `),
			...(names.length > namedAtMost
				? [plain(`${names.length} of ${countOf(having(step), 'capability', 'capabilities')}`)]
				: nameList(names))
		];
	});
	const more = steps.length - stepsAtMost;
	return [
		...spoken,
		plain(
			more > 0
				? `; so ${more === 1 ? 'does' : 'do'} ${countOf(more, 'other step')} somewhere.`
				: '.'
		)
	];
}

/** How many of the levels that have a reference range lie outside it; nothing without a range. */
export function outsideParts(multiples: readonly CapabilityGrades[]): readonly SummaryPart[] {
	const bars = multiples
		.flatMap((multiple) => multiple.bars)
		.filter(({ reference }) => reference !== null);
	const stated = bars.reduce((sum, bar) => sum + bar.stated, 0);
	const outside = bars.reduce((sum, bar) => sum + bar.outside, 0);
	if (stated === 0) return [];
	return [
		plain(
			` ${formatCount(outside)} of ${countOf(stated, 'level')} ${outside === 1 ? 'lies' : 'lie'} outside the reference range of the grade.`
		)
	];
}

/** That roles without a grade are left out; nothing where there are none. */
export function ungradedParts(ungraded: number): readonly SummaryPart[] {
	if (ungraded === 0) return [];
	const verb = ungraded === 1 ? 'is' : 'are';
	return [plain(` ${countOf(ungraded, 'role')} without a grade ${verb} left out.`)];
}

/** What levels do along the ladder: how much a step adds on average, which steps add next to nothing and where, and how many levels lie outside the ranges. */
export function gradeLevelsSummary(
	framework: Framework,
	grades: readonly GradeAxisEntry[],
	multiples: readonly CapabilityGrades[],
	ungraded: number
): readonly SummaryPart[] {
	const core = new Set(
		framework.capabilities.filter((one) => !one.peopleManagement).map(({ id }) => id)
	);
	const average = mean(
		multiples
			.filter(({ capabilityId }) => core.has(capabilityId))
			.flatMap(({ steps }) => steps.map(({ change }) => change))
	);
	const without = ungradedParts(ungraded);
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
	return [
		plain(
			`A step up the ladder adds ${formatAmount(average)} of a level to a core capability on average.`
		),
		...unevenParts(grades, multiples),
		...outsideParts(multiples),
		...without
	];
}
