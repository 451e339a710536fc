import { sql } from '../db/sql';
import { placeOf } from './filter-sql';
import { defineQuery, type RowOf } from './query';

export type FindingRolesParameters = {
	readonly findingId: number;
	/** The capability whose level is told; null tells none. */
	readonly capabilityId: string | null;
	readonly limit: number;
};

const about =
	'One row a role that a finding concerns, with its level on one capability, highest first. `total`: how many roles it concerns. No such finding, no row.';

/** One row a role that a finding concerns, with its level on one capability, highest first. `total`: how many roles it concerns. No such finding, no row. */
export const findingRoles = defineQuery({
	name: 'finding-roles',
	about,
	columns: {
		role_id: 'text',
		title: 'text',
		grade_id: 'text?',
		unit_name: 'text?',
		level: 'integer?',
		total: 'integer'
	},
	example: { findingId: 0, capabilityId: 'FINA', limit: 100 },
	statement: ({ findingId, capabilityId, limit }: FindingRolesParameters) => sql`
SELECT
	role_id, title, grade_id,
	coalesce(CAST(division AS VARCHAR), CAST(department AS VARCHAR), CAST(cluster AS VARCHAR)) AS unit_name,
	${capabilityId === null ? sql`NULL::INTEGER` : sql`level_of(levels[${placeOf(capabilityId)}])`} AS level,
	(count(*) OVER ())::INTEGER AS total
FROM finding_role JOIN role USING (role_key)
WHERE finding_id = CAST(${findingId} AS INTEGER)
ORDER BY level DESC NULLS LAST, lower(title), title, role_id
LIMIT CAST(${limit} AS INTEGER)`
});

export type FindingRolesRow = RowOf<typeof findingRoles>;
