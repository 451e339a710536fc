import { sql } from '../db/sql';
import { findingColumns, findingRows } from './finding-rows';
import { standings } from './finding-sql';
import { defineQuery, type RowOf } from './query';

export type FindingOfRoleParameters = { readonly roleId: string; readonly today: string };

const all = { limit: 10_000, offset: 0 };

/** One row a finding, or a pair of similar roles, that concerns this role, those of its unit and grade too, in the order of the queue. */
export const findingOfRole = defineQuery({
	name: 'finding-of-role',
	about:
		'One row a finding, or a pair of similar roles, that concerns this role, those of its unit and grade too, in the order of the queue.',
	columns: findingColumns,
	example: { roleId: 'R1', today: '2026-02-01' },
	statement: ({ roleId, today }: FindingOfRoleParameters) =>
		findingRows(
			sql`
	SELECT finding_id, folded_under, standing, decision_key
	FROM finding JOIN (${standings(today)}
	) USING (finding_id)
	WHERE finding_id IN (
		SELECT finding_id FROM finding_role JOIN role USING (role_key) WHERE role_id = ${roleId}
	)`,
			sql`true`,
			all
		)
});

export type FindingOfRoleRow = RowOf<typeof findingOfRole>;
