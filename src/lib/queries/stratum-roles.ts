import { and, sql } from '../db/sql';
import {
	comparedPredicates,
	comparedValue,
	isOwn,
	stratumColumn,
	type Comparison
} from './compared-roles';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';

export type StratumRolesParameters = Comparison & {
	readonly capabilityId: string | null;
	readonly strata: number;
	readonly stratum: number;
	readonly limit: number;
};

const about =
	'One row a role of a stratum with a level in the capability, the side’s own first, highest first; at most `limit` a side, `total` says how many there are. Without a capability `value` is the role’s mean of level − capability mean.';

/** One row a role of a stratum with a level in the capability, the side’s own first, highest first; at most `limit` a side, `total` says how many there are. Without a capability `value` is the role’s mean of level − capability mean. */
export const stratumRoles = defineQuery({
	name: 'stratum-roles',
	about,
	columns: {
		is_own: 'boolean',
		role_id: 'text',
		title: 'text',
		department: 'text?',
		division: 'text?',
		value: 'number',
		total: 'integer'
	},
	example: {
		...{ filter: noFilter, side: 2, others: null, capabilityId: 'TEAM' },
		...{ strata: 3, stratum: 2, limit: 20 }
	},
	statement: ({
		capabilityId,
		strata,
		stratum,
		limit,
		...comparison
	}: StratumRolesParameters) => sql`
WITH compared AS (
	SELECT
		${isOwn(comparison)} AS is_own, role_id, title, department, division,
		${comparedValue(capabilityId)} AS value
	FROM role JOIN role_stratum USING (role_key)
	WHERE ${and([
		...comparedPredicates(comparison),
		sql`${stratumColumn(strata)} = CAST(${stratum} AS INTEGER)`
	])}
)
SELECT
	is_own, role_id, title, department, division, value,
	(count(*) OVER (PARTITION BY is_own))::INTEGER AS total
FROM compared
WHERE value IS NOT NULL
QUALIFY row_number() OVER (
	PARTITION BY is_own ORDER BY round(value, 9) DESC, lower(title), title, role_id
) <= CAST(${limit} AS INTEGER)
ORDER BY is_own DESC, round(value, 9) DESC, lower(title), title, role_id`
});

export type StratumRolesRow = RowOf<typeof stratumRoles>;
