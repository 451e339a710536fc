import { sql } from '../db/sql';
import { passingByValue } from './attribute-source';
import { countedLevels } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByAttributeParameters = {
	readonly filter: Filter;
	readonly attribute: string;
};

/** One row a value of an attribute × capability × status × level that at least one role has; what is absent has no row. Roles that state no value stand under null. */
export const heatmapByAttribute = defineQuery({
	name: 'heatmap-by-attribute',
	about:
		'One row a value of an attribute × capability × status × level that at least one role has; what is absent has no row. Roles that state no value stand under null.',
	columns: {
		value: 'text?',
		capability_id: 'text',
		status: 'text',
		level: 'integer?',
		requirements: 'integer',
		focus: 'integer',
		kind_stated: 'integer',
		expected_sum: 'number?',
		expected_count: 'integer'
	},
	example: { filter: noFilter, attribute: 'team' },
	statement: ({ filter, attribute }: HeatmapByAttributeParameters) => sql`
WITH passing AS (${passingByValue(filter, attribute)}
)
SELECT
	value,
	capability_at(place) AS capability_id,
	status_of(code) AS status,
	level_of(code) AS level,
	requirements, focus, kind_stated, expected_sum, expected_count
FROM (${countedLevels(filter, sql`passing`, sql`value`)}
)
ORDER BY value NULLS LAST, place, code`
});

export type HeatmapByAttributeRow = RowOf<typeof heatmapByAttribute>;
