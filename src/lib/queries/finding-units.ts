import { sql } from '../db/sql';
import { depthList } from './count-source';
import { everyFinding, type FindingFilter } from './finding-filter';
import { driftByUnit, inUnits, isSettled } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingUnitsParameters = {
	readonly filter: FindingFilter;
	readonly depths: readonly number[];
};

/** One row a unit that findings concern, most findings first, counted as the queue lists those of the unit: one that is a part of another is not, and the drifts of a unit are one. `roles`: of the unit, named by a finding or not. */
export const findingUnits = defineQuery({
	name: 'finding-units',
	about:
		'One row a unit that findings concern, most findings first, counted as the queue lists those of the unit: one that is a part of another is not, and the drifts of a unit are one. `roles`: of the unit, named by a finding or not.',
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
WITH met AS MATERIALIZED (${driftByUnit(filter)}
),
counted AS (
	SELECT
		ancestor_id,
		count(DISTINCT finding_id)::INTEGER AS findings,
		count(DISTINCT finding_id) FILTER (NOT ${isSettled})::INTEGER AS unsettled
	FROM met
	JOIN (SELECT finding_id, unit_id FROM finding_unit WHERE ${inUnits(filter)}) USING (finding_id)
	JOIN unit_ancestor USING (unit_id)
	WHERE depth IN ${depthList(depths)}
		AND (folded_under IS NULL OR folded_under NOT IN (SELECT finding_id FROM met))
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
