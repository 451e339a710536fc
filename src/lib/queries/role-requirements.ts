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
	statement: (_: RoleRequirementsParameters) => sql`SELECT 1`
});

export type RoleRequirementsRow = RowOf<typeof roleRequirements>;
