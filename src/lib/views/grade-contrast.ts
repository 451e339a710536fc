import { sum } from 'd3';
import type { Framework } from '../framework/framework';
import type { ComparedGradesRow } from '../queries/compared-grades';
import type { ComparedLevelsRow } from '../queries/compared-levels';
import { countOf, formatAmount, formatCount, formatSigned } from './format';
import { compareGrades, gradeName, gradesById } from './grade-order';
import type { GradeContrast } from './unit-profile-model';

/** Fewer roles than these on a side say little about a grade. */
const leastRoles = 3;
/** A capability parts two sides from this difference in levels, */
const leastGap = 0.3;
/** and this many standard errors of it: with some 16 capabilities, 1 grade in 20 has one by chance. */
const leastErrors = 3;

interface Tally {
	readonly count: number;
	readonly mean: number;
	readonly squares: number;
}

function tallyOf(rows: readonly ComparedLevelsRow[]): Tally {
	const count = sum(rows, (row) => row.requirements);
	const mean = sum(rows, (row) => row.requirements * row.level) / count;
	const squares = sum(rows, (row) => row.requirements * (row.level - mean) ** 2);
	return { count, mean, squares };
}

interface Gap {
	readonly name: string;
	readonly gap: number;
	readonly parts: boolean;
}

function gapsOf(framework: Framework, rows: readonly ComparedLevelsRow[]): readonly Gap[] {
	return framework.capabilities.flatMap(({ id, name, peopleManagement }) => {
		if (peopleManagement) return [];
		const met = rows.filter(({ capability_id }) => capability_id === id);
		const own = tallyOf(met.filter(({ is_own }) => is_own));
		const rest = tallyOf(met.filter(({ is_own }) => !is_own));
		if (own.count < leastRoles || rest.count < leastRoles) return [];
		const gap = own.mean - rest.mean;
		const variance = (own.squares + rest.squares) / (own.count + rest.count - 2);
		const error = Math.sqrt(variance * (1 / own.count + 1 / rest.count));
		return { name, gap, parts: Math.abs(gap) >= leastGap && Math.abs(gap) > leastErrors * error };
	});
}

function distanceOf(gaps: readonly Gap[]): number {
	return sum(gaps, ({ gap }) => Math.abs(gap)) / gaps.length;
}

function sharesOf(
	framework: Framework,
	rows: readonly ComparedLevelsRow[]
): readonly number[] | null {
	const all = sum(rows, (row) => row.requirements);
	if (all === 0) return null;
	return framework.levels.map(
		({ order }) => sum(rows, (row) => (row.level === order ? row.requirements : 0)) / all
	);
}

/** Named one by one at most. */
const namedAtMost = 4;

function wordsOf(gaps: readonly Gap[], own: number, rest: number): string {
	if (own < leastRoles || rest < leastRoles || gaps.length === 0)
		return `Few roles (${countOf(own, 'role')} against ${formatCount(rest)}): nothing can be said.`;
	const parting = gaps.filter(({ parts }) => parts);
	const apart = ` Mean levels lie ${formatAmount(distanceOf(gaps))} apart on average.`;
	if (parting.length === 0)
		return `Look like the same job: none of ${countOf(gaps.length, 'capability', 'capabilities')} is shown to part them.${apart}`;
	return `${parting.length === gaps.length ? 'Every one' : parting.length} of ${gaps.length} capabilities ${parting.length === 1 ? 'parts' : 'part'} them.${apart}`;
}

/** Grade by grade, whether the roles on both sides look like the same job. Grades of which the unit has no role are left out. */
export function gradeContrasts(of: {
	readonly framework: Framework;
	readonly levels: readonly ComparedLevelsRow[];
	readonly grades: readonly ComparedGradesRow[];
}): readonly GradeContrast[] {
	const { framework, levels, grades } = of;
	const known = gradesById(framework);
	const ids = grades.flatMap(({ is_own, grade_id }) => (is_own && grade_id ? [grade_id] : []));
	const rolesOf = (gradeId: string, own: boolean) =>
		sum(grades, (row) => (row.grade_id === gradeId && row.is_own === own ? row.roles : 0));
	return [...ids].sort(compareGrades(known)).map((gradeId): GradeContrast => {
		const rows = levels.filter(({ grade_id }) => grade_id === gradeId);
		const gaps = gapsOf(framework, rows);
		const [ownRoles, restRoles] = [rolesOf(gradeId, true), rolesOf(gradeId, false)];
		const parting = gaps
			.filter(({ parts }) => parts)
			.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
		const more = parting.length - namedAtMost;
		return {
			gradeId,
			name: gradeName(known, gradeId),
			...{ ownRoles, restRoles },
			own: sharesOf(
				framework,
				rows.filter(({ is_own }) => is_own)
			),
			rest: sharesOf(
				framework,
				rows.filter(({ is_own }) => !is_own)
			),
			distance: gaps.length === 0 ? null : distanceOf(gaps),
			words: wordsOf(gaps, ownRoles, restRoles),
			parting: [
				...parting.slice(0, namedAtMost).map(({ name, gap }) => `${name} ${formatSigned(gap)}`),
				...(more > 0 ? [`${more} more`] : [])
			]
		};
	});
}
