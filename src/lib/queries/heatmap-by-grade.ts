import { sql } from '../db/sql';
import { countedLevels, passingGroups } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByGradeParameters = { readonly filter: Filter };

/** One row a grade × capability × status × level that at least one role has; what is absent has no row. Roles without a grade stand under null. */
export const heatmapByGrade = defineQuery({
	name: 'heatmap-by-grade',
	about:
		'One row a grade × capability × status × level that at least one role has; what is absent has no row. Roles without a grade stand under null.',
	columns: {
		grade_id: 'text?',
		capability_id: 'text',
		status: 'text',
		level: 'integer?',
		requirements: 'integer',
		focus: 'integer',
		kind_stated: 'integer',
		expected_sum: 'number?',
		expected_count: 'integer'
	},
	example: { filter: noFilter },
	statement: ({ filter }: HeatmapByGradeParameters) => sql`
WITH passing AS (${passingGroups(filter)}
)
SELECT
	grade_id,
	capability_at(place) AS capability_id,
	status_of(code) AS status,
	level_of(code) AS level,
	requirements, focus, kind_stated, expected_sum, expected_count
FROM (${countedLevels(filter, sql`passing`, sql`grade_id`)}
)
ORDER BY grade_id, place, code`
});

export type HeatmapByGradeRow = RowOf<typeof heatmapByGrade>;
