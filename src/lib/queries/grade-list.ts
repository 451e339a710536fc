import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type GradeListParameters = Record<never, never>;

/** One row a grade that at least one role states: ladder order, then the grades on no ladder by name. */
export const gradeList = defineQuery({
	name: 'grade-list',
	about:
		'One row a grade that at least one role states: ladder order, then the grades on no ladder by name.',
	columns: { grade_id: 'text', ladder_order: 'integer?', roles: 'integer' },
	example: {},
	statement: (_: GradeListParameters) => sql`SELECT 1`
});

export type GradeListRow = RowOf<typeof gradeList>;
