import { describe, expect, test } from 'vitest';
import type { RoleDetailRow } from '../../../src/lib/queries/role-detail';
import type { RoleRequirementsRow } from '../../../src/lib/queries/role-requirements';
import { buildRole } from '../../../src/lib/views/build-role';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from './small-framework';

const detail: RoleDetailRow = {
	role_id: 'RD-1',
	title: 'Coordinator',
	unit_id: 3,
	cluster: 'Customer Service',
	department: null,
	division: '',
	location: 'Sydney',
	grade_text: 'CL7/8',
	grade_id: '7/8',
	ladder_order: 4,
	occupation_code: '599999',
	position_code: null,
	manages_people: false,
	headcount: null,
	approved_text: 'February 2020',
	approved_on: '2020-02-01',
	edition: '2020',
	purpose: null,
	job_family: null,
	job_function: null,
	source_file: 'roles.csv',
	source_line: 1204
};

function row(
	capability_id: string,
	level: number | null,
	change: Partial<RoleRequirementsRow> = {}
): RoleRequirementsRow {
	return {
		capability_id,
		status: 'required',
		level,
		kind: 'complementary',
		grade_mean: 2,
		grade_roles: 12,
		...change
	};
}

const requirements = [
	row('ACWI', 3, { kind: 'focus', grade_mean: 2.4 }),
	row('COEF', 1, { kind: null }),
	row('FINA', null, { status: 'not_essential' }),
	row('TECH', null, { status: 'unknown' })
];

const build = (rows: readonly RoleRequirementsRow[], change: Partial<RoleDetailRow> = {}) =>
	buildRole({ framework, detail: { ...detail, ...change }, requirements: rows, attributes: [] });

const capability = (id: string, rows = requirements) =>
	build(rows)
		.groups.flatMap((group) => group.capabilities)
		.find(({ capabilityId }) => capabilityId === id);

test('every capability of the framework stands under its group', () => {
	expect(
		build(requirements).groups.map(({ name, capabilities }) => [name, capabilities.length])
	).toEqual([
		['Personal Attributes', 1],
		['Relationships', 1],
		['Business Enablers', 2],
		['People Management', 1]
	]);
});

test('level, not essential, unknown and absent are kept apart', () => {
	const names = ['ACWI', 'FINA', 'TECH', 'INDI'].map((id) => capability(id)?.levelName);
	expect(names).toEqual(['Adept', 'Not essential', 'Unknown', 'Absent']);
	expect(capability('TECH')).toMatchObject({ level: null, step: null, difference: null });
});

test('a level is held against the mean of its grade', () => {
	expect(capability('ACWI')).toMatchObject({
		focus: true,
		kind: 'Focus',
		difference: expect.closeTo(0.6, 10),
		differenceStep: 6,
		differenceWords: '0.6 levels more than its grade (12 roles)'
	});
	expect(capability('COEF')).toMatchObject({ kind: '', differenceStep: 0 });
});

test('a role alone in its grade is held against nothing', () => {
	expect(capability('ACWI', [row('ACWI', 3, { grade_roles: 1, grade_mean: 3 })])).toMatchObject({
		difference: null,
		differenceWords: ''
	});
});

test('facts are what the source states, and no more', () => {
	expect(build(requirements).facts).toEqual([
		{ label: 'Role', value: 'RD-1' },
		{ label: 'Grade', value: 'Clerk Grade 7/8 (in the file: CL7/8)' },
		{ label: 'Cluster', value: 'Customer Service' },
		{ label: 'Location', value: 'Sydney' },
		{ label: 'Manages people', value: 'No' },
		{ label: 'Approved', value: 'February 2020' },
		{ label: 'Edition', value: 'Version 2: 2020' },
		{ label: 'Occupation code', value: '599999' }
	]);
	expect(build(requirements).source).toBe('roles.csv, line 1,204');
});

test('a grade on no ladder is shown as itself', () => {
	const { facts } = build(requirements, { grade_id: 'Zoo Keeper', grade_text: 'Zoo Keeper' });
	expect(facts[1]).toEqual({ label: 'Grade', value: 'Zoo Keeper (on no ladder)' });
});

describe('the summary', () => {
	const words = (rows: readonly RoleRequirementsRow[], change: Partial<RoleDetailRow> = {}) =>
		summaryText(build(rows, change).summary);

	test('says from where to where levels go, and where they lie furthest from the grade', () => {
		expect(words(requirements)).toBe(
			'From Foundational to Adept over 2 of 4 core capabilities; 1 is focus. Against the mean of its grade, ' +
				'it lies above it in Act with Integrity (0.6 levels) and below it in Communicate Effectively (1.0 levels).'
		);
	});

	test('says when there is little or nothing to compare with', () => {
		expect(words(requirements, { grade_id: null })).toContain('No grade is stated');
		expect(words([row('ACWI', 3, { grade_roles: 1 })])).toContain('No other role of its grade');
		expect(words([row('ACWI', 3, { grade_roles: 2 })])).toContain('Few roles: only 2');
	});

	test('of a role at one level names it once', () => {
		expect(words([row('ACWI', 2), row('COEF', 2)])).toMatch(
			/^Intermediate in 2 of 4 core capabilities\. It asks for what its grade does on average\./
		);
		expect(words([])).toMatch(/^No level is stated in 4 core capabilities\./);
	});
});

test('the summary names every capability that lies furthest from the grade', () => {
	// Two lie a level above the mean, one half a level, and one a level below.
	const rows = [
		row('ACWI', 3),
		row('COEF', 3),
		row('FINA', 3, { grade_mean: 2.5 }),
		row('TECH', 1)
	];
	expect(summaryText(build(rows).summary)).toContain(
		'it lies most above it in Act with Integrity and Communicate Effectively (1.0 levels) ' +
			'and below it in Technology (1.0 levels).'
	);
});

test('further columns of the file come last, told apart from what is stated of every role', () => {
	const attributes = [
		{ name: 'approved', value: 'by the panel' },
		{ name: 'Work type', value: 'Hybrid' }
	];
	const { facts } = buildRole({ framework, detail, requirements, attributes });
	expect(facts.slice(-2)).toEqual([
		{ label: 'approved (in the file)', value: 'by the panel' },
		{ label: 'Work type', value: 'Hybrid' }
	]);
});
