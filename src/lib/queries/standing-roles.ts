import { and, sql, type Statement } from '../db/sql';
import { comparedPredicates, isOwn } from './compared-roles';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';
import type { SideId } from './side-roles';
import { isOlder, isStale, missingOf, type CurrentEdition } from './standing-sql';

/** What is asked of how a role stands: `older`, on an older edition; `stale`, approved before the day; `incomplete`, without all core capabilities. */
export type Standing = 'all' | 'older' | 'stale' | 'incomplete';

export type StandingRolesParameters = CurrentEdition & {
	readonly side: SideId;
	readonly standing: Standing;
	readonly coreIds: readonly string[];
	/** An approval before this ISO date is stale. */
	readonly staleBefore: string;
	readonly limit: number;
};

const conditions: Readonly<Record<Standing, Statement>> = {
	all: sql`true`,
	older: sql`is_older`,
	stale: sql`is_stale`,
	incomplete: sql`len(missing) > 0`
};

const orders: Readonly<Record<Standing, Statement>> = {
	all: sql`true`,
	older: sql`approved_on NULLS LAST`,
	stale: sql`approved_on`,
	incomplete: sql`len(missing) DESC`
};

const about =
	'One row a role of the side that stands so, first what is oldest or misses most, then by title. `missing`: places in the framework, from 1, of core capabilities without a level that are not “not essential” either. At most `limit`; `total` says how many there are.';

/** One row a role of the side that stands so, first what is oldest or misses most, then by title. `missing`: places in the framework, from 1, of core capabilities without a level that are not “not essential” either. At most `limit`; `total` says how many there are. */
export const standingRoles = defineQuery({
	name: 'standing-roles',
	about,
	columns: {
		role_id: 'text',
		title: 'text',
		unit_name: 'text?',
		grade_id: 'text?',
		grade_text: 'text?',
		approved_on: 'text?',
		edition: 'text?',
		missing: 'integers',
		total: 'integer'
	},
	example: {
		...{ side: 2, standing: 'all', coreIds: ['FINA', 'TECH'], edition: '2026' },
		...{ issuedOn: '2026-01-19', staleBefore: '2023-01-19', limit: 100 }
	},
	statement: (asked: StandingRolesParameters) => {
		const { side, standing, coreIds, edition, issuedOn, staleBefore, limit } = asked;
		const own = { filter: noFilter, side, others: null };
		return sql`
WITH own AS (
	SELECT
		role_id, title, grade_id, grade_text, approved_on, edition,
		coalesce(CAST(division AS VARCHAR), CAST(department AS VARCHAR), CAST(cluster AS VARCHAR)) AS unit_name,
		${isOlder({ edition, issuedOn })} AS is_older,
		${isStale(staleBefore)} AS is_stale,
		${missingOf(coreIds)} AS missing
	FROM role WHERE ${and([...comparedPredicates(own), isOwn(own)])}
)
SELECT
	role_id, title, unit_name, grade_id, grade_text,
	CAST(approved_on AS VARCHAR) AS approved_on, edition, missing,
	(count(*) OVER ())::INTEGER AS total
FROM own WHERE ${conditions[standing]}
ORDER BY ${orders[standing]}, lower(title), title, role_id
LIMIT CAST(${limit} AS INTEGER)`;
	}
});

export type StandingRolesRow = RowOf<typeof standingRoles>;
