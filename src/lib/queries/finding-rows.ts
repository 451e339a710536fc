import { sql, type Statement } from '../db/sql';

/** A finding as a queue shows it. */
export const findingColumns = {
	finding_id: 'integer',
	finding_key: 'text',
	kind: 'text',
	seriousness: 'text',
	band: 'text?',
	chance: 'number?',
	q: 'number?',
	rule_id: 'text?',
	sentence: 'text',
	suggestion: 'text?',
	unit_id: 'integer?',
	unit_name: 'text?',
	role_id: 'text?',
	title: 'text?',
	other_role_id: 'text?',
	other_title: 'text?',
	roles: 'integer',
	grade_id: 'text?',
	family: 'text?',
	capability_ids: 'text',
	folded_under: 'integer?',
	explains: 'integer',
	likewise: 'integer',
	least_difference: 'number?',
	most_difference: 'number?',
	standing: 'text',
	reason: 'text?',
	decided_by: 'text?',
	decided_on: 'text?',
	expires_on: 'text?',
	facts: 'text?',
	total: 'integer'
} as const;

/** How many rows of what passes, from which one on. */
export interface Page {
	readonly limit: number;
	readonly offset: number;
}

/**
 * A page of findings in the order of the queue. `met` is a relation as `passing` gives it, `wanted`
 * a condition on its rows; `explains` counts the levels of `met` that are folded under a row,
 * `likewise` the drifts of the same unit, the least and the most of which in levels stand beside it.
 * The other role is that of a pair.
 */
export function findingRows(met: Statement, wanted: Statement, { limit, offset }: Page): Statement {
	return sql`
WITH met AS MATERIALIZED (${met}
),
wanted AS (SELECT * FROM met WHERE ${wanted}),
shown AS MATERIALIZED (
	SELECT finding_id, standing, decision_key
	FROM wanted
	ORDER BY finding_id
	LIMIT CAST(${limit} AS INTEGER) OFFSET CAST(${offset} AS INTEGER)
),
concerned AS (
	SELECT finding_id, string_agg(CAST(capability_id AS VARCHAR), ',' ORDER BY capability_id) AS capability_ids
	FROM finding_capability
	WHERE finding_id IN (SELECT finding_id FROM shown)
	GROUP BY finding_id
),
explained AS (
	SELECT
		met.folded_under AS finding_id,
		count(*) FILTER (kind <> 'division_drift')::INTEGER AS explains,
		count(*) FILTER (kind = 'division_drift')::INTEGER AS likewise,
		min(finding.difference) FILTER (kind = 'division_drift') AS least_difference,
		max(finding.difference) FILTER (kind = 'division_drift') AS most_difference
	FROM met JOIN finding USING (finding_id)
	WHERE met.folded_under IN (SELECT finding_id FROM shown)
	GROUP BY met.folded_under
),
other AS (
	SELECT finding_id, min(finding_role.role_key) AS other_key
	FROM finding_role JOIN finding USING (finding_id)
	WHERE finding_id IN (SELECT finding_id FROM shown)
		AND kind = 'similar_roles' AND finding_role.role_key <> finding.role_key
	GROUP BY finding_id
)
SELECT
	finding_id, finding.finding_key, kind, seriousness, band, chance, q, rule_id, sentence, suggestion,
	finding.unit_id, unit.name AS unit_name, role.role_id, role.title,
	other_role.role_id AS other_role_id, other_role.title AS other_title,
	finding.roles, finding.grade_id, finding.family,
	coalesce(capability_ids, '') AS capability_ids,
	finding.folded_under,
	coalesce(explains, 0) AS explains,
	coalesce(likewise, 0) AS likewise,
	least_difference,
	most_difference,
	standing, reason, decided_by,
	CAST(decided_on AS VARCHAR) AS decided_on,
	CAST(expires_on AS VARCHAR) AS expires_on,
	facts,
	(SELECT count(*) FROM wanted)::INTEGER AS total
FROM shown
JOIN finding USING (finding_id)
LEFT JOIN concerned USING (finding_id)
LEFT JOIN explained USING (finding_id)
LEFT JOIN other USING (finding_id)
LEFT JOIN role ON role.role_key = finding.role_key
LEFT JOIN role AS other_role ON other_role.role_key = other.other_key
LEFT JOIN unit ON unit.unit_id = finding.unit_id
LEFT JOIN decision ON decision.finding_key = decision_key
ORDER BY finding_id`;
}
