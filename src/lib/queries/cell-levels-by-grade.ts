import { and, sql } from '../db/sql';
import { inRow, type CellRow } from './cell-roles';
import { noFilter, type Filter } from './filter';
import { cellPredicates, placeOf, rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type CellLevelsByGradeParameters = {
	readonly filter: Filter;
	readonly row: CellRow;
	readonly capabilityId: string;
};

/** One row a grade × level that a role behind a heatmap cell has; roles without a level there have no row, those without a grade stand under null. */
export const cellLevelsByGrade = defineQuery({
	name: 'cell-levels-by-grade',
	about:
		'One row a grade × level that a role behind a heatmap cell has; roles without a level there have no row, those without a grade stand under null.',
	columns: { grade_id: 'text?', level: 'integer', roles: 'integer' },
	example: { filter: noFilter, row: { unitId: 0 }, capabilityId: 'FINA' },
	statement: ({ filter, row, capabilityId }: CellLevelsByGradeParameters) => sql`
WITH behind AS (
	SELECT
		grade_id,
		level_of(coalesce(levels[${placeOf(capabilityId)}], 0)) AS level,
		coalesce(kinds[${placeOf(capabilityId)}], 0) AS kind_code
	FROM role
	WHERE ${and([...rolePredicates(filter), inRow(row)])}
)
SELECT grade_id, level, count(*)::INTEGER AS roles
FROM behind
WHERE ${and([sql`level IS NOT NULL`, ...cellPredicates(filter)])}
GROUP BY grade_id, level
ORDER BY grade_id, level`
});

export type CellLevelsByGradeRow = RowOf<typeof cellLevelsByGrade>;
