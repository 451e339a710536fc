import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

/** One row a column of the database's tables and views, in the order of the table. Tables of work in progress have none. */
export const tableColumns = defineQuery({
	name: 'table-columns',
	about:
		'One row a column of the database’s tables and views, in the order of the table. Tables of work in progress have none.',
	columns: { table_name: 'text', column_name: 'text', type: 'text' },
	example: {},
	statement: () => sql`
SELECT
	table_name, column_name,
	CASE WHEN starts_with(data_type, 'ENUM') THEN 'ENUM' ELSE data_type END AS type
FROM duckdb_columns()
WHERE database_name = current_database() AND schema_name = 'main' AND NOT internal
	AND NOT starts_with(table_name, 'incoming_')
ORDER BY table_name, column_index`
});

export type TableColumnRow = RowOf<typeof tableColumns>;
