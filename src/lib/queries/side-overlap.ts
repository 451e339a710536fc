import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';
import { sideMembers, sideRoles, type SideId } from './side-roles';

export type SideOverlapParameters = { readonly filter: Filter; readonly sides: readonly SideId[] };

const about =
	'One row a pair of sides that share roles of the filter: the side that these roles count for, the smallest they are on, and another that they are on too; most first. Sides that share none have no row.';

/** One row a pair of sides that share roles of the filter: the side that these roles count for, the smallest they are on, and another that they are on too; most first. Sides that share none have no row. */
export const sideOverlap = defineQuery({
	name: 'side-overlap',
	about,
	columns: { side: 'integer', other_side: 'integer', roles: 'integer' },
	example: { filter: noFilter, sides: [-1, 1] },
	statement: ({ filter, sides }: SideOverlapParameters) => sql`
SELECT counted.side AS side, member.side AS other_side, count(*)::INTEGER AS roles
FROM (${sideMembers(sides)}
) AS member
JOIN (${sideRoles(sides)}
) AS counted USING (role_key)
WHERE member.side <> counted.side
	AND role_key IN (SELECT role_key FROM role WHERE ${and(rolePredicates(filter))})
GROUP BY ALL
ORDER BY roles DESC, side, other_side`
});

export type SideOverlapRow = RowOf<typeof sideOverlap>;
