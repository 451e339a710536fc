import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a unit with its roles, for export; unit 0 is the whole. A page holds the unit ids from `from` up to `to`. */
export const tableUnit = defineQuery({
	name: 'table-unit',
	about:
		'One row a unit with its roles, for export; unit 0 is the whole. A page holds the unit ids from `from` up to `to`.',
	columns: {
		unit_id: 'integer',
		parent_id: 'integer?',
		depth: 'integer',
		name: 'text',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		roles: 'integer'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT
	unit_id, parent_id, depth, name, cluster, department, division,
	(
		SELECT count(*) FROM role JOIN unit_ancestor USING (unit_id)
		WHERE unit_ancestor.ancestor_id = unit.unit_id AND unit_ancestor.depth = unit.depth
	)::INTEGER AS roles
FROM unit
WHERE unit_id >= CAST(${from} AS INTEGER) AND unit_id < CAST(${to} AS INTEGER)
ORDER BY unit_id`
});
