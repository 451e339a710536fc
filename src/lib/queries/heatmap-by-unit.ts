import { sql, type Statement } from '../db/sql';
import { sumsByOwnUnit, countsByUnit, depthList, isCountedByUnit, sums } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByUnitParameters = {
	readonly filter: Filter;
	readonly depths: readonly number[];
};

function counted(filter: Filter, depths: readonly number[]): Statement {
	return sql`
SELECT unit_id, capability_id, status, level, ${sums}
FROM (${countsByUnit(filter, depths)}
)
GROUP BY unit_id, capability_id, status, level
ORDER BY unit_id, capability_id, status, level`;
}

function gathered(filter: Filter, depths: readonly number[]): Statement {
	return sql`
WITH own AS (${sumsByOwnUnit(filter)}
)
SELECT ancestor_id AS unit_id, capability_id, status, level, ${sums}
FROM own JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, capability_id, status, level
ORDER BY ancestor_id, capability_id, status, level`;
}

/** One row a unit × capability × status × level that at least one role has; what is absent has no row. Depth 0 is the row of all roles. */
export const heatmapByUnit = defineQuery({
	name: 'heatmap-by-unit',
	about:
		'One row a unit × capability × status × level that at least one role has; what is absent has no row. Depth 0 is the row of all roles.',
	columns: {
		unit_id: 'integer',
		capability_id: 'text',
		status: 'text',
		level: 'integer?',
		requirements: 'integer',
		focus: 'integer',
		kind_stated: 'integer',
		expected_sum: 'number?',
		expected_count: 'integer'
	},
	example: { filter: noFilter, depths: [0, 1, 2, 3] },
	statement: ({ filter, depths }: HeatmapByUnitParameters) =>
		isCountedByUnit(filter) ? counted(filter, depths) : gathered(filter, depths)
});

export type HeatmapByUnitRow = RowOf<typeof heatmapByUnit>;
