import { sql } from '../db/sql';
import { defineQuery } from './query';
import { firstTablePage, type TablePage } from './table-page';

/** One row a role, for export: all that the file states of it, its levels aside, the family of jobs that its title was found to be of, and its rank on the ladder. A page holds the role keys from `from` up to `to`. */
export const tableRole = defineQuery({
	name: 'table-role',
	about:
		'One row a role, for export: all that the file states of it, its levels aside, the family of jobs that its title was found to be of, and its rank on the ladder. A page holds the role keys from `from` up to `to`.',
	columns: {
		role_key: 'integer',
		role_id: 'text',
		title: 'text',
		family: 'text?',
		cluster: 'text?',
		department: 'text?',
		division: 'text?',
		location: 'text?',
		grade_text: 'text?',
		grade_id: 'text?',
		grade_order: 'integer?',
		occupation_code: 'text?',
		position_code: 'text?',
		approved_text: 'text?',
		approved_on: 'text?',
		edition: 'text?',
		purpose: 'text?',
		job_family: 'text?',
		job_function: 'text?',
		manages_people: 'boolean?',
		headcount: 'number?',
		source_file: 'text',
		source_line: 'integer'
	},
	example: firstTablePage,
	statement: ({ from, to }: TablePage) => sql`
SELECT
	role_key, role_id, title, family, cluster, department, division, location, grade_text, grade_id,
	ladder_order AS grade_order, occupation_code, position_code, approved_text, strftime(approved_on, '%Y-%m-%d') AS approved_on,
	edition, purpose, job_family, job_function, manages_people, headcount, source_file, source_line
FROM role LEFT JOIN grade USING (grade_id) LEFT JOIN role_family USING (role_key)
WHERE role_key >= CAST(${from} AS INTEGER) AND role_key < CAST(${to} AS INTEGER)
ORDER BY role_key`
});
