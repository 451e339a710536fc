import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a grade of the ladders or of the file, lowest first, for export; one on no ladder has no order. A page holds the places from `from` up to `to`, counted from 0. */
export const tableGrade = defineQuery({
	name: 'table-grade',
	about:
		'One row a grade of the ladders or of the file, lowest first, for export; one on no ladder has no order. A page holds the places from `from` up to `to`, counted from 0.',
	columns: {
		grade_id: 'text',
		name: 'text',
		short_name: 'text',
		ladder_id: 'text?',
		grade_order: 'integer?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT grade_id, name, short_name, ladder_id, ladder_order AS grade_order
FROM (SELECT *, row_number() OVER (ORDER BY grade_id) - 1 AS place FROM grade)
WHERE place >= CAST(${from} AS INTEGER) AND place < CAST(${to} AS INTEGER)
ORDER BY place`
});
