import { sql } from '../db/sql';
import { depthList, roleCounts } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type BaseByUnitParameters = { readonly filter: Filter; readonly depths: readonly number[] };

/** One row a unit × grade with the roles that pass the filter; a unit without such a role has no row. The kind filter does not apply. */
export const baseByUnit = defineQuery({
	name: 'base-by-unit',
	about:
		'One row a unit × grade with the roles that pass the filter; a unit without such a role has no row. The kind filter does not apply.',
	columns: { unit_id: 'integer', grade_id: 'text?', roles: 'integer' },
	example: { filter: noFilter, depths: [0, 1, 2, 3] },
	statement: ({ filter, depths }: BaseByUnitParameters) => sql`
SELECT ancestor_id AS unit_id, grade_id, sum(roles)::INTEGER AS roles
FROM (${roleCounts(filter)}) JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, grade_id
ORDER BY ancestor_id, grade_id`
});

export type BaseByUnitRow = RowOf<typeof baseByUnit>;
