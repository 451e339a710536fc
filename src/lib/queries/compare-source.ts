import { and, join, list, sql, type Statement } from '../db/sql';
import type { Filter } from './filter';
import { asksEachRole, rolePredicates } from './filter-sql';

/** The columns of a difference of one side on one capability, in levels. */
export const differenceColumns = {
	side: 'integer',
	capability_id: 'text?',
	roles: 'integer',
	rest_roles: 'integer',
	matched: 'number',
	difference: 'number?',
	error: 'number?',
	own_mean: 'number',
	rest_mean: 'number?',
	strata: 'integer'
} as const;

/** Rows of `adjusted_difference`, with the capability by its id; the overall tendency has none. */
export function named(differences: Statement): Statement {
	return sql`
SELECT
	side, CASE WHEN place > 0 THEN enum_range(NULL::capability_id)[place] END AS capability_id,
	roles, rest_roles, matched, difference, error, own_mean, rest_mean, strata
FROM (${differences}
)
ORDER BY side, place = 0, place`;
}

/** True where nothing narrows which roles are compared. The kind filter does not apply. */
export function isUnfiltered(filter: Filter): boolean {
	const { units, grades, managesPeople } = filter;
	return (
		units.length === 0 && grades.length === 0 && managesPeople === null && !asksEachRole(filter)
	);
}

/** True where at most the grade narrows which roles are compared. */
export function narrowsByGradeAlone(filter: Filter): boolean {
	return isUnfiltered({ ...filter, grades: [] });
}

/** Every level, and every tendency, of the roles that pass the filter: added up already, or role by role where the filter asks each. */
function sumsOf(filter: Filter): Statement {
	if (!asksEachRole(filter)) {
		return sql`
	SELECT unit_id, family_stratum, group_stratum, grade_stratum, place, roles, total, squares
	FROM level_sum WHERE ${and(rolePredicates(filter))}`;
	}
	return sql`
	SELECT
		unit_id, family_stratum, group_stratum, grade_stratum, place,
		1 AS roles, level AS total, level * level AS squares
	FROM (
		SELECT role_key, unit_id, unnest(range(1, len(levels) + 1)) AS place,
			level_of(unnest(levels))::DOUBLE AS level
		FROM role WHERE ${and(rolePredicates(filter))}
		UNION ALL
		SELECT role.role_key, unit_id, 0, tendency
		FROM role JOIN role_stratum USING (role_key)
		WHERE ${and(rolePredicates(filter))}
	) AS stated JOIN role_stratum ON role_stratum.role_key = stated.role_key
	WHERE level IS NOT NULL`;
}

/** What is compared: the sums of the roles that pass the filter, each with its side or none, as `adjustedDifference` takes them. */
export function comparedPart(filter: Filter, sides: Statement): Statement {
	return sql`
	SELECT side, family_stratum, group_stratum, grade_stratum, place, roles, total, squares
	FROM (${sumsOf(filter)}
	) AS sums LEFT JOIN (${sides}) AS sides ON sides.unit_id = sums.unit_id`;
}

/** The same on no side. */
export function everyPart(filter: Filter): Statement {
	if (!narrowsByGradeAlone(filter))
		return comparedPart(filter, sql`SELECT unit_id, unit_id AS side FROM unit WHERE false`);
	return sql`
	SELECT NULL AS side, family_stratum, group_stratum, grade_stratum, place, roles, total, squares
	FROM unit_sum WHERE ${and([sql`unit_id = 0`, ...rolePredicates(filter)])}`;
}

/** The same without what is on no side, from the sums of whole units where they are all that is asked for. */
export function chosenPart(filter: Filter, unitIds: readonly number[]): Statement {
	if (narrowsByGradeAlone(filter)) {
		return sql`
	SELECT side, family_stratum, group_stratum, grade_stratum, place,
		sign * roles AS roles, sign * total AS total, sign * squares AS squares
	FROM unit_sum JOIN (${wholeSides(unitIds)}) AS sides ON sides.unit_id = unit_sum.unit_id
	WHERE ${and(rolePredicates(filter))}`;
	}
	return sql`
	SELECT side, family_stratum, group_stratum, grade_stratum, place, roles, total, squares
	FROM (${sumsOf(filter)}
	) AS sums JOIN (${chosenSides(unitIds)}) AS sides ON sides.unit_id = sums.unit_id`;
}

/** Each chosen unit as a whole on its own side, and taken off the side of the lowest chosen unit above it: unit_id, side, sign. */
function wholeSides(unitIds: readonly number[]): Statement {
	const chosen = chosenIds(unitIds);
	return sql`
		SELECT unit_id, unit_id AS side, 1 AS sign FROM unit WHERE unit_id IN ${chosen}
		UNION ALL
		SELECT unit_id, max_by(ancestor_id, depth) AS side, -1 AS sign FROM unit_ancestor
		WHERE unit_id IN ${chosen} AND ancestor_id IN ${chosen} AND ancestor_id <> unit_id
		GROUP BY unit_id`;
}

/** Which of the chosen units each own unit belongs to, the lowest where they are nested: unit_id and side. */
export function chosenSides(unitIds: readonly number[]): Statement {
	return sql`
		SELECT unit_id, max_by(ancestor_id, depth) AS side FROM unit_ancestor
		WHERE ancestor_id IN ${chosenIds(unitIds)}
		GROUP BY unit_id`;
}

function chosenIds(unitIds: readonly number[]): Statement {
	if (unitIds.length === 0) return list([]);
	return sql`(${join(
		unitIds.map((unitId) => sql`CAST(${unitId} AS INTEGER)`),
		', '
	)})`;
}
