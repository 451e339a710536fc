import { sql } from '../db/sql';
import { comparedGroups, type Comparison } from './compared-roles';
import { countedLevels } from './count-source';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a side × grade × capability × level that a role has: the side’s own, and those that it is held against. `focus` are those in focus, `kind_stated` those that say whether they are. The kind filter does not apply.';

/** One row a side × grade × capability × level that a role has: the side’s own, and those that it is held against. `focus` are those in focus, `kind_stated` those that say whether they are. The kind filter does not apply. */
export const comparedLevels = defineQuery({
	name: 'compared-levels',
	about,
	columns: {
		is_own: 'boolean',
		grade_id: 'text?',
		capability_id: 'text',
		level: 'integer',
		requirements: 'integer',
		focus: 'integer',
		kind_stated: 'integer'
	},
	example: { filter: noFilter, side: 2, others: null },
	statement: (comparison: Comparison) => sql`
WITH passing AS (${comparedGroups(comparison)}
)
SELECT
	is_own, grade_id, capability_at(place) AS capability_id, code::INTEGER AS level,
	requirements, focus, kind_stated
FROM (${countedLevels({ ...comparison.filter, kind: null }, sql`passing`, sql`is_own, grade_id`)}
)
WHERE level_of(code) IS NOT NULL
ORDER BY is_own DESC, grade_id, capability_id, level`
});

export type ComparedLevelsRow = RowOf<typeof comparedLevels>;
