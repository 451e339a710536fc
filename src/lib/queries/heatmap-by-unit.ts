import { sql, type Statement } from '../db/sql';
import { depthList, passingGroups } from './count-source';
import { aboutCells, anyStated, cellColumns, countedCells, summedCells } from './counted-cells';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByUnitParameters = {
	readonly filter: Filter;
	readonly depths: readonly number[];
	/** How many levels the framework has. */
	readonly levels: number;
};

/** Groups that pass under the lowest unit above them that is asked for, so that few units are counted before they are added up. */
function passingUnderLowest(filter: Filter, depths: readonly number[]): Statement {
	return sql`
	SELECT group_id, lowest_id AS unit_id, members
	FROM (${passingGroups(filter)}
	) JOIN (
		SELECT unit_id, max_by(ancestor_id, depth) AS lowest_id FROM unit_ancestor
		WHERE depth IN ${depthList(depths)}
		GROUP BY unit_id
	) USING (unit_id)`;
}

/** One row a unit × capability that a role states; what is absent has no row. Depth 0 is the row of all roles. */
export const heatmapByUnit = defineQuery({
	name: 'heatmap-by-unit',
	about: `One row a unit × capability that a role states; what is absent has no row. Depth 0 is the row of all roles. ${aboutCells}`,
	columns: { unit_id: 'integer', capability_id: 'text', ...cellColumns },
	example: { filter: noFilter, depths: [0, 1, 2, 3], levels: 5 },
	statement: ({ filter, depths, levels }: HeatmapByUnitParameters) => sql`
WITH passing AS (${depths.includes(3) ? passingGroups(filter) : passingUnderLowest(filter, depths)}
),
counted AS (${countedCells(filter, levels, sql`passing`, sql`unit_id`)}
)
SELECT
	ancestor_id AS unit_id,
	capability_at(place) AS capability_id,${summedCells(levels)}
FROM counted JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, place
HAVING ${anyStated(levels)}
ORDER BY ancestor_id, place`
});

export type HeatmapByUnitRow = RowOf<typeof heatmapByUnit>;
