import { and, join, sql, type Statement } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { capabilityList, kindPredicates, placeOf, rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type GradeLevelCountsParameters = {
	readonly filter: Filter;
	readonly coreIds: readonly string[];
};

/** Whether a role has a level in each of these capabilities. */
function isComplete(capabilityIds: readonly string[]): Statement {
	const places = join(capabilityIds.map(placeOf), ', ');
	return sql`len(list_filter(
			[${places}]::INTEGER[], lambda place: level_of(coalesce(levels[place], 0)) IS NULL
		)) = 0`;
}

/** One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too; roles with a level in every core capability, of whatever kind, and the others apart. */
export const gradeLevelCounts = defineQuery({
	name: 'grade-level-counts',
	about:
		'One row a grade × level × number of core capabilities at that level, with the roles that have that number; zero is a number too; roles with a level in every core capability, of whatever kind, and the others apart.',
	columns: {
		grade_id: 'text',
		complete: 'boolean',
		level: 'integer',
		capabilities: 'integer',
		roles: 'integer'
	},
	example: { filter: noFilter, coreIds: ['FINA', 'TECH'] },
	statement: ({ filter, coreIds }: GradeLevelCountsParameters) => sql`
WITH passing AS (
	SELECT role_key, grade_id, ${isComplete(coreIds)} AS complete FROM role
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
	grade_id, complete, level.level,
	coalesce(counted.capabilities, 0)::INTEGER AS capabilities,
	count(*)::INTEGER AS roles
FROM passing CROSS JOIN level
LEFT JOIN counted ON counted.role_key = passing.role_key AND counted.level = level.level
GROUP BY ALL
ORDER BY ALL`
});

export type GradeLevelCountsRow = RowOf<typeof gradeLevelCounts>;
