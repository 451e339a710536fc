import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

/** One row an organisational unit with a role in it or beneath it, and unit 0 for all roles. Ordered depth first, names in natural order. `depth`: 0 all roles, 1 cluster, 2 department, 3 division. `roles`: beneath the unit, at whatever depth. */
export const unitTree = defineQuery({
	name: 'unit-tree',
	about:
		'One row an organisational unit with a role in it or beneath it, and unit 0 for all roles. Ordered depth first, names in natural order. `depth`: 0 all roles, 1 cluster, 2 department, 3 division. `roles`: beneath the unit, at whatever depth.',
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
	example: {},
	statement: () => sql`
SELECT
	unit.unit_id, parent_id, unit.depth, name,
	unit.cluster, unit.department, unit.division,
	coalesce(sum(roles), 0)::INTEGER AS roles
FROM unit
JOIN unit_ancestor ON ancestor_id = unit.unit_id
LEFT JOIN role_group ON role_group.unit_id = unit_ancestor.unit_id
GROUP BY ALL
ORDER BY unit.unit_id`
});

export type UnitTreeRow = RowOf<typeof unitTree>;
