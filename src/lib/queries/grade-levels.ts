import { sql } from '../db/sql';
import { countedLevels, passingGroups } from './count-source';
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
WITH passing AS (${passingGroups(filter)}
)
SELECT
	grade_id,
	capability_at(place) AS capability_id,
	status_of(code) AS status,
	level_of(code) AS level,
	requirements
FROM (${countedLevels(filter, sql`passing`, sql`grade_id`)}
)
WHERE grade_id IS NOT NULL
ORDER BY grade_id, place, code`
});

export type GradeLevelsRow = RowOf<typeof gradeLevels>;
