import { sql } from '../db/sql';
import { roleCounts } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type BaseByGradeParameters = { readonly filter: Filter };

/** One row a grade with the roles that pass the filter, those without a grade under null. The kind filter does not apply. */
export const baseByGrade = defineQuery({
	name: 'base-by-grade',
	about:
		'One row a grade with the roles that pass the filter, those without a grade under null. The kind filter does not apply.',
	columns: { grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter },
	statement: ({ filter }: BaseByGradeParameters) => sql`
SELECT grade_id, sum(roles)::INTEGER AS roles
FROM (${roleCounts(filter)})
GROUP BY grade_id
ORDER BY grade_id`
});

export type BaseByGradeRow = RowOf<typeof baseByGrade>;
