import { adjustedDifference } from '../db/adjusted-difference';
import { and, sql, type Statement } from '../db/sql';
import { differenceColumns, everyPart, named } from './compare-source';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';
import { sideRoles, type SideId } from './side-roles';

export type SetDifferencesParameters = {
	readonly filter: Filter;
	/** One is held against all other roles, several against each other. */
	readonly sides: readonly SideId[];
};

const sums = sql`family_stratum, group_stratum, grade_stratum, place, roles, total, squares`;

/** The sums of the roles of `side_role` that pass the filter, role by role as sets cut across units. */
function sidePart({ filter }: SetDifferencesParameters): Statement {
	return sql`
	SELECT
		side, family_stratum, group_stratum, grade_stratum, place,
		count(*)::DOUBLE AS roles, sum(level) AS total, sum(level * level) AS squares
	FROM (
		SELECT role_key, side, unnest(range(1, len(levels) + 1)) AS place,
			level_of(unnest(levels))::DOUBLE AS level
		FROM role JOIN side_role USING (role_key) WHERE ${and(rolePredicates(filter))}
		UNION ALL
		SELECT role_key, side, 0 AS place, tendency AS level
		FROM role JOIN side_role USING (role_key) JOIN role_stratum USING (role_key)
		WHERE ${and(rolePredicates(filter))}
	) AS stated
	JOIN role_stratum USING (role_key)
	WHERE level IS NOT NULL
	GROUP BY side, family_stratum, group_stratum, grade_stratum, place`;
}

/** What `adjustedDifference` takes: of one side its own sums and, for the rest, those of all roles less its own. */
function setPart(parameters: SetDifferencesParameters): Statement {
	const { filter, sides } = parameters;
	const own = sql`
	WITH side_role AS MATERIALIZED (${sideRoles(sides)}
	),
	own AS MATERIALIZED (${sidePart(parameters)}
	)
	SELECT side, ${sums} FROM own`;
	if (sides.length > 1) return own;
	return sql`${own}
	UNION ALL
	SELECT side, ${sums}
	FROM (${everyPart(filter)}
	)
	UNION ALL
	SELECT
		NULL AS side, family_stratum, group_stratum, grade_stratum, place,
		-roles AS roles, -total AS total, -squares AS squares
	FROM own`;
}

const about =
	'One row a side × capability, a saved set of roles (minus its number) or a unit, among the roles that pass the filter: one against all other roles, several each against the others; the overall tendency, without a capability, comes last. A role on several sides counts for the smallest. The kind filter does not apply.';

/** One row a side × capability, a saved set of roles (minus its number) or a unit, among the roles that pass the filter: one against all other roles, several each against the others; the overall tendency, without a capability, comes last. A role on several sides counts for the smallest. The kind filter does not apply. */
export const setDifferences = defineQuery({
	name: 'set-differences',
	about,
	columns: differenceColumns,
	example: { filter: noFilter, sides: [-1, 3] },
	statement: (parameters: SetDifferencesParameters) =>
		named(adjustedDifference(setPart(parameters)))
});

export type SetDifferencesRow = RowOf<typeof setDifferences>;
