import { and, sql } from '../db/sql';
import { comparedPredicates, isOwn, type Comparison } from './compared-roles';
import { roleCounts } from './count-source';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a side × grade with roles: the unit’s own, and those that it is held against; roles without a grade under null.';

/** One row a side × grade with roles: the unit’s own, and those that it is held against; roles without a grade under null. */
export const comparedGrades = defineQuery({
	name: 'compared-grades',
	about,
	columns: { is_own: 'boolean', grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter, side: 2, others: null },
	statement: ({ filter, side, others }: Comparison) => sql`
SELECT ${isOwn(side)} AS is_own, grade_id, sum(roles)::INTEGER AS roles
FROM (${roleCounts(filter)})
WHERE ${and(comparedPredicates({ filter: noFilter, side, others }))}
GROUP BY ALL
ORDER BY is_own DESC, grade_id`
});

export type ComparedGradesRow = RowOf<typeof comparedGrades>;
