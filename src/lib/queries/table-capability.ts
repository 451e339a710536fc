import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a capability of the framework, for export. A page holds the official orders from `from` up to `to`. */
export const tableCapability = defineQuery({
	name: 'table-capability',
	about:
		'One row a capability of the framework, for export. A page holds the official orders from `from` up to `to`.',
	columns: {
		capability_id: 'text',
		name: 'text',
		short_name: 'text',
		group_id: 'text',
		capability_order: 'integer',
		people_management: 'boolean'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT capability_id, name, short_name, group_id, capability_order, people_management
FROM capability
WHERE capability_order >= CAST(${from} AS INTEGER) AND capability_order < CAST(${to} AS INTEGER)
ORDER BY capability_order`
});
