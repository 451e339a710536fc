import { and, sql } from '../db/sql';
import { rolePredicates } from './filter-sql';
import { everyFinding, type FindingFilter } from './finding-filter';
import { isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingByGradeParameters = { readonly filter: FindingFilter };

/** One row a grade × capability that findings name roles of, under null those about whole roles, and roles without a grade. Findings about units have no row. */
export const findingByGrade = defineQuery({
	name: 'finding-by-grade',
	about:
		'One row a grade × capability that findings name roles of, under null those about whole roles, and roles without a grade. Findings about units have no row.',
	columns: {
		grade_id: 'text?',
		capability_id: 'text?',
		findings: 'integer',
		unsettled: 'integer'
	},
	example: { filter: everyFinding('2026-02-01') },
	statement: ({ filter }: FindingByGradeParameters) => sql`
SELECT
	role.grade_id, capability_id,
	count(DISTINCT finding_id)::INTEGER AS findings,
	count(DISTINCT finding_id) FILTER (NOT ${isSettled})::INTEGER AS unsettled
FROM (${passing(filter)}
)
JOIN (SELECT finding_id, kind FROM finding WHERE kind <> 'division_drift') USING (finding_id)
LEFT JOIN finding_capability USING (finding_id)
JOIN finding_role USING (finding_id)
JOIN (
	SELECT role_key, grade_id FROM role
	WHERE ${and(rolePredicates({ ...filter.roles, text: '' }))}
) AS role USING (role_key)
GROUP BY role.grade_id, capability_id
ORDER BY role.grade_id NULLS LAST, capability_id NULLS LAST`
});

export type FindingByGradeRow = RowOf<typeof findingByGrade>;
