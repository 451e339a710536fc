import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

const about = 'One row a role that passes the filter; the kind filter does not apply.';

/** One row a role that passes the filter; the kind filter does not apply. */
export const passingRoleIds = defineQuery({
	name: 'passing-role-ids',
	about,
	columns: { role_id: 'text' },
	example: { filter: noFilter },
	statement: ({ filter }: { readonly filter: Filter }) => sql`
SELECT role_id FROM role WHERE ${and(rolePredicates(filter))}
ORDER BY role_id`
});

export type PassingRoleIdsRow = RowOf<typeof passingRoleIds>;
