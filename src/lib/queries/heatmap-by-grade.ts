import { sql } from '../db/sql';
import { countsByGrade, sums } from './count-source';
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
SELECT grade_id, capability_id, status, level, ${sums}
FROM (${countsByGrade(filter)}
)
GROUP BY grade_id, capability_id, status, level
ORDER BY grade_id, capability_id, status, level`
});

export type HeatmapByGradeRow = RowOf<typeof heatmapByGrade>;
