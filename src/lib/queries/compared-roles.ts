import { and, join, sql, type Statement } from '../db/sql';
import { passingGroups } from './count-source';
import { noFilter, type Filter } from './filter';
import { placeOf, rolePredicates } from './filter-sql';
import { isSet, sideMembers, sideRoles, type SideId } from './side-roles';

/** A side held against others: against the other sides named, or where none are against all other roles. */
export type Comparison = {
	readonly filter: Filter;
	readonly side: SideId;
	readonly others: readonly SideId[] | null;
};

const allSides = ({ side, others }: Comparison) => [side, ...(others ?? [])];

/** Whether a saved set of roles is on any side: then the comparison goes role by role, as sets cut across units. */
export function hasSet(comparison: Comparison): boolean {
	return allSides(comparison).some(isSet);
}

/** Whether a role is on the side that is asked about, in any relation with its unit_id and role_key. */
export function isOwn(comparison: Comparison): Statement {
	const { side } = comparison;
	if (hasSet(comparison))
		return sql`role_key IN (
			SELECT role_key FROM (${sideRoles(allSides(comparison))}
			) WHERE side = CAST(${side} AS INTEGER)
		)`;
	return sql`unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = CAST(${side} AS INTEGER))`;
}

/** What a role has to meet to be on any side, for any relation with the columns that `isOwn` and the filter ask for. */
export function comparedPredicates(comparison: Comparison): Statement[] {
	const { filter, others } = comparison;
	if (others === null) return rolePredicates(filter);
	const sides = allSides(comparison);
	if (hasSet(comparison))
		return [
			...rolePredicates(filter),
			sql`role_key IN (SELECT role_key FROM (${sideMembers(sides)}
			))`
		];
	const units = sides.map((unitId) => sql`CAST(${unitId} AS INTEGER)`);
	return [
		...rolePredicates(filter),
		sql`unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id IN (${join(units, ', ')}))`
	];
}

/**
 * The compared roles in groups: a relation of group_id, is_own, grade_id and `members`, the bits of
 * those of the group on the side that is asked about, or of those it is held against.
 */
export function comparedGroups(comparison: Comparison): Statement {
	const predicates = comparedPredicates({ ...comparison, filter: noFilter });
	if (!hasSet(comparison))
		return sql`
	SELECT group_id, ${isOwn(comparison)} AS is_own, grade_id, members
	FROM (${passingGroups(comparison.filter)}
	)
	WHERE ${and(predicates)}`;
	return sql`
	SELECT group_id, is_own, grade_id, members & bits AS members
	FROM (${passingGroups(comparison.filter)}
	) AS passing
	JOIN (
		SELECT group_id, ${isOwn(comparison)} AS is_own, bit_or(1::BIGINT << place_in_group) AS bits
		FROM role_row WHERE ${and(predicates)}
		GROUP BY ALL
	) AS compared USING (group_id)
	WHERE (members & bits) <> 0`;
}

/** A role's level in a capability, NULL without one; or its overall tendency where no capability is named. For role joined with role_stratum. */
export function comparedValue(capabilityId: string | null): Statement {
	return capabilityId === null
		? sql`tendency`
		: sql`level_of(levels[${placeOf(capabilityId)}])::DOUBLE`;
}

/** The stratum that a role is matched in, of the kind at this place in `strataKinds`, from 1. */
export function stratumColumn(strata: number): Statement {
	if (strata === 1) return sql`family_stratum`;
	return strata === 2 ? sql`group_stratum` : sql`grade_stratum`;
}
