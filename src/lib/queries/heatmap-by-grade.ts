import { sql } from '../db/sql';
import { passingGroups } from './count-source';
import { aboutCells, anyStated, cellColumns, countedCells, summedCells } from './counted-cells';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByGradeParameters = {
	readonly filter: Filter;
	/** How many levels the framework has. */
	readonly levels: number;
};

/** One row a grade × capability that a role states; what is absent has no row. Roles without a grade stand under null. */
export const heatmapByGrade = defineQuery({
	name: 'heatmap-by-grade',
	about: `One row a grade × capability that a role states; what is absent has no row. Roles without a grade stand under null. ${aboutCells}`,
	columns: { grade_id: 'text?', capability_id: 'text', ...cellColumns },
	example: { filter: noFilter, levels: 5 },
	statement: ({ filter, levels }: HeatmapByGradeParameters) => sql`
WITH passing AS (${passingGroups(filter)}
)
SELECT
	grade_id,
	capability_at(place) AS capability_id,${summedCells(levels)}
FROM (${countedCells(filter, levels, sql`passing`, sql`grade_id`)}
)
GROUP BY grade_id, place
HAVING ${anyStated(levels)}
ORDER BY grade_id, place`
});

export type HeatmapByGradeRow = RowOf<typeof heatmapByGrade>;
