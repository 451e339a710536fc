import { and, join, list, sql, type Statement } from '../db/sql';
import type { Filter } from './filter';
import { asksEachRole, eachRolePredicates, rolePredicates, withoutEachRole } from './filter-sql';

const everyDepth = [sql`0`, sql`1`, sql`2`, sql`3`];

/** Depths for IN, written out as there are but four. Others are left out. */
export function depthList(depths: readonly number[]): Statement {
	const known = everyDepth.filter((_, depth) => depths.includes(depth));
	return known.length === 0 ? list([]) : sql`(${join(known, ', ')})`;
}

/**
 * The groups of roles with roles that pass the filter: a relation of group_id, unit_id, grade_id and
 * `members`, the bits of those roles.
 */
export function passingGroups(filter: Filter): Statement {
	const where = and(rolePredicates(withoutEachRole(filter)));
	if (!asksEachRole(filter)) {
		return sql`
	SELECT group_id, unit_id, grade_id, members FROM role_group
	WHERE ${where}`;
	}
	return sql`
	SELECT group_id, unit_id, grade_id, matching.members
	FROM role_group JOIN (
		SELECT group_id, bit_or(1::BIGINT << place_in_group) AS members FROM role_row
		WHERE ${and(eachRolePredicates(filter))}
		GROUP BY group_id
	) AS matching USING (group_id)
	WHERE ${where}`;
}

/** The bits of the roles of which the kind filter leaves a requirement, of those that are a focus, and of those that state a kind. */
function keptBits({
	kind
}: Filter): readonly [kept: Statement, focus: Statement, stated: Statement] {
	if (kind === 'focus') return [sql`focus`, sql`focus`, sql`focus`];
	if (kind === 'complementary') return [sql`complementary`, sql`0`, sql`complementary`];
	return [sql`group_level.roles`, sql`focus`, sql`focus | complementary`];
}

/**
 * Requirements counted by key × capability × level code: a relation of `key`, place, code, how many
 * requirements, and how many of these are a focus or state a kind. `passing` names a relation of
 * group_id, the key and `members`.
 */
export function countedLevels(filter: Filter, passing: Statement, key: Statement): Statement {
	const [kept, focus, stated] = keptBits(filter);
	return sql`
	SELECT
		${key}, place, code,
		sum(kept)::INTEGER AS requirements,
		sum(focus)::INTEGER AS focus,
		sum(stated)::INTEGER AS kind_stated
	FROM (
		SELECT
			${key}, place, code,
			bit_count(${kept} & members) AS kept,
			bit_count(${focus} & members) AS focus,
			bit_count((${stated}) & members) AS stated
		FROM group_level JOIN ${passing} AS passing USING (group_id)
	)
	WHERE kept > 0
	GROUP BY ${key}, place, code`;
}

/** The roles that pass the filter, counted by own unit and grade: a relation of unit_id, grade_id and roles. */
export function roleCounts(filter: Filter): Statement {
	return sql`SELECT unit_id, grade_id, bit_count(members) AS roles FROM (${passingGroups(filter)})`;
}
