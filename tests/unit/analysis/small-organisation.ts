import fc from 'fast-check';
import { codeTexts } from '../../../src/lib/analysis/organisation';
import type { Organisation } from '../../../src/lib/analysis/organisation';
import { organisationFromRoles } from '../../../src/lib/analysis/organisation-from-roles';
import { nsw } from '../../../src/lib/framework/nsw';
import type { Framework } from '../../../src/lib/framework/framework';

/** A role as a test writes it; levels by place, 0 for none. */
export interface SmallRole {
	readonly id: string;
	readonly title: string;
	readonly grade?: string;
	readonly division?: string;
	readonly department?: string;
	readonly code?: string;
	readonly purpose?: string;
	readonly jobFamily?: string;
	readonly jobFunction?: string;
	readonly levels: readonly number[];
	readonly focus?: readonly number[];
	readonly manages?: boolean;
	readonly edition?: string;
}

/** The NSW framework with its first `width` capabilities only. */
export function narrowFramework(width: number): Framework {
	return { ...nsw, capabilities: nsw.capabilities.slice(0, width) };
}

/** An organisation of a few roles, through the same door as uploaded ones. */
export function smallOrganisation(roles: readonly SmallRole[], framework: Framework): Organisation {
	const width = framework.capabilities.length;
	const column = (of: (role: SmallRole) => string | undefined) =>
		codeTexts(roles.length, (row) => {
			const role = roles[row];
			return (role && of(role)) ?? '';
		});
	const levels = new Uint8Array(roles.length * width);
	const kinds = new Uint8Array(roles.length * width);
	roles.forEach((role, row) => {
		levels.set(role.levels.slice(0, width), row * width);
		for (const c of role.focus ?? []) kinds[row * width + c] = 1;
	});
	return organisationFromRoles(
		{
			roleCount: roles.length,
			text: {
				role_id: column((role) => role.id),
				title: column((role) => role.title),
				cluster: column(() => 'Cluster'),
				department: column((role) => role.department ?? 'Department'),
				division: column((role) => role.division),
				grade_id: column((role) => role.grade),
				occupation_code: column((role) => role.code),
				purpose: column((role) => role.purpose),
				job_family: column((role) => role.jobFamily),
				job_function: column((role) => role.jobFunction),
				edition: column((role) => role.edition)
			},
			attributes: {},
			managesPeople: Uint8Array.from(roles, ({ manages }) =>
				manages === undefined ? 2 : manages ? 1 : 0
			),
			levels,
			kinds
		},
		framework
	);
}

const titles = [
	'Policy Officer',
	'Senior Policy Officer',
	'Snr Policy Officer',
	'Policy Officer - Senior',
	'Project Officer',
	'Manager Finance',
	'Finance Officer',
	'Customer Service Officer',
	'Custmer Service Officer',
	'Team Leader',
	'Executive Assistant',
	'Data Analyst (Temporary)'
];
const purposes = [
	'Develop and review policy advice for the department and its minister',
	'Write policy advice and review legislation across government programs',
	'Process invoices, payments and accounts for all business units',
	'Answer customer enquiries by telephone and at the service counter'
];

const anyRole = (width: number) =>
	fc.record({
		title: fc.constantFrom(...titles),
		grade: fc.constantFrom('3/4', '5/6', '7/8', '7/8', 'Officer Class 9', ''),
		division: fc.constantFrom('North', 'South', 'East', ''),
		code: fc.constantFrom('224113', '224111', '224999', '221111', '551211', ''),
		purpose: fc.constantFrom('', ...purposes),
		jobFamily: fc.constantFrom('', 'Policy', 'Corporate'),
		jobFunction: fc.constantFrom('', 'Advice', 'Money', 'Service'),
		levels: fc.array(fc.constantFrom(0, 1, 2, 2, 3, 3, 4, 5), {
			minLength: width,
			maxLength: width
		})
	});

/** Small organisations with everything that can be stated, and much of it missing. */
export function anyRoles(width: number, most = 24): fc.Arbitrary<readonly SmallRole[]> {
	return fc
		.tuple(
			fc.array(anyRole(width), { minLength: 1, maxLength: most }),
			fc.record({ codes: fc.boolean(), purposes: fc.boolean(), groups: fc.boolean() })
		)
		.map(([roles, has]) =>
			roles.map((role, place) => ({
				...role,
				id: `R${String(place).padStart(3, '0')}`,
				code: has.codes ? role.code : '',
				purpose: has.purposes ? role.purpose : '',
				jobFamily: has.groups ? role.jobFamily : '',
				jobFunction: has.groups ? role.jobFunction : ''
			}))
		);
}
