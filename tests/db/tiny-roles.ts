import type { LoadInput } from '../../src/lib/db/role-columns';
import { columnsOf, type PlainRequirement, type PlainRole } from './plain-roles';

const focus = (level: PlainRequirement['level']): PlainRequirement => ({ level, kind: 'focus' });
const complementary = (level: PlainRequirement['level']): PlainRequirement => ({
	level,
	kind: 'complementary'
});
const plain = (level: PlainRequirement['level']): PlainRequirement => ({
	level,
	kind: 'not_stated'
});

/**
 * Seven roles that together meet every oddity of the data:
 *
 * | id | title           | unit                         | grade | manages    | TEAM | FINA | TECH  | LEAD |
 * |----|-----------------|------------------------------|-------|------------|------|------|-------|------|
 * | R1 | Budget Officer  | Health › Care › Division 2   | 1/2   | no         | 1 f  | 2 c  | 1 c   | –    |
 * | R2 | Senior Officer  | Health › Care › Division 10  | 3/4   | no         | 2 f  | 3 f  | n. e. | –    |
 * | R3 | Care Manager    | Health › Care › Division 10  | 11/12 | yes        | 3 f  | 2 c  | 2 c   | 3 f  |
 * | R4 | Budget Analyst  | Health › Care                | 3/4   | no         | 2    | 1    | ?     | –    |
 * | R5 | Transport Clerk | Transport                    | 1/2   | not stated | 1 c  | –    | 3 f   | –    |
 * | R6 | Museum Guide    | Museum (a department alone)  | PO 9  | no         | 2 c  | –    | –     | –    |
 * | R7 | Adviser         | nowhere                      | none  | yes        | –    | 2 f  | –     | 2 c  |
 *
 * R1 and R4 are of the job family Finance and R3 of Care; R1 alone states a team, Blue.
 */
export const tinyRoles: readonly PlainRole[] = [
	{
		id: 'R1',
		title: 'Budget Officer',
		cluster: 'Health',
		department: 'Care',
		division: 'Division 2',
		grade: '1/2',
		manages: 'no',
		edition: '2020',
		headcount: 2.5,
		team: 'Blue',
		jobFamily: 'Finance',
		requirements: { TEAM: focus(1), FINA: complementary(2), TECH: complementary(1) }
	},
	{
		id: 'R2',
		title: 'Senior Officer',
		cluster: 'Health',
		department: 'Care',
		division: 'Division 10',
		grade: '3/4',
		manages: 'no',
		approvedOn: '2019-10-01',
		requirements: { TEAM: focus(2), FINA: focus(3), TECH: complementary('not_essential') }
	},
	{
		id: 'R3',
		title: 'Care Manager',
		cluster: 'Health',
		department: 'Care',
		division: 'Division 10',
		grade: '11/12',
		manages: 'yes',
		approvedOn: '2026-02-01',
		jobFamily: 'Care',
		requirements: {
			TEAM: focus(3),
			FINA: complementary(2),
			TECH: complementary(2),
			LEAD: focus(3)
		}
	},
	{
		id: 'R4',
		title: 'Budget Analyst',
		jobFamily: 'Finance',
		cluster: 'Health',
		department: 'Care',
		grade: '3/4',
		manages: 'no',
		requirements: { TEAM: plain(2), FINA: plain(1), TECH: plain('unknown') }
	},
	{
		id: 'R5',
		title: 'Transport Clerk',
		cluster: 'Transport',
		grade: '1/2',
		requirements: { TEAM: complementary(1), TECH: focus(3) }
	},
	{
		id: 'R6',
		title: 'Museum Guide',
		department: 'Museum',
		grade: 'PO 9',
		manages: 'no',
		requirements: { TEAM: complementary(2) }
	},
	{
		id: 'R7',
		title: 'Adviser',
		manages: 'yes',
		requirements: { FINA: focus(2), LEAD: complementary(2) }
	}
];

/** The tiny roles with three issues in one file of nine rows. */
export const tinyLoad: LoadInput = {
	roles: columnsOf(tinyRoles),
	issues: [
		{
			file: 'roles.csv',
			line: 10,
			column: 'Finance',
			value: 'adde',
			cause: 'unreadable_level',
			effect: 'value_left_out',
			message: 'adde is not a level.',
			roleId: 'R7'
		},
		{
			file: 'roles.csv',
			line: 9,
			column: '',
			value: '',
			cause: 'no_role',
			effect: 'row_set_aside',
			message: 'The row names no role.',
			roleId: ''
		},
		{
			file: 'roles.csv',
			line: 4,
			column: 'Technology',
			value: 'xx',
			cause: 'unreadable_level',
			effect: 'value_left_out',
			message: 'xx is not a level.',
			roleId: 'R4'
		}
	],
	files: [
		{
			file: 'roles.csv',
			bytes: 1234,
			encoding: 'utf-8',
			delimiter: ',',
			layout: 'wide',
			headerLine: 1,
			reconciliation: { rows: 9, loaded: 7, merged: 1, setAside: 1, blank: 0 }
		}
	]
};
