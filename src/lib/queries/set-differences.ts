import { adjustedDifference } from '../db/adjusted-difference';
import { and, sql, type Statement } from '../db/sql';
import { differenceColumns, named } from './compare-source';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';
import { sideRoles, type SideId } from './side-roles';

export type SetDifferencesParameters = {
	readonly filter: Filter;
	/** One is held against all other roles, several against each other. */
	readonly sides: readonly SideId[];
};

/** The sums of the roles that pass the filter, role by role as sets cut across units, as `adjustedDifference` takes them. */
function setPart({ filter, sides }: SetDifferencesParameters): Statement {
	const join = sides.length > 1 ? sql`JOIN` : sql`LEFT JOIN`;
	return sql`
	SELECT
		side, family_stratum, group_stratum, grade_stratum, place,
		count(*) AS roles, sum(level) AS total, sum(level * level) AS squares
	FROM (
		SELECT role_key, unnest(range(1, len(levels) + 1)) AS place,
			level_of(unnest(levels))::DOUBLE AS level
		FROM role WHERE ${and(rolePredicates(filter))}
		UNION ALL
		SELECT role_key, 0 AS place, tendency AS level
		FROM role JOIN role_stratum USING (role_key)
		WHERE ${and(rolePredicates(filter))}
	) AS stated
	JOIN role_stratum USING (role_key)
	${join} (${sideRoles(sides)}
	) AS sides USING (role_key)
	WHERE level IS NOT NULL
	GROUP BY side, family_stratum, group_stratum, grade_stratum, place`;
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
