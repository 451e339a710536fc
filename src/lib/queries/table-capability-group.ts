import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a group of capabilities, for export. A page holds the official orders from `from` up to `to`. */
export const tableCapabilityGroup = defineQuery({
	name: 'table-capability-group',
	about:
		'One row a group of capabilities, for export. A page holds the official orders from `from` up to `to`.',
	columns: {
		group_id: 'text',
		name: 'text',
		group_order: 'integer',
		people_management: 'boolean'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT group_id, name, group_order, people_management
FROM capability_group
WHERE group_order >= CAST(${from} AS INTEGER) AND group_order < CAST(${to} AS INTEGER)
ORDER BY group_order`
});
