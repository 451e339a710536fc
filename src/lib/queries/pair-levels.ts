import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a listed pair of similar roles × capability on which they differ: the level of each, the role that the queue names first being the first.';

/** One row a listed pair of similar roles × capability on which they differ: the level of each, the role that the queue names first being the first. */
export const pairLevels = defineQuery({
	name: 'pair-levels',
	about,
	columns: {
		finding_id: 'integer',
		capability_id: 'text',
		first_level: 'integer?',
		second_level: 'integer?'
	},
	example: {},
	statement: () => sql`
WITH pair AS (
	SELECT finding_id, finding.role_key AS first_key, min(finding_role.role_key) AS second_key
	FROM finding JOIN finding_role USING (finding_id)
	WHERE kind = 'similar_roles' AND finding_role.role_key <> finding.role_key
	GROUP BY finding_id, first_key
)
SELECT
	finding_id, CAST(capability_id AS VARCHAR) AS capability_id,
	level_of(first_role.levels[enum_code(capability_id) + 1]) AS first_level,
	level_of(second_role.levels[enum_code(capability_id) + 1]) AS second_level
FROM pair
JOIN finding_capability USING (finding_id)
JOIN role AS first_role ON first_role.role_key = first_key
JOIN role AS second_role ON second_role.role_key = second_key
ORDER BY finding_id, finding_capability.capability_id`
});

export type PairLevelsRow = RowOf<typeof pairLevels>;
