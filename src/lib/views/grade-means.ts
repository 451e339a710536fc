import type { GradeLevelsRow } from '../queries/grade-levels';

/** The mean level of one capability over the roles of one grade, and how many have a level there. */
export interface GradeMean {
	readonly mean: number;
	readonly roles: number;
}

/** Mean levels by grade id and capability id; undefined where no role of the grade has a level. */
export type GradeMeans = (gradeId: string, capabilityId: string) => GradeMean | undefined;

/** The mean levels of the grades. Give the rows of all roles, without a filter: they are what a role is compared with. */
export function gradeMeans(rows: readonly GradeLevelsRow[]): GradeMeans {
	const sums = new Map<string, Map<string, { levels: number; roles: number }>>();
	for (const row of rows) {
		if (row.level === null) continue;
		const grade = sums.get(row.grade_id) ?? new Map<string, { levels: number; roles: number }>();
		const sum = grade.get(row.capability_id) ?? { levels: 0, roles: 0 };
		grade.set(row.capability_id, {
			levels: sum.levels + row.level * row.requirements,
			roles: sum.roles + row.requirements
		});
		sums.set(row.grade_id, grade);
	}
	return (gradeId, capabilityId) => {
		const sum = sums.get(gradeId)?.get(capabilityId);
		return sum && sum.roles > 0 ? { mean: sum.levels / sum.roles, roles: sum.roles } : undefined;
	};
}
