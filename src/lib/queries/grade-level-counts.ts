import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { capabilityList, kindPredicates, rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type GradeLevelCountsParameters = {
	readonly filter: Filter;
	readonly coreIds: readonly string[];
};

/** One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too. */
export const gradeLevelCounts = defineQuery({
	name: 'grade-level-counts',
	about:
		'One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too.',
	columns: { grade_id: 'text', level: 'integer', capabilities: 'integer', roles: 'integer' },
	example: { filter: noFilter, coreIds: ['FINA', 'TECH'] },
	statement: ({ filter, coreIds }: GradeLevelCountsParameters) => sql`
WITH passing AS (
	SELECT role_key, grade_id FROM role
	WHERE ${and([sql`grade_id IS NOT NULL`, ...rolePredicates(filter)])}
),
counted AS (
	SELECT role_key, level, count(*) AS capabilities
	FROM requirement
	WHERE ${and([
		sql`level IS NOT NULL`,
		sql`capability_id IN ${capabilityList(coreIds)}`,
		...rolePredicates(filter),
		...kindPredicates(filter)
	])}
	GROUP BY role_key, level
)
SELECT
	grade_id, level.level,
	coalesce(counted.capabilities, 0)::INTEGER AS capabilities,
	count(*)::INTEGER AS roles
FROM passing CROSS JOIN level
LEFT JOIN counted ON counted.role_key = passing.role_key AND counted.level = level.level
GROUP BY ALL
ORDER BY ALL`
});

export type GradeLevelCountsRow = RowOf<typeof gradeLevelCounts>;
