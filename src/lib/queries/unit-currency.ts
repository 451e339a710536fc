import { and, sql } from '../db/sql';
import { noFilter, type Filter } from './filter';
import { rolePredicates } from './filter-sql';
import { defineQuery, type RowOf } from './query';
import { isCurrent, isOlder, isStale } from './standing-sql';

export type UnitCurrencyParameters = {
	readonly filter: Filter;
	readonly depth: number;
	readonly edition: string;
	readonly issuedOn: string;
	readonly staleBefore: string;
};

const about =
	'One row a unit of the depth, 0 for all roles, with the roles that pass the filter: how many are on the current edition or an older one, as stated or else by the date of approval against its issue, how many state a date, and how many of these are stale. `parent` is the unit that it lies in, null for one in none.';

/** One row a unit of the depth, 0 for all roles, with the roles that pass the filter: how many are on the current edition or an older one, as stated or else by the date of approval against its issue, how many state a date, and how many of these are stale. `parent` is the unit that it lies in, null for one in none. */
export const unitCurrency = defineQuery({
	name: 'unit-currency',
	about,
	columns: {
		unit_id: 'integer',
		name: 'text',
		parent: 'text?',
		roles: 'integer',
		on_current: 'integer',
		on_older: 'integer',
		dated: 'integer',
		stale: 'integer'
	},
	example: {
		...{ filter: noFilter, depth: 1, edition: '2026' },
		...{ issuedOn: '2026-01-19', staleBefore: '2023-01-19' }
	},
	statement: ({ filter, depth, edition, issuedOn, staleBefore }: UnitCurrencyParameters) => sql`
WITH passing AS (
	SELECT
		unit_id,
		${isCurrent({ edition, issuedOn })} AS is_current,
		${isOlder({ edition, issuedOn })} AS is_older,
		approved_on
	FROM role WHERE ${and(rolePredicates(filter))}
)
SELECT
	unit.unit_id, unit.name, min(parent.name) AS parent, count(*)::INTEGER AS roles,
	(count(*) FILTER (is_current))::INTEGER AS on_current,
	(count(*) FILTER (is_older))::INTEGER AS on_older,
	count(approved_on)::INTEGER AS dated,
	(count(*) FILTER (${isStale(staleBefore)}))::INTEGER AS stale
FROM passing
JOIN unit_ancestor ON unit_ancestor.unit_id = passing.unit_id
JOIN unit ON unit.unit_id = unit_ancestor.ancestor_id
LEFT JOIN unit AS parent ON parent.unit_id = unit.parent_id AND parent.unit_id <> 0
WHERE unit_ancestor.depth = CAST(${depth} AS INTEGER)
GROUP BY unit.unit_id, unit.name
ORDER BY unit.unit_id`
});

export type UnitCurrencyRow = RowOf<typeof unitCurrency>;
