import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type LevelTrendParameters = { readonly filter: Filter };

const about =
	'One row a capability × year of approval, over dated roles with a grade and a level. `gap` is how far these levels lie from the mean of all dated roles of the same grade. `slope` is the change in levels a year at one grade and `error` its standard error, over all years, the same in each row of a capability; null where the years do not differ within any grade.';

/** One row a capability × year of approval, over dated roles with a grade and a level. `gap` is how far these levels lie from the mean of all dated roles of the same grade. `slope` is the change in levels a year at one grade and `error` its standard error (least squares on year and level, both less their grade’s mean), over all years, the same in each row of a capability; null where the years do not differ within any grade. */
export const levelTrend = defineQuery({
	name: 'level-trend',
	about,
	columns: {
		capability_id: 'text',
		year: 'integer',
		roles: 'integer',
		mean_level: 'number',
		gap: 'number',
		slope: 'number?',
		error: 'number?',
		dated: 'integer'
	},
	example: { filter: noFilter },
	statement: ({ filter }: LevelTrendParameters) => sql`
WITH stated AS (
	SELECT
		grade_id, year(approved_on) AS year,
		unnest(enum_range(NULL::capability_id))::capability_id AS capability_id,
		level_of(unnest(levels))::DOUBLE AS level
	FROM role
	WHERE ${and([sql`approved_on IS NOT NULL AND grade_id IS NOT NULL`, ...rolePredicates(filter)])}
),
centred AS (
	SELECT
		capability_id, grade_id, year, level,
		level - avg(level) OVER grade_wide AS gap,
		year - avg(year) OVER grade_wide AS years
	FROM stated WHERE level IS NOT NULL
	WINDOW grade_wide AS (PARTITION BY capability_id, grade_id)
),
fitted AS (
	SELECT
		capability_id, count(*) AS dated, count(*) - count(DISTINCT grade_id) - 1 AS freedom,
		sum(years * years) AS spread, sum(gap * gap) AS squares,
		CASE WHEN sum(years * years) > 1e-9 THEN sum(years * gap) / sum(years * years) END AS slope
	FROM centred GROUP BY capability_id
)
SELECT
	centred.capability_id, year::INTEGER AS year, count(*)::INTEGER AS roles,
	avg(level) AS mean_level, avg(gap) AS gap, slope,
	CASE WHEN slope IS NOT NULL AND freedom > 0
		THEN sqrt(greatest(squares - slope * slope * spread, 0) / freedom / spread) END AS error,
	dated::INTEGER AS dated
FROM centred JOIN fitted ON fitted.capability_id = centred.capability_id
GROUP BY ALL
ORDER BY centred.capability_id, year`
});

export type LevelTrendRow = RowOf<typeof levelTrend>;
