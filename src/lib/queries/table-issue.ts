import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row an issue of the files, for export. A page holds the issue ids from `from` up to `to`. */
export const tableIssue = defineQuery({
	name: 'table-issue',
	about:
		'One row an issue of the files, for export. A page holds the issue ids from `from` up to `to`.',
	columns: {
		file: 'text',
		line: 'integer',
		column_name: 'text',
		value: 'text',
		cause: 'text',
		effect: 'text',
		message: 'text',
		role_id: 'text?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT file, line, column_name, value, cause, effect, message, role_id
FROM issue
WHERE issue_id >= CAST(${from} AS INTEGER) AND issue_id < CAST(${to} AS INTEGER)
ORDER BY issue_id`
});
