import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a role and further column of the file that it states, for export. A page holds the role keys from `from` up to `to`. */
export const tableAttribute = defineQuery({
	name: 'table-attribute',
	about:
		'One row a role and further column of the file that it states, for export. A page holds the role keys from `from` up to `to`.',
	columns: { role_id: 'text', name: 'text', value: 'text' },
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT role_id, name, value
FROM role_attribute JOIN role USING (role_key)
WHERE role_key >= CAST(${from} AS INTEGER) AND role_key < CAST(${to} AS INTEGER)
ORDER BY role_key, name`
});
