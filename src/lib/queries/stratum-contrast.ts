import { and, sql } from '../db/sql';
import {
	comparedPredicates,
	comparedValue,
	isOwn,
	stratumColumn,
	type Comparison
} from './compared-roles';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

export type StratumContrastParameters = Comparison & {
	/** Null: the overall tendency. */
	readonly capabilityId: string | null;
	/** A place in `strataKinds`, from 1. */
	readonly strata: number;
};

const about =
	'One row a stratum in which both sides have a level: what both ask there, and how many comparisons it counts for; those that move the difference most come first. A stratum with one side alone has no row. Strata are numbered anew with every load.';

/** One row a stratum in which both sides have a level: what both ask there, and how many comparisons it counts for; those that move the difference most come first. A stratum with one side alone has no row. Strata are numbered anew with every load. */
export const stratumContrast = defineQuery({
	name: 'stratum-contrast',
	about,
	columns: {
		stratum: 'integer',
		family: 'text?',
		group_name: 'text?',
		grade_id: 'text?',
		own_roles: 'integer',
		own_mean: 'number',
		rest_roles: 'integer',
		rest_mean: 'number',
		matched: 'number'
	},
	example: { filter: noFilter, side: 2, others: null, capabilityId: 'TEAM', strata: 3 },
	statement: ({ capabilityId, strata, ...comparison }: StratumContrastParameters) => sql`
WITH compared AS (
	SELECT
		${stratumColumn(strata)} AS stratum, family, group_name,
		grade_id, ${isOwn(comparison)} AS is_own, ${comparedValue(capabilityId)} AS value
	FROM role
	JOIN role_stratum USING (role_key)
	LEFT JOIN role_family USING (role_key)
	WHERE ${and(comparedPredicates(comparison))}
),
summed AS (
	SELECT
		stratum, min(family) AS family, min(group_name) AS group_name, min(grade_id) AS grade_id,
		count(*) FILTER (is_own) AS own_roles, avg(value) FILTER (is_own) AS own_mean,
		count(*) FILTER (NOT is_own) AS rest_roles, avg(value) FILTER (NOT is_own) AS rest_mean
	FROM compared
	WHERE value IS NOT NULL AND stratum IS NOT NULL
	GROUP BY stratum
)
SELECT
	stratum::INTEGER AS stratum, family, group_name, grade_id,
	own_roles::INTEGER AS own_roles, own_mean, rest_roles::INTEGER AS rest_roles, rest_mean,
	own_roles::DOUBLE * rest_roles / (own_roles + rest_roles) AS matched
FROM summed
WHERE own_roles > 0 AND rest_roles > 0
ORDER BY round(abs(matched * (own_mean - rest_mean)), 9) DESC, matched DESC, stratum`
});

export type StratumContrastRow = RowOf<typeof stratumContrast>;
