import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

/** One row an attribute that at least one role states: how many roles do, and how many values it has. */
export const attributeList = defineQuery({
	name: 'attribute-list',
	about:
		'One row an attribute that at least one role states: how many roles do, and how many values it has.',
	columns: { name: 'text', roles: 'integer', distinct_values: 'integer' },
	example: {},
	statement: () => sql`
SELECT name, count(*)::INTEGER AS roles, count(DISTINCT value)::INTEGER AS distinct_values
FROM role_trait
GROUP BY name
ORDER BY name`
});

export type AttributeListRow = RowOf<typeof attributeList>;
