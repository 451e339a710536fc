import { sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByUnitParameters = {
	readonly filter: Filter;
	readonly depths: readonly number[];
};

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
	statement: (_: HeatmapByUnitParameters) => sql`SELECT 1`
});

export type HeatmapByUnitRow = RowOf<typeof heatmapByUnit>;
