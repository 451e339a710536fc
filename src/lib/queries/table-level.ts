import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a level of the scale, for export. A page holds the levels from `from` up to `to`. */
export const tableLevel = defineQuery({
	name: 'table-level',
	about:
		'One row a level of the scale, for export. A page holds the levels from `from` up to `to`.',
	columns: {
		level: 'integer',
		name: 'text',
		short_name: 'text'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT level, name, short_name
FROM level
WHERE level >= CAST(${from} AS INTEGER) AND level < CAST(${to} AS INTEGER)
ORDER BY level`
});
