import { mean, sum } from 'd3';
import { countOf, formatAmount } from './format';
import type { CapabilityGrades, GradeLevelsModel, GradeStep } from './grade-levels-model';
import { outsideParts, ungradedParts } from './grade-levels-summary';
import { fewRoles } from './measure-cell';
import { nameList, plain, strong, type SummaryPart } from './summary-part';

function unevenParts(
	steps: readonly GradeStep[],
	nameOf: (step: GradeStep) => string
): readonly SummaryPart[] {
	const flat = steps.filter(({ kind }) => kind === 'flat');
	const falling = steps.filter(({ kind }) => kind === 'falls');
	if (flat.length + falling.length === 0)
		return [plain(', and every step that enough roles speak for adds at least 0.1')];
	const adds = flat.length === 1 ? 'adds' : 'add';
	return [
		...(flat.length > 0
			? [plain('; '), ...nameList(flat.map(nameOf)), plain(` ${adds} almost nothing`)]
			: []),
		...falling.flatMap((step) => [
			plain('; '),
			strong(nameOf(step)),
			plain(` falls by ${formatAmount(step.change)}`)
		])
	];
}

function stepParts(
	{ grades }: GradeLevelsModel,
	{ bars, steps }: CapabilityGrades
): readonly SummaryPart[] {
	if (bars.length > 0 && bars.every(({ onLadder }) => !onLadder)) {
		const roles = countOf(
			sum(bars, ({ stated }) => stated),
			'role'
		);
		const at = countOf(bars.filter(({ stated }) => stated > 0).length, 'grade');
		return [plain(`${roles} with a level at ${at} on no ladder, so there is no step to judge.`)];
	}
	const average = mean(steps, ({ change }) => change);
	if (average === undefined)
		return [
			plain(
				`No two neighbouring grades have ${fewRoles} or more roles with a level here, so steps of the ladder cannot be judged.`
			)
		];
	const shortNames = new Map(grades.map(({ gradeId, shortName }) => [gradeId, shortName]));
	const named = (id: string) => shortNames.get(id) ?? id;
	const verb = average < 0 ? 'takes away' : 'adds';
	return [
		plain(`A step up the ladder ${verb} ${formatAmount(average)} of a level on average`),
		...unevenParts(
			steps,
			({ fromGradeId, toGradeId }) => `${named(fromGradeId)} → ${named(toGradeId)}`
		),
		plain('.')
	];
}

/** What the levels of one capability do along the ladder: how much a step adds on average, which steps add next to nothing or fall, and how many levels lie outside the ranges. */
export function capabilityGradesSummary(
	model: GradeLevelsModel,
	capability: CapabilityGrades
): readonly SummaryPart[] {
	return [
		...stepParts(model, capability),
		...outsideParts([capability]),
		...ungradedParts(model.ungraded)
	];
}
