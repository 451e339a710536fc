import { sql, type Statement } from '../db/sql';
import { passingGroups } from './count-source';
import type { Filter } from './filter';

/**
 * The groups of roles with roles that pass the filter, split by their value of an attribute: a
 * relation of group_id, grade_id, value, which is NULL for roles that state none, and `members`.
 */
export function passingByValue(filter: Filter, attribute: string): Statement {
	return sql`
	SELECT group_id, grade_id, value, passing.members & valued.members AS members
	FROM (${passingGroups(filter)}
	) AS passing JOIN (
		SELECT group_id, value, bit_or(1::BIGINT << place_in_group) AS members
		FROM role_row
		LEFT JOIN (SELECT role_key, value FROM role_trait WHERE name = ${attribute}) AS trait
			ON trait.role_key = role_row.role_key
		GROUP BY group_id, value
	) AS valued USING (group_id)
	WHERE (passing.members & valued.members) <> 0`;
}
