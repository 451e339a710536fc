import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a role and capability that it states, for export; what is absent has no row. A page holds the role keys from `from` up to `to`. */
export const tableRequirement = defineQuery({
	name: 'table-requirement',
	about:
		'One row a role and capability that it states, for export; what is absent has no row. A page holds the role keys from `from` up to `to`.',
	columns: {
		role_id: 'text',
		capability_id: 'text',
		capability: 'text',
		status: 'text',
		level: 'integer?',
		level_name: 'text?',
		kind: 'text?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT
	role_id, capability_id, capability.name AS capability, status, level, level.name AS level_name, kind
FROM requirement JOIN capability USING (capability_id) LEFT JOIN level USING (level)
WHERE role_key >= CAST(${from} AS INTEGER) AND role_key < CAST(${to} AS INTEGER)
ORDER BY role_key, capability_id`
});
