import { and, sql } from '../db/sql';
import { comparedPredicates, isOwn, type Comparison } from './compared-roles';
import { countedLevels, passingGroups } from './count-source';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a side × grade × capability × level that a role has: the unit’s own, and those that it is held against. `focus` are those in focus, `kind_stated` those that say whether they are. The kind filter does not apply.';

/** One row a side × grade × capability × level that a role has: the unit’s own, and those that it is held against. `focus` are those in focus, `kind_stated` those that say whether they are. The kind filter does not apply. */
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
	statement: ({ filter, side, others }: Comparison) => sql`
WITH passing AS (${passingGroups(filter)}
)
SELECT
	${isOwn(side)} AS is_own, grade_id, capability_at(place) AS capability_id, code::INTEGER AS level,
	sum(requirements)::INTEGER AS requirements, sum(focus)::INTEGER AS focus,
	sum(kind_stated)::INTEGER AS kind_stated
FROM (${countedLevels({ ...filter, kind: null }, sql`passing`, sql`unit_id, grade_id`)}
)
WHERE ${and([sql`level_of(code) IS NOT NULL`, ...comparedPredicates({ filter: noFilter, side, others })])}
GROUP BY ALL
ORDER BY is_own DESC, grade_id, capability_id, level`
});

export type ComparedLevelsRow = RowOf<typeof comparedLevels>;
