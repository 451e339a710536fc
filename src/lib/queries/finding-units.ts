import { sql } from '../db/sql';
import { depthList } from './count-source';
import { everyFinding, type FindingFilter } from './finding-filter';
import { inUnits, isSettled, passing } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingUnitsParameters = {
	readonly filter: FindingFilter;
	readonly depths: readonly number[];
};

/** One row a unit that findings concern, most findings first. `roles`: of the unit, named by a finding or not. */
export const findingUnits = defineQuery({
	name: 'finding-units',
	about:
		'One row a unit that findings concern, most findings first. `roles`: of the unit, named by a finding or not.',
	columns: {
		unit_id: 'integer',
		name: 'text',
		depth: 'integer',
		findings: 'integer',
		unsettled: 'integer',
		roles: 'integer'
	},
	example: { filter: everyFinding('2026-02-01'), depths: [3] },
	statement: ({ filter, depths }: FindingUnitsParameters) => sql`
WITH counted AS (
	SELECT
		ancestor_id,
		count(DISTINCT finding_id)::INTEGER AS findings,
		count(DISTINCT finding_id) FILTER (NOT ${isSettled})::INTEGER AS unsettled
	FROM (${passing(filter)}
	)
	JOIN (SELECT finding_id, unit_id FROM finding_unit WHERE ${inUnits(filter)}) USING (finding_id)
	JOIN unit_ancestor USING (unit_id)
	WHERE depth IN ${depthList(depths)}
	GROUP BY ancestor_id
),
sized AS (
	SELECT ancestor_id, sum(roles)::INTEGER AS roles
	FROM role_group JOIN unit_ancestor USING (unit_id)
	GROUP BY ancestor_id
)
SELECT unit.unit_id, name, depth, findings, unsettled, coalesce(roles, 0)::INTEGER AS roles
FROM counted
JOIN unit ON unit.unit_id = ancestor_id
LEFT JOIN sized USING (ancestor_id)
ORDER BY findings DESC, unit.unit_id`
});

export type FindingUnitsRow = RowOf<typeof findingUnits>;
