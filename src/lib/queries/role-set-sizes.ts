import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

const about = 'One row a saved set with loaded roles: how many. A set without any has no row.';

/** One row a saved set with loaded roles: how many. A set without any has no row. */
export const roleSetSizes = defineQuery({
	name: 'role-set-sizes',
	about,
	columns: { set_number: 'integer', roles: 'integer' },
	example: {},
	statement: () => sql`
SELECT set_number, count(*)::INTEGER AS roles FROM role_set
GROUP BY set_number ORDER BY set_number`
});

export type RoleSetSizesRow = RowOf<typeof roleSetSizes>;
