import { join, sql, type Statement } from '../db/sql';
import type { Filter } from './filter';
import { placeOf, rolePredicates } from './filter-sql';

/** A unit held against others: against the other units named, or where none are against all other roles. */
export type Comparison = {
	readonly filter: Filter;
	readonly side: number;
	readonly others: readonly number[] | null;
};

/** Whether a role, in any relation with its unit_id, is of the unit or of one beneath it. */
export function isOwn(side: number): Statement {
	return sql`unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = CAST(${side} AS INTEGER))`;
}

/** What a role has to meet to be on either side, for any relation with the columns that the filter asks for. */
export function comparedPredicates({ filter, side, others }: Comparison): Statement[] {
	if (others === null) return rolePredicates(filter);
	const units = [side, ...others].map((unitId) => sql`CAST(${unitId} AS INTEGER)`);
	return [
		...rolePredicates(filter),
		sql`unit_id IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id IN (${join(units, ', ')}))`
	];
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
