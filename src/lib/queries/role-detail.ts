import { sql } from '../db/sql';
import { defineQuery, type RowOf } from './query';

export type RoleDetailParameters = { readonly roleId: string };

/** One row: the role of this id with all that its source states of it. No such role, no row. */
export const roleDetail = defineQuery({
	name: 'role-detail',
	about:
		'One row: the role of this id with all that its source states of it. No such role, no row.',
	columns: {
		role_id: 'text',
		title: 'text',
		unit_id: 'integer',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		location: 'text?',
		grade_text: 'text?',
		grade_id: 'text?',
		ladder_order: 'integer?',
		occupation_code: 'text?',
		position_code: 'text?',
		manages_people: 'boolean?',
		headcount: 'number?',
		approved_text: 'text?',
		approved_on: 'text?',
		edition: 'text?',
		purpose: 'text?',
		job_family: 'text?',
		job_function: 'text?',
		source_file: 'text',
		source_line: 'integer'
	},
	example: { roleId: 'R1' },
	statement: ({ roleId }: RoleDetailParameters) => sql`
SELECT
	role_id, title, unit_id, cluster, department, division, location, grade_text,
	role.grade_id, ladder_order, occupation_code, position_code, manages_people, headcount,
	approved_text, CAST(approved_on AS VARCHAR) AS approved_on, edition, purpose, job_family,
	job_function, source_file, source_line
FROM role LEFT JOIN grade ON grade.grade_id = role.grade_id
WHERE role_id = ${roleId}
ORDER BY role_id`
});

export type RoleDetailRow = RowOf<typeof roleDetail>;
