import { none } from './organisation';
import type { CodedColumn, Organisation } from './organisation';
import type { OccupationGroups } from './occupation';

/** One effect of the base: what a group of roles adds, on each capability or on all of them alike. */
export interface Effect {
	readonly name: string;
	/** Per role its group, or -1 for no group. */
	readonly codes: Int32Array;
	readonly groupCount: number;
	/** How many roles' worth of evidence pulls the effect towards nothing (or, for a grade, its mean). */
	readonly lambda: number;
	/**
	 * `capability`: one value a group and capability. `overall`: one value a group.
	 * `graded`: one a group and capability, shrunk to the group's mean over its cells.
	 */
	readonly shape: 'capability' | 'overall' | 'graded';
}

const lambdas = {
	mean: 0,
	grade: 1,
	group: 10,
	occupation: 10,
	family: 3,
	division: 12,
	overall: 120
};

/**
 * The effects of the base in the order in which each pass fits them. Source: METHOD.md §2.1.
 */
export function baseEffects(
	organisation: Organisation,
	occupation: OccupationGroups,
	family: CodedColumn
): readonly Effect[] {
	const { roleCount, grade, groups, unit } = organisation;
	const effect = (
		name: string,
		{ codes, values }: CodedColumn,
		lambda: number,
		shape: Effect['shape'] = 'capability'
	): Effect => ({ name, codes, groupCount: values.length, lambda, shape });
	const everyone: CodedColumn = { codes: new Int32Array(roleCount), values: [''] };
	const stated = { codes: grade.codes.map((code) => code + 1), values: ['', ...grade.values] };
	return [
		effect('mean', everyone, lambdas.mean),
		effect('grade', stated, lambdas.grade, 'graded'),
		...groups.map((group) => effect(group.name, group.column, lambdas.group)),
		effect('occupation 2', occupation.two, lambdas.occupation),
		effect('occupation 4', occupation.four, lambdas.occupation),
		effect('occupation 6', occupation.six, lambdas.occupation),
		effect('family', family, lambdas.family),
		effect('division overall', unit, lambdas.overall, 'overall'),
		effect('division', unit, lambdas.division)
	].filter((candidate) => candidate.codes.some((code) => code !== none));
}
