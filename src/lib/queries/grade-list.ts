import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

/** One row a grade that at least one role states: ladder order, then the grades on no ladder by name. */
export const gradeList = defineQuery({
	name: 'grade-list',
	about:
		'One row a grade that at least one role states: ladder order, then the grades on no ladder by name.',
	columns: { grade_id: 'text', ladder_order: 'integer?', roles: 'integer' },
	example: {},
	statement: () => sql`
SELECT grade_id, ladder_order, sum(roles)::INTEGER AS roles
FROM grade JOIN role_group USING (grade_id)
GROUP BY grade_id, ladder_order
ORDER BY grade_id`
});

export type GradeListRow = RowOf<typeof gradeList>;
