import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type RoleEvidenceParameters = { readonly roleId: string };

const about =
	'One row a judged level of the role, in framework order: what similar roles lead one to expect, how surprising the level is, and how many peers that rests on. A level that was not judged has no row.';

/** One row a judged level of the role, in framework order: what similar roles lead one to expect, how surprising the level is, and how many peers that rests on. A level that was not judged has no row. */
export const roleEvidence = defineQuery({
	name: 'role-evidence',
	about,
	columns: {
		capability_id: 'text',
		level: 'integer',
		expected: 'number',
		chance: 'number',
		peers: 'integer',
		tier: 'integer',
		band: 'text?'
	},
	example: { roleId: 'R2' },
	statement: ({ roleId }: RoleEvidenceParameters) => sql`
SELECT capability_id, level, expected, chance, peers, CAST(tier AS INTEGER) AS tier, band
FROM evidence
WHERE role_id = ${roleId}
ORDER BY capability_id`
});

export type RoleEvidenceRow = RowOf<typeof roleEvidence>;
