import { sql } from '../db/sql';
import { passingByValue } from './attribute-source';
import { aboutCells, anyStated, cellColumns, countedCells, summedCells } from './counted-cells';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByAttributeParameters = {
	readonly filter: Filter;
	readonly attribute: string;
	/** How many levels the framework has. */
	readonly levels: number;
};

/** One row a value of an attribute × capability that a role states; what is absent has no row. Roles that state no value stand under null. */
export const heatmapByAttribute = defineQuery({
	name: 'heatmap-by-attribute',
	about: `One row a value of an attribute × capability that a role states; what is absent has no row. Roles that state no value stand under null. ${aboutCells}`,
	columns: { value: 'text?', capability_id: 'text', ...cellColumns },
	example: { filter: noFilter, attribute: 'team', levels: 5 },
	statement: ({ filter, attribute, levels }: HeatmapByAttributeParameters) => sql`
WITH passing AS (${passingByValue(filter, attribute)}
)
SELECT
	value,
	capability_at(place) AS capability_id,${summedCells(levels)}
FROM (${countedCells(filter, levels, sql`passing`, sql`value`)}
)
GROUP BY value, place
HAVING ${anyStated(levels)}
ORDER BY value NULLS LAST, place`
});

export type HeatmapByAttributeRow = RowOf<typeof heatmapByAttribute>;
