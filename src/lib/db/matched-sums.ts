import { sql, type Statement } from './sql';

/**
 * The relations, as the inside of a WITH, from which sides are held against the rest of their
 * population stratum by stratum. `part` is a relation of the population with the columns side (NULL
 * for what is only in the rest), family_stratum, group_stratum (NULL where the file groups no
 * roles), grade_stratum, place, roles, total and squares; the latter three count, add up and add up
 * the squares of its levels, and negative ones take roles away. By 'grade', it also has grade_id,
 * and so have the relations: every stratum is of one grade, so that they add up over grades.
 *
 * `matching` has a row a side × strata (a place in `strataKinds`) × place: roles, the total of their
 * levels, matched = Σ w and gap = Σ w (mean − mean of the rest), w = n·n_rest/(n + n_rest), written
 * as Σ n(N − n)/N and Σ(total − n·T/N), which is the same with N and T of the whole stratum.
 * `spread` has a row a strata × place: roles and total of the population, the sum of squared
 * residuals within strata and their degrees of freedom.
 */
export function matchedSums(part: Statement, by: 'whole' | 'grade'): Statement {
	const grade = by === 'grade' ? sql`grade_id, ` : sql``;
	const ownGrade = by === 'grade' ? sql`own.grade_id, ` : sql``;
	return sql`part AS MATERIALIZED (${part}
),
own AS MATERIALIZED (
	SELECT ${grade}side, 1 AS strata, family_stratum AS stratum, place,
		sum(roles) AS roles, sum(total) AS total, sum(squares) AS squares
	FROM part GROUP BY ALL HAVING sum(roles) > 0
	UNION ALL
	SELECT ${grade}side, 2 AS strata, group_stratum AS stratum, place,
		sum(roles) AS roles, sum(total) AS total, sum(squares) AS squares
	FROM part WHERE group_stratum IS NOT NULL GROUP BY ALL HAVING sum(roles) > 0
	UNION ALL
	SELECT ${grade}side, 3 AS strata, grade_stratum AS stratum, place,
		sum(roles) AS roles, sum(total) AS total, sum(squares) AS squares
	FROM part GROUP BY ALL HAVING sum(roles) > 0
),
whole AS MATERIALIZED (
	SELECT ${grade}strata, stratum, place,
		sum(roles) AS roles, sum(total) AS total, sum(squares) AS squares
	FROM own GROUP BY ALL
),
spread AS (
	SELECT ${grade}strata, place, sum(roles) AS roles, sum(total) AS total,
		sum(greatest(squares - total * total / roles, 0)) AS residual, sum(roles - 1) AS freedom
	FROM whole GROUP BY ALL
),
matching AS MATERIALIZED (
	SELECT ${ownGrade}own.side, own.strata, own.place,
		sum(own.roles) AS roles, sum(own.total) AS total,
		sum(own.roles * (whole.roles - own.roles) / whole.roles) AS matched,
		sum(own.total - own.roles * whole.total / whole.roles) AS gap
	FROM own JOIN whole
		ON whole.strata = own.strata AND whole.stratum = own.stratum AND whole.place = own.place
	WHERE own.side IS NOT NULL
	GROUP BY ALL
)`;
}
