import { sql } from '../db/sql';
import { defineQuery } from './query';

/** One row a table that can be exported: how many rows it has, and the keys that its pages run over, from 0. */
export const tableSizes = defineQuery({
	name: 'table-sizes',
	about:
		'One row a table that can be exported: how many rows it has, and the keys that its pages run over, from 0.',
	columns: { name: 'text', rows: 'integer', keys: 'integer' },
	example: {},
	statement: () => sql`
WITH held AS (SELECT count(*) AS roles, coalesce(max(role_key), -1) + 1 AS keys FROM role)
SELECT name, CAST(rows AS INTEGER) AS rows, CAST(keys AS INTEGER) AS keys
FROM (
	SELECT 0 AS place, 'role' AS name, roles AS rows, keys FROM held
	UNION ALL SELECT 1, 'role_attribute', (SELECT count(*) FROM role_attribute), keys FROM held
	UNION ALL SELECT 2, 'requirement', (SELECT coalesce(sum(len(list_filter(levels, code -> code > 0))), 0) FROM role), keys FROM held
	UNION ALL SELECT 3, 'unit', count(*), coalesce(max(unit_id), -1) + 1 FROM unit
	UNION ALL SELECT 4, 'issue', count(*), coalesce(max(issue_id), -1) + 1 FROM issue
	UNION ALL SELECT 5, 'evidence', (SELECT count(*) FROM evidence), keys FROM held
	UNION ALL SELECT 6, 'finding', count(*), coalesce(max(finding_id), -1) + 1 FROM finding
	UNION ALL SELECT 7, 'decision', count(*), count(*) FROM decision
	UNION ALL SELECT 8, 'capability', count(*), coalesce(max(capability_order), -1) + 1 FROM capability
	UNION ALL SELECT 9, 'capability_group', count(*), coalesce(max(group_order), -1) + 1 FROM capability_group
	UNION ALL SELECT 10, 'level', count(*), coalesce(max(level), -1)::INTEGER + 1 FROM level
	UNION ALL SELECT 11, 'grade', count(*), count(*) FROM grade
)
ORDER BY place`
});
