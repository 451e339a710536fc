import { sql } from '../db/sql';
import { depthList } from './count-source';
import { everyFinding, type FindingFilter } from './finding-filter';
import { inUnits, isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingByUnitParameters = {
	readonly filter: FindingFilter;
	readonly depths: readonly number[];
	/** Whether a part of another finding on the same capability is left out, as the queue lists it under that one. */
	readonly asListed?: boolean;
};

/** One row a unit × capability that findings concern, under null those about whole roles; a finding counts once in each unit that has one of its roles, and, as listed in the queue, not beside another on the capability that it is a part of. Without a finding, no row. Depth 0 is all roles. */
export const findingByUnit = defineQuery({
	name: 'finding-by-unit',
	about:
		'One row a unit × capability that findings concern, under null those about whole roles; a finding counts once in each unit that has one of its roles, and, as listed in the queue, not beside another on the capability that it is a part of. Without a finding, no row. Depth 0 is all roles.',
	columns: {
		unit_id: 'integer',
		capability_id: 'text?',
		findings: 'integer',
		unsettled: 'integer'
	},
	example: { filter: everyFinding('2026-02-01'), depths: [0, 1, 2, 3] },
	statement: ({ filter, depths, asListed = false }: FindingByUnitParameters) => sql`
WITH met AS MATERIALIZED (${passing(filter)}
),
concerned AS MATERIALIZED (
	SELECT finding_id, folded_under, ${isSettled} AS is_settled, capability_id
	FROM met LEFT JOIN finding_capability USING (finding_id)
),
found AS (
	SELECT
		own.finding_id, own.capability_id,
		cause.finding_id IS NULL AS is_listed,
		NOT own.is_settled AND coalesce(cause.is_settled, true) AS is_open
	FROM concerned AS own
	LEFT JOIN concerned AS cause
		ON CAST(${asListed} AS BOOLEAN) AND cause.finding_id = own.folded_under
		AND cause.capability_id IS NOT DISTINCT FROM own.capability_id
)
SELECT
	ancestor_id AS unit_id, capability_id,
	count(DISTINCT finding_id) FILTER (is_listed)::INTEGER AS findings,
	count(DISTINCT finding_id) FILTER (is_open)::INTEGER AS unsettled
FROM found
JOIN (SELECT finding_id, unit_id FROM finding_unit WHERE ${inUnits(filter)}) USING (finding_id)
JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, capability_id
ORDER BY ancestor_id, capability_id NULLS LAST`
});

export type FindingByUnitRow = RowOf<typeof findingByUnit>;
