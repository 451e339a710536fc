import { sql } from '../db/sql';
import { comparedGroups, type Comparison } from './compared-roles';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a side × grade with roles: the side’s own, and those that it is held against; roles without a grade under null.';

/** One row a side × grade with roles: the side’s own, and those that it is held against; roles without a grade under null. */
export const comparedGrades = defineQuery({
	name: 'compared-grades',
	about,
	columns: { is_own: 'boolean', grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter, side: 2, others: null },
	statement: (comparison: Comparison) => sql`
SELECT is_own, grade_id, sum(bit_count(members))::INTEGER AS roles
FROM (${comparedGroups(comparison)}
)
GROUP BY ALL
ORDER BY is_own DESC, grade_id`
});

export type ComparedGradesRow = RowOf<typeof comparedGrades>;
