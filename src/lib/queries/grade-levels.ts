import { sql } from '../db/sql';
import { countsByGrade } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type GradeLevelsParameters = { readonly filter: Filter };

/** One row a grade × capability × status × level that at least one role has. Roles without a grade have no row. */
export const gradeLevels = defineQuery({
	name: 'grade-levels',
	about:
		'One row a grade × capability × status × level that at least one role has. Roles without a grade have no row.',
	columns: {
		grade_id: 'text',
		capability_id: 'text',
		status: 'text',
		level: 'integer?',
		requirements: 'integer'
	},
	example: { filter: noFilter },
	statement: ({ filter }: GradeLevelsParameters) => sql`
SELECT grade_id, capability_id, status, level, sum(requirements)::INTEGER AS requirements
FROM (${countsByGrade(filter)}
)
WHERE grade_id IS NOT NULL
GROUP BY grade_id, capability_id, status, level
ORDER BY grade_id, capability_id, status, level`
});

export type GradeLevelsRow = RowOf<typeof gradeLevels>;
