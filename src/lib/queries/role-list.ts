import { and, join, sql, type Statement } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { kindCode, placeOf, rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type RoleListParameters = {
	readonly filter: Filter;
	readonly capabilityIds: readonly string[];
	readonly directlyIn: number | null;
	readonly limit: number;
	readonly offset: number;
};

/** The places of the capabilities in a role's lists. */
function places(capabilityIds: readonly string[]): Statement {
	return sql`[${join(capabilityIds.map(placeOf), ', ')}]::INTEGER[]`;
}

/** A level code as the kind filter leaves it: absent where the requirement is of another kind. */
function levelAt({ kind }: Filter): Statement {
	if (kind === null) return sql`coalesce(levels[place], 0)`;
	return sql`CASE WHEN kinds[place] = ${kindCode(kind)} THEN levels[place] ELSE 0 END`;
}

/** One row a role that passes the filter, by title, then id. `levels` and `kinds` hold one code a capability asked for, in that order. */
export const roleList = defineQuery({
	name: 'role-list',
	about:
		'One row a role that passes the filter, by title, then id. `levels` and `kinds` hold one code a capability asked for, in that order.',
	columns: {
		role_id: 'text',
		title: 'text',
		unit_id: 'integer',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		grade_id: 'text?',
		grade_text: 'text?',
		manages_people: 'boolean?',
		levels: 'integers',
		kinds: 'integers',
		total: 'integer'
	},
	example: {
		filter: noFilter,
		capabilityIds: ['FINA', 'TECH'],
		directlyIn: null,
		limit: 100,
		offset: 0
	},
	statement: ({ filter, capabilityIds, directlyIn, limit, offset }: RoleListParameters) => sql`
WITH passing AS (
	FROM role
	WHERE ${and([
		...rolePredicates(filter),
		...(directlyIn === null ? [] : [sql`unit_id = CAST(${directlyIn} AS INTEGER)`])
	])}
),
page AS MATERIALIZED (
	FROM passing
	ORDER BY lower(title), title, role_id
	LIMIT CAST(${limit} AS INTEGER) OFFSET CAST(${offset} AS INTEGER)
)
SELECT
	role_id, title, unit_id, cluster, department, division, grade_id, grade_text, manages_people,
	list_transform(${places(capabilityIds)}, lambda place: ${levelAt(filter)}::INTEGER) AS levels,
	list_transform(${places(capabilityIds)}, lambda place: coalesce(kinds[place], 0)::INTEGER) AS kinds,
	(SELECT count(*) FROM passing)::INTEGER AS total
FROM page
ORDER BY lower(title), title, role_id`
});

export type RoleListRow = RowOf<typeof roleList>;
