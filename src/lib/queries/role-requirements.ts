import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type RoleRequirementsParameters = { readonly roleId: string };

/** One row a capability that the role has, in framework order; what is absent has no row. `grade_mean`: mean level over all roles of the same grade, `grade_roles`: how many have a level. */
export const roleRequirements = defineQuery({
	name: 'role-requirements',
	about:
		'One row a capability that the role has, in framework order; what is absent has no row. `grade_mean`: mean level over all roles of the same grade, `grade_roles`: how many have a level.',
	columns: {
		capability_id: 'text',
		status: 'text',
		level: 'integer?',
		kind: 'text?',
		grade_mean: 'number?',
		grade_roles: 'integer'
	},
	example: { roleId: 'R1' },
	statement: ({ roleId }: RoleRequirementsParameters) => sql`
SELECT
	capability_id, status, level, kind,
	mean_level AS grade_mean,
	coalesce(roles, 0) AS grade_roles
FROM requirement LEFT JOIN grade_expectation USING (grade_id, capability_id)
WHERE role_id = ${roleId}
ORDER BY capability_id`
});

export type RoleRequirementsRow = RowOf<typeof roleRequirements>;
