import { and, sql } from '../db/sql';
import { comparedPredicates, isOwn, stratumColumn, type Comparison } from './compared-roles';
import { noFilter } from './filter';
import { gradeValue } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type NearestRolesParameters = Comparison & {
	readonly gradeId: string;
	/** A place in `strataKinds`, from 1: what both roles of a pair have in common. */
	readonly strata: number;
	readonly limit: number;
};

/** Levels in common from which two roles are compared. */
const leastShared = 2;

const about =
	'One row a role of the unit at the grade with its nearest role matched on the other side, those nearest in levels first; both must have 2 levels or more in common. `distance` is the mean difference in levels over the capabilities that both have, `differing` counts those that differ.';

/** One row a role of the unit at the grade with its nearest role matched on the other side, those nearest in levels first; both must have 2 levels or more in common. `distance` is the mean difference in levels over the capabilities that both have, `differing` counts those that differ. */
export const nearestRoles = defineQuery({
	name: 'nearest-roles',
	about,
	columns: {
		role_id: 'text',
		title: 'text',
		division: 'text?',
		other_id: 'text',
		other_title: 'text',
		other_division: 'text?',
		shared: 'integer',
		differing: 'integer',
		distance: 'number'
	},
	example: { filter: noFilter, side: 2, others: null, gradeId: '1/2', strata: 3, limit: 5 },
	statement: ({ gradeId, strata, limit, ...comparison }: NearestRolesParameters) => sql`
WITH met AS (
	SELECT
		role.role_key, role_id, title, division, levels, ${stratumColumn(strata)} AS stratum,
		${isOwn(comparison)} AS is_own
	FROM role JOIN role_stratum USING (role_key)
	WHERE ${and([sql`grade_id = ${gradeValue(gradeId)}`, ...comparedPredicates(comparison)])}
),
gap AS (
	SELECT
		own.role_id, own.title, own.division,
		rest.role_id AS other_id, rest.title AS other_title, rest.division AS other_division,
		list_filter(
			list_transform(
				range(1, len(own.levels) + 1),
				lambda place: abs(level_of(own.levels[place])::INTEGER - level_of(rest.levels[place])::INTEGER)
			),
			lambda gap: gap IS NOT NULL
		) AS gaps
	FROM met AS own JOIN met AS rest ON rest.stratum = own.stratum
	WHERE own.is_own AND NOT rest.is_own
),
nearest AS (
	SELECT
		role_id, title, division, other_id, other_title, other_division,
		len(gaps) AS shared,
		len(list_filter(gaps, lambda gap: gap > 0)) AS differing,
		list_sum(gaps)::DOUBLE / len(gaps) AS distance
	FROM gap
	WHERE len(gaps) >= ${leastShared}
	QUALIFY row_number() OVER (PARTITION BY role_id ORDER BY list_sum(gaps) / len(gaps), other_id) = 1
)
SELECT
	role_id, title, division, other_id, other_title, other_division,
	shared::INTEGER AS shared, differing::INTEGER AS differing, distance
FROM nearest
ORDER BY distance, role_id
LIMIT CAST(${limit} AS INTEGER)`
});

export type NearestRolesRow = RowOf<typeof nearestRoles>;
