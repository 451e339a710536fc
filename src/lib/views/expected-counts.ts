import { rollup, sum } from 'd3';
import type { CellLevelsByGradeRow } from '../queries/cell-levels-by-grade';
import type { GradeLevelsRow } from '../queries/grade-levels';

/**
 * How many of a cell's roles their grades would lead one to expect at each level of a capability,
 * index 0 for level 1: over the grades of the cell's roles that have a level there, those roles
 * times the share that the level has among all roles of the grade with a level there. So they add
 * up to the cell's roles that have a level and a grade. Null where there is no such role.
 *
 * `rows` are of all roles, without a filter; `here` are of the cell.
 */
export function expectedCounts(
	rows: readonly GradeLevelsRow[],
	capabilityId: string,
	here: readonly CellLevelsByGradeRow[],
	levels: number
): readonly number[] | null {
	const stated = rows.filter((row) => row.capability_id === capabilityId && row.level !== null);
	const counts = rollup(
		stated,
		(some) => sum(some, (row) => row.requirements),
		(row) => row.grade_id,
		(row) => row.level
	);
	const known = [...gradedRoles(here)].flatMap(([gradeId, roles]) => {
		const atLevel = counts.get(gradeId);
		return atLevel ? [{ roles, atLevel, all: sum(atLevel.values()) }] : [];
	});
	if (known.length === 0) return null;
	return Array.from({ length: levels }, (_, index) =>
		sum(known, ({ roles, atLevel, all }) => (roles * (atLevel.get(index + 1) ?? 0)) / all)
	);
}

function gradedRoles(here: readonly CellLevelsByGradeRow[]): ReadonlyMap<string, number> {
	const roles = new Map<string, number>();
	for (const row of here)
		if (row.grade_id !== null) roles.set(row.grade_id, (roles.get(row.grade_id) ?? 0) + row.roles);
	return roles;
}
