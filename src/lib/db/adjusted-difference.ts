import { sql, type Statement } from './sql';

/**
 * Fewest matched comparisons, and smallest share of a side's roles, that matching on one kind of
 * stratum must reach before a coarser kind is used.
 */
const leastMatched = 3;
const thinShare = 0.1;

/** What roles are matched on, finest first: the numbers that stand in the column `strata`. */
export const strataKinds = ['family and grade', 'group and grade', 'grade'] as const;

/**
 * The difference of each side from the rest of its population, allowing for the mix of jobs and
 * grades, as one statement over sums. `part` is a relation of the population with the columns side
 * (NULL for what is only in the rest), family_stratum, group_stratum (NULL where the file groups no
 * roles), grade_stratum, place, roles, total and squares; the latter three count, add up and add up
 * the squares of its levels.
 *
 * One row a side × place, the tendency last: Δ = Σ w (mean − mean of the rest) / Σ w over strata,
 * w = n·n_rest/(n + n_rest), written as Σ(total − n·T/N) / Σ n(N − n)/N, which is the same with N
 * and T of the whole stratum; SE = σ/√Σw, σ² pooled within strata. Strata are family × grade, or
 * group × grade, or grade where a side's own are too thin to match. `own_mean` and `rest_mean` are
 * raw. Source: METHOD.md §5; Dorans & Schmitt; Zwick & Thayer 1996.
 */
export function adjustedDifference(part: Statement): Statement {
	return sql`
WITH part AS MATERIALIZED (${part}
),
own AS MATERIALIZED (
	SELECT side, 1 AS strata, family_stratum AS stratum, place,
		sum(roles) AS n, sum(total) AS total, sum(squares) AS squares
	FROM part GROUP BY ALL
	UNION ALL
	SELECT side, 2 AS strata, group_stratum AS stratum, place,
		sum(roles) AS n, sum(total) AS total, sum(squares) AS squares
	FROM part WHERE group_stratum IS NOT NULL GROUP BY ALL
	UNION ALL
	SELECT side, 3 AS strata, grade_stratum AS stratum, place,
		sum(roles) AS n, sum(total) AS total, sum(squares) AS squares
	FROM part GROUP BY ALL
),
whole AS MATERIALIZED (
	SELECT strata, stratum, place, sum(n) AS n, sum(total) AS total, sum(squares) AS squares
	FROM own GROUP BY ALL
),
within AS (
	SELECT strata, place, sum(n) AS n, sum(total) AS total,
		sum(greatest(squares - total * total / n, 0)) / greatest(sum(n - 1), 1) AS variance
	FROM whole GROUP BY ALL
),
matching AS MATERIALIZED (
	SELECT own.side, own.strata, own.place, sum(own.n) AS n, sum(own.total) AS total,
		sum(own.n * (whole.n - own.n) / whole.n) AS matched,
		sum(own.total - own.n * whole.total / whole.n) AS gap
	FROM own JOIN whole ON whole.strata = own.strata AND whole.stratum = own.stratum AND whole.place = own.place
	WHERE own.side IS NOT NULL
	GROUP BY ALL
),
choice AS (
	SELECT side, coalesce(
		min(strata) FILTER (matched >= greatest(${leastMatched}, ${thinShare} * n)), 3) AS strata
	FROM matching WHERE place = 0 GROUP BY side
)
SELECT
	matching.side::INTEGER AS side,
	matching.place::INTEGER AS place,
	matching.n::INTEGER AS roles,
	(within.n - matching.n)::INTEGER AS rest_roles,
	matched::DOUBLE AS matched,
	CASE WHEN matched > 0 THEN gap / matched END AS difference,
	CASE WHEN matched > 0 THEN sqrt(variance / matched) END AS error,
	matching.total / matching.n AS own_mean,
	CASE WHEN within.n > matching.n
		THEN (within.total - matching.total) / (within.n - matching.n) END AS rest_mean,
	matching.strata::INTEGER AS strata
FROM matching
JOIN choice ON choice.side = matching.side AND choice.strata = matching.strata
JOIN within ON within.strata = matching.strata AND within.place = matching.place
ORDER BY matching.side, matching.place = 0, matching.place`;
}
