import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a decision about a finding, for export, those too whose finding these data no longer have. A page holds the places by key from `from` up to `to`, counted from 0. */
export const tableDecision = defineQuery({
	name: 'table-decision',
	about:
		'One row a decision about a finding, for export, those too whose finding these data no longer have. A page holds the places by key from `from` up to `to`, counted from 0.',
	columns: {
		finding_key: 'text',
		state: 'text',
		reason: 'text',
		facts: 'text',
		decided_by: 'text?',
		decided_on: 'text',
		expires_on: 'text?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT
	finding_key, state, reason, facts, decided_by, strftime(decided_on, '%Y-%m-%d') AS decided_on,
	strftime(expires_on, '%Y-%m-%d') AS expires_on
FROM (SELECT *, row_number() OVER (ORDER BY finding_key) - 1 AS place FROM decision)
WHERE place >= CAST(${from} AS INTEGER) AND place < CAST(${to} AS INTEGER)
ORDER BY place`
});
