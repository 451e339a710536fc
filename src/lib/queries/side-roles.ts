import { join, sql, type Statement } from '../db/sql';

/**
 * What is compared: a unit by its unit_id, or a saved set of roles by its number with a minus before
 * it.
 */
export type SideId = number;

/** Whether a side is a saved set of roles. */
export function isSet(side: SideId): boolean {
	return side < 0;
}

/** The roles of sides, one that is on several once for each: role_key and side. */
export function sideMembers(sides: readonly SideId[]): Statement {
	const members = sides.map((side) =>
		isSet(side)
			? sql`
		SELECT role_key, CAST(${side} AS INTEGER) AS side FROM role_set
		WHERE set_number = CAST(${-side} AS INTEGER)`
			: sql`
		SELECT role_key, CAST(${side} AS INTEGER) AS side
		FROM role_row JOIN role_group USING (group_id)
		WHERE unit_id IN (
			SELECT unit_id FROM unit_ancestor WHERE ancestor_id = CAST(${side} AS INTEGER)
		)`
	);
	if (members.length === 0) return sql`SELECT role_key, role_key AS side FROM role_set WHERE false`;
	return join(members, '\nUNION ALL\n');
}

/**
 * The roles of sides, each on one: role_key and side. A role that is on several counts for the one
 * with the fewest roles, so that what is compared never shares a role, whichever side is asked about.
 */
export function sideRoles(sides: readonly SideId[]): Statement {
	if (sides.length < 2) return sideMembers(sides);
	return sql`
	SELECT role_key, side
	FROM (
		SELECT role_key, side, count(*) OVER (PARTITION BY side) AS roles
		FROM (${sideMembers(sides)}
		)
	)
	QUALIFY row_number() OVER (PARTITION BY role_key ORDER BY roles, side DESC) = 1`;
}
