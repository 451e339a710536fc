import type { Framework } from '../framework/framework';
import { formatAmount, formatSigned } from './format';
import type { GradeBar, GradeStep } from './grade-levels-model';
import { fewRoles } from './measure-cell';

/** Levels that a step adds at least if it is to count as one. */
const leastStep = 0.1;

/** The steps between neighbouring grades of each ladder, of those that enough roles speak for. */
export function gradeSteps(framework: Framework, bars: readonly GradeBar[]): readonly GradeStep[] {
	return framework.ladders.flatMap((ladder) => {
		const spoken = ladder.grades.flatMap(({ id }) => {
			const bar = bars.find(({ gradeId }) => gradeId === id);
			return bar && bar.mean !== null && bar.stated >= fewRoles ? [{ id, mean: bar.mean }] : [];
		});
		return spoken.slice(1).flatMap((upper, index) => {
			const lower = spoken[index];
			if (!lower) return [];
			const change = upper.mean - lower.mean;
			const kind = change >= leastStep ? 'rises' : change <= -leastStep ? 'falls' : 'flat';
			return [{ fromGradeId: lower.id, toGradeId: upper.id, change, kind } as const];
		});
	});
}

/** What the steps of one capability show, and whether a step is not smooth. */
export function stepRemark(
	steps: readonly GradeStep[],
	nameOf: (gradeId: string) => string
): { readonly remark: string; readonly notable: boolean } {
	const between = (step: GradeStep) => `${nameOf(step.fromGradeId)} → ${nameOf(step.toGradeId)}`;
	const [lowest] = [...steps].sort((one, other) => one.change - other.change);
	if (!lowest) return { remark: '', notable: false };
	if (lowest.kind === 'falls')
		return {
			remark: `${between(lowest)} falls by ${formatAmount(lowest.change)}`,
			notable: true
		};
	const flat = steps.filter((step) => step.kind === 'flat');
	const [first] = flat;
	if (first) {
		const more = flat.length > 1 ? `, and ${flat.length - 1} more` : '';
		return { remark: `${between(first)} adds almost nothing${more}`, notable: true };
	}
	const largest = steps.reduce((most, step) => (step.change > most.change ? step : most));
	return {
		remark: `${formatSigned(largest.change)} at ${nameOf(largest.toGradeId)}`,
		notable: false
	};
}
