import { and, sql } from '../db/sql';
import { comparedPredicates, isOwn, type Comparison } from './compared-roles';
import { noFilter } from './filter';
import { defineQuery, type RowOf } from './query';
import { isComplete, isCurrent, isOlder, isStale, type CurrentEdition } from './standing-sql';

export type ComparedStandingParameters = Comparison &
	CurrentEdition & {
		readonly coreIds: readonly string[];
		/** An approval before this ISO date is stale. */
		readonly staleBefore: string;
	};

const about =
	'One row a side with roles: the side’s own, and those it is held against. `complete`: every core capability has a level or is not essential. `on_current` and `on_older` tell the edition as stated, else by the date of approval against its issue. `findings` are those to check that touch a role of the side and are not folded under another; null while roles are not analysed.';

/** One row a side with roles: the side’s own, and those it is held against. `complete`: every core capability has a level or is not essential. `on_current` and `on_older` tell the edition as stated, else by the date of approval against its issue. `findings` are those to check that touch a role of the side and are not folded under another; null while roles are not analysed. */
export const comparedStanding = defineQuery({
	name: 'compared-standing',
	about,
	columns: {
		is_own: 'boolean',
		roles: 'integer',
		complete: 'integer',
		on_current: 'integer',
		on_older: 'integer',
		dated: 'integer',
		stale: 'integer',
		findings: 'integer?'
	},
	example: {
		...{ filter: noFilter, side: 2, others: null, coreIds: ['FINA', 'TECH'] },
		...{ edition: '2026', issuedOn: '2026-01-19', staleBefore: '2023-01-19' }
	},
	statement: ({
		coreIds,
		edition,
		issuedOn,
		staleBefore,
		...comparison
	}: ComparedStandingParameters) => sql`
WITH met AS (
	SELECT role_key, ${isOwn(comparison)} AS is_own, levels, edition, approved_on
	FROM role WHERE ${and(comparedPredicates(comparison))}
),
touching AS (
	SELECT is_own, count(DISTINCT finding.finding_id) AS findings
	FROM met
	JOIN finding_role ON finding_role.role_key = met.role_key
	JOIN finding ON finding.finding_id = finding_role.finding_id
	WHERE seriousness = 'check' AND folded_under IS NULL
	GROUP BY is_own
),
counted AS (
	SELECT
		is_own, count(*) AS roles,
		count(*) FILTER (${isComplete(coreIds)}) AS complete,
		count(*) FILTER (${isCurrent({ edition, issuedOn })}) AS on_current,
		count(*) FILTER (${isOlder({ edition, issuedOn })}) AS on_older,
		count(approved_on) AS dated,
		count(*) FILTER (${isStale(staleBefore)}) AS stale
	FROM met GROUP BY is_own
)
SELECT
	counted.is_own, roles::INTEGER AS roles, complete::INTEGER AS complete,
	on_current::INTEGER AS on_current, on_older::INTEGER AS on_older,
	dated::INTEGER AS dated, stale::INTEGER AS stale,
	CASE WHEN EXISTS (SELECT 1 FROM role_evidence) THEN coalesce(findings, 0)::INTEGER END AS findings
FROM counted LEFT JOIN touching ON touching.is_own = counted.is_own
ORDER BY counted.is_own DESC`
});

export type ComparedStandingRow = RowOf<typeof comparedStanding>;
