import { sql } from '../db/sql';
import { depthList } from './count-source';
import { everyFinding, type FindingFilter } from './finding-filter';
import { inUnits, isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingByUnitParameters = {
	readonly filter: FindingFilter;
	readonly depths: readonly number[];
};

/** One row a unit × capability that findings concern, under null those about whole roles; a finding counts once in each unit that has one of its roles. Without a finding, no row. Depth 0 is all roles. */
export const findingByUnit = defineQuery({
	name: 'finding-by-unit',
	about:
		'One row a unit × capability that findings concern, under null those about whole roles; a finding counts once in each unit that has one of its roles. Without a finding, no row. Depth 0 is all roles.',
	columns: {
		unit_id: 'integer',
		capability_id: 'text?',
		findings: 'integer',
		unsettled: 'integer'
	},
	example: { filter: everyFinding('2026-02-01'), depths: [0, 1, 2, 3] },
	statement: ({ filter, depths }: FindingByUnitParameters) => sql`
SELECT
	ancestor_id AS unit_id, capability_id,
	count(DISTINCT finding_id)::INTEGER AS findings,
	count(DISTINCT finding_id) FILTER (NOT ${isSettled})::INTEGER AS unsettled
FROM (${passing(filter)}
)
LEFT JOIN finding_capability USING (finding_id)
JOIN (SELECT finding_id, unit_id FROM finding_unit WHERE ${inUnits(filter)}) USING (finding_id)
JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, capability_id
ORDER BY ancestor_id, capability_id NULLS LAST`
});

export type FindingByUnitRow = RowOf<typeof findingByUnit>;
