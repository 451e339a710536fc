import { matchedSums } from './matched-sums';
import { sql, type Statement } from './sql';

/**
 * Fewest matched comparisons, and smallest share of a side's roles, that matching on one kind of
 * stratum must reach before a coarser kind is used.
 */
const leastMatched = 3;
const thinShare = 0.1;

/** What roles are matched on, finest first: the numbers that stand in the column `strata`. */
export const strataKinds = ['family and grade', 'group and grade', 'grade'] as const;

/** Of the relations `matching` and `spread` (see `matchedSums`): each side on the finest kind of stratum on which enough is matched. */
const verdict = sql`
choice AS (
	SELECT side, coalesce(
		min(strata) FILTER (matched >= greatest(${leastMatched}, ${thinShare} * roles)), 3) AS strata
	FROM matching WHERE place = 0 GROUP BY side
)
SELECT
	matching.side::INTEGER AS side,
	matching.place::INTEGER AS place,
	matching.roles::INTEGER AS roles,
	(spread.roles - matching.roles)::INTEGER AS rest_roles,
	matched::DOUBLE AS matched,
	CASE WHEN matched > 0 THEN gap / matched END AS difference,
	CASE WHEN matched > 0 THEN sqrt(residual / greatest(freedom, 1) / matched) END AS error,
	matching.total / matching.roles AS own_mean,
	CASE WHEN spread.roles > matching.roles
		THEN (spread.total - matching.total) / (spread.roles - matching.roles) END AS rest_mean,
	matching.strata::INTEGER AS strata
FROM matching
JOIN choice ON choice.side = matching.side AND choice.strata = matching.strata
JOIN spread ON spread.strata = matching.strata AND spread.place = matching.place
ORDER BY matching.side, matching.place = 0, matching.place`;

/**
 * The difference of each side from the rest of its population, allowing for the mix of jobs and
 * grades, as one statement over sums: `part` is what `matchedSums` takes.
 *
 * One row a side × place, the tendency last: Δ = Σ w (mean − mean of the rest) / Σ w over strata,
 * w = n·n_rest/(n + n_rest); SE = σ/√Σw, σ² pooled within strata. Strata are family × grade, or
 * group × grade, or grade where a side's own are too thin to match. `own_mean` and `rest_mean` are
 * raw. Source: METHOD.md §5; Dorans & Schmitt; Zwick & Thayer 1996.
 */
export function adjustedDifference(part: Statement): Statement {
	return sql`
WITH ${matchedSums(part, 'whole')},${verdict}`;
}

/** The same from sums that were stored by grade: relations with the columns of `unit_match` and `stratum_spread`, of the depth and the grades that are asked for. */
export function storedDifference(matches: Statement, spreads: Statement): Statement {
	return sql`
WITH matching AS MATERIALIZED (
	SELECT side, strata, place, sum(roles) AS roles, sum(total) AS total,
		sum(matched) AS matched, sum(gap) AS gap
	FROM (${matches}
	) GROUP BY ALL
),
spread AS (
	SELECT strata, place, sum(roles) AS roles, sum(total) AS total,
		sum(residual) AS residual, sum(freedom) AS freedom
	FROM (${spreads}
	) GROUP BY ALL
),${verdict}`;
}
