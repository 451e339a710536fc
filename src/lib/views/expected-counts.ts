import { rollup, sum } from 'd3';
import type { GradeLevelsRow } from '../queries/grade-levels';
import type { GradeShare } from './heatmap-model';

/**
 * How many of a row's roles its grades would lead one to expect at each level of a capability,
 * index 0 for level 1: over the row's grades, its roles of that grade times the share of all roles
 * of the grade that are at the level. Roles without a grade are expected nowhere. Null where no
 * grade of the row is known.
 *
 * A grade has as many roles as state its most often stated capability: short of the truth by the
 * roles that leave just that one out, which hardly any do.
 */
export function expectedCounts(
	rows: readonly GradeLevelsRow[],
	capabilityId: string,
	mix: readonly GradeShare[],
	levels: number
): readonly number[] | null {
	const stated = rollup(
		rows,
		(some) => sum(some, (row) => row.requirements),
		(row) => row.grade_id,
		(row) => row.capability_id
	);
	const known = mix.flatMap(({ gradeId, roles }) => {
		const capabilities = gradeId === '' ? undefined : stated.get(gradeId);
		return capabilities ? [{ gradeId, roles, all: Math.max(...capabilities.values()) }] : [];
	});
	if (known.length === 0) return null;
	return Array.from({ length: levels }, (_, index) =>
		sum(known, ({ gradeId, roles, all }) => {
			const at = rows.filter(
				(row) =>
					row.grade_id === gradeId && row.capability_id === capabilityId && row.level === index + 1
			);
			return (roles * sum(at, (row) => row.requirements)) / all;
		})
	);
}
