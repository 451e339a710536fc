import { sql, type Statement } from '../db/sql';
import { countedLevels, depthList, passingGroups } from './count-source';
import { noFilter, type Filter } from './filter';
import { defineQuery, type RowOf } from './query';

export type HeatmapByUnitParameters = {
	readonly filter: Filter;
	readonly depths: readonly number[];
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
	statement: ({ filter, depths }: HeatmapByUnitParameters) => sql`
WITH passing AS (${depths.includes(3) ? passingGroups(filter) : passingUnderLowest(filter, depths)}
),
counted AS (${countedLevels(filter, sql`passing`, sql`unit_id`)}
)
SELECT
	ancestor_id AS unit_id,
	capability_at(place) AS capability_id,
	status_of(code) AS status,
	level_of(code) AS level,
	sum(requirements)::INTEGER AS requirements,
	sum(focus)::INTEGER AS focus,
	sum(kind_stated)::INTEGER AS kind_stated,
	sum(expected_sum) AS expected_sum,
	sum(expected_count)::INTEGER AS expected_count
FROM counted JOIN unit_ancestor USING (unit_id)
WHERE depth IN ${depthList(depths)}
GROUP BY ancestor_id, place, code
ORDER BY ancestor_id, place, code`
});

export type HeatmapByUnitRow = RowOf<typeof heatmapByUnit>;
