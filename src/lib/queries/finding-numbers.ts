import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

const about =
	'One row a finding: the units of its role, or its own, and of a finding about one level that level, what is expected, the peers and the evidence tier. Findings over several units have no unit.';

/** One row a finding: the units of its role, or its own, and of a finding about one level that level, what is expected, the peers and the evidence tier. Findings over several units have no unit. */
export const findingNumbers = defineQuery({
	name: 'finding-numbers',
	about,
	columns: {
		finding_id: 'integer',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		level: 'integer?',
		expected: 'number?',
		peers: 'integer?',
		tier: 'integer?'
	},
	example: {},
	statement: () => sql`
WITH judged AS (
	SELECT finding_id, min(enum_code(capability_id)) + 1 AS place
	FROM finding JOIN finding_capability USING (finding_id)
	WHERE kind = 'level'
	GROUP BY finding_id
)
SELECT
	finding.finding_id, unit.cluster, unit.department, unit.division,
	level_of(levels[place]) AS level,
	expected[place] AS expected,
	CASE WHEN place IS NOT NULL THEN peers END AS peers,
	CASE WHEN place IS NOT NULL THEN CAST(tier AS INTEGER) END AS tier
FROM finding
LEFT JOIN role ON role.role_key = finding.role_key
LEFT JOIN unit ON unit.unit_id = coalesce(finding.unit_id, role.unit_id)
LEFT JOIN judged ON judged.finding_id = finding.finding_id
LEFT JOIN role_evidence ON role_evidence.role_key = finding.role_key
ORDER BY finding.finding_id`
});

export type FindingNumbersRow = RowOf<typeof findingNumbers>;
