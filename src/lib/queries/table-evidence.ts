import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a role and capability whose level was held against its peers, for export; nothing before the analysis has run. A page holds the role keys from `from` up to `to`. */
export const tableEvidence = defineQuery({
	name: 'table-evidence',
	about:
		'One row a role and capability whose level was held against its peers, for export; nothing before the analysis has run. A page holds the role keys from `from` up to `to`.',
	columns: {
		role_id: 'text',
		capability_id: 'text',
		level: 'integer',
		expected: 'number',
		chance: 'number',
		q: 'number',
		peers: 'integer',
		tier: 'integer',
		band: 'text?'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT role_id, capability_id, level, expected, chance, q, peers, tier, band
FROM evidence
WHERE role_key >= CAST(${from} AS INTEGER) AND role_key < CAST(${to} AS INTEGER)
ORDER BY role_key, capability_id`
});
