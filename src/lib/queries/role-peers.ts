import { and, sql } from '../db/sql';
import { placeOf } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type RolePeersParameters = {
	readonly roleId: string;
	readonly capabilityId: string;
	/** The roles of the same job and grade, or all of the grade. */
	readonly basis: 'job' | 'grade';
};

/** One row a level that peers of this role have on the capability, the role itself not counted. Roles of no family are of no job; those without a stated grade are of one grade. */
export const rolePeers = defineQuery({
	name: 'role-peers',
	about:
		'One row a level that peers of this role have on the capability, the role itself not counted. Roles of no family are of no job; those without a stated grade are of one grade.',
	columns: { level: 'integer', roles: 'integer' },
	example: { roleId: 'R1', capabilityId: 'TEAM', basis: 'grade' },
	statement: ({ roleId, capabilityId, basis }: RolePeersParameters) => sql`
WITH own AS (
	SELECT grade_id, family
	FROM role LEFT JOIN role_family USING (role_key)
	WHERE role_id = ${roleId}
),
held AS (
	SELECT level_of(levels[${placeOf(capabilityId)}]) AS level
	FROM role LEFT JOIN role_family USING (role_key)
	WHERE ${and([
		sql`role_id <> ${roleId}`,
		sql`grade_id IS NOT DISTINCT FROM (SELECT grade_id FROM own)`,
		...(basis === 'job' ? [sql`family = (SELECT family FROM own)`] : [])
	])}
)
SELECT level, count(*)::INTEGER AS roles
FROM held
WHERE level IS NOT NULL
GROUP BY level
ORDER BY level`
});

export type RolePeersRow = RowOf<typeof rolePeers>;
