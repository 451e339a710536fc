import { describe, expect, test } from 'vitest';
import { ingestText, ingestTexts, plainRoles } from './read-roles';

const header = 'role_id,title,capability_group,capability,level,kind\n';

describe('a long file', () => {
	test('has a row a role and capability; the first begins the role, the others are merged', async () => {
		const { roles, issues, files } = await ingestText(
			`${header}R1,Analyst,Business Enablers,Finance,Adept,focus\n` +
				'R1,Analyst,Business Enablers,Technology,Foundational,complementary\n' +
				'R2,Lead,Business Enablers,Finance,Not essential,\n' +
				'R1,Analyst,Personal Attributes,Value Diversity,Intermediate,\n'
		);
		expect(plainRoles(roles)).toEqual([
			{
				role_id: 'R1',
				title: 'Analyst',
				source_file: 'a.csv',
				line: 2,
				levels: { FINA: 'A*', TECH: "F'", VADI: 'I' }
			},
			{ role_id: 'R2', title: 'Lead', source_file: 'a.csv', line: 4, levels: { FINA: '-' } }
		]);
		expect(issues).toEqual([]);
		expect(files[0]).toMatchObject({
			layout: 'long',
			reconciliation: { rows: 4, loaded: 2, merged: 2, setAside: 0 }
		});
	});

	test('sets aside a second level of one capability and merges a repeat', async () => {
		const { roles, issues, files } = await ingestText(
			`${header}R1,A,,Finance,Adept,focus\nR1,A,,Finance,Advanced,focus\nR1,A,,Finance,Adept,focus\nR1,A,,Finance,Adept,complementary\n`
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*' });
		expect(files[0]?.reconciliation).toMatchObject({ rows: 4, loaded: 1, merged: 2, setAside: 1 });
		expect(issues.map(({ line, cause, effect }) => [line, cause, effect])).toEqual([
			[3, 'conflicting_level', 'row_set_aside'],
			[4, 'duplicate_row', 'assumed'],
			[5, 'conflicting_level', 'value_left_out']
		]);
		expect(issues[0]?.message).toContain('already Adept');
	});

	test('sets aside capabilities of other sets, even in the first row of a role', async () => {
		const { roles, issues, files } = await ingestText(
			`${header}R1,A,Occupation Specific,Data analytics,Level 4,focus\nR1,A,,Finance,Adept,focus\nR2,B,,Juggling,Adept,\n`
		);
		expect(plainRoles(roles)).toEqual([
			{ role_id: 'R1', title: 'A', source_file: 'a.csv', line: 3, levels: { FINA: 'A*' } }
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 3, loaded: 1, merged: 0, setAside: 2 });
		expect(issues.map(({ line, column, value, cause }) => [line, column, value, cause])).toEqual([
			[2, 'capability', 'Data analytics', 'unknown_capability'],
			[4, 'capability', 'Juggling', 'unknown_capability']
		]);
	});

	test('keeps a capability whose level cannot be read or is missing as unknown', async () => {
		const { roles, issues } = await ingestText(
			`${header}R1,A,,Finance,adde,focus\nR1,A,,Technology,,complementary\nR1,A,,Manage Self,,focus\nR1,A,,Deliver Results,TBC,\n`
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({
			FINA: '?*',
			TECH: "?'",
			MASE: '?*',
			DERE: '?'
		});
		expect(issues.map(({ line, cause, effect }) => [line, cause, effect])).toEqual([
			[2, 'unreadable_level', 'value_left_out'],
			[3, 'no_level', 'value_left_out'],
			[4, 'focus_without_level', 'value_left_out']
		]);
	});

	test('replaces an unknown level by one that a later row states', async () => {
		const { roles } = await ingestText(
			`${header}R1,A,,Finance,TBC,\nR1,A,,Finance,Adept,focus\nR1,A,,Finance,TBC,\n`
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*' });
	});

	test('begins a role with a row that names neither capability nor level', async () => {
		const { roles, issues, files } = await ingestText(`${header}R1,A,,,,\nR2,B,,Finance,Adept,\n`);
		expect(plainRoles(roles).map(({ role_id, levels }) => [role_id, levels])).toEqual([
			['R1', {}],
			['R2', { FINA: 'A' }]
		]);
		expect(files[0]?.reconciliation.loaded).toBe(2);
		expect(issues).toEqual([expect.objectContaining({ line: 2, cause: 'no_level' })]);
	});

	test('keeps the first of scalars that differ and fills those that were blank', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,department,Floor,capability,level\n' +
				'R1,,Health,1,Finance,Adept\nR1,Analyst,Transport,2,Technology,Adept\nR1,Analyst,HEALTH,3,Manage Self,Adept\n'
		);
		expect(plainRoles(roles)[0]).toMatchObject({
			title: 'Analyst',
			department: 'Health',
			Floor: '1',
			levels: { FINA: 'A', TECH: 'A', MASE: 'A' }
		});
		expect(issues.map(({ line, column, value, cause }) => [line, column, value, cause])).toEqual([
			[3, 'department', 'Transport', 'conflicting_role'],
			[3, 'Floor', '2', 'conflicting_role']
		]);
		expect(issues[1]?.message).toMatch(/^2 rows /);
	});

	test('merges rows without a role_id by title, grade, department and division', async () => {
		const { roles, issues } = await ingestText(
			'title,grade,department,capability,level\n' +
				'Officer,Clerk 3/4,Health,Finance,Adept\nOfficer,Clerk 3-4,Health,Technology,Adept\nOfficer,Clerk 5/6,Health,Finance,Adept\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A', TECH: 'A' },
			{ FINA: 'A' }
		]);
		expect(issues).toEqual([expect.objectContaining({ cause: 'made_role_id' })]);
	});

	test('reads kinds with slips and leaves out what is none', async () => {
		const { roles, issues } = await ingestText(
			`${header}R1,A,,Finance,Adept,focuss\nR1,A,,Technology,Adept,sometimes\n`
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*', TECH: 'A' });
		expect(issues.map(({ line, cause }) => [line, cause])).toEqual([
			[2, 'fuzzy_match'],
			[3, 'unreadable_kind']
		]);
	});
});

describe('several files', () => {
	test('make one table, in which the same role merges or conflicts as within one file', async () => {
		const { roles, issues, files } = await ingestTexts([
			'role_id,title,Finance\nR1,Analyst,Adept\nR2,Lead,Advanced\n',
			'role_id,title,Finance,Technology\nR1,Analyst,,Adept\nR2,Lead,Foundational,\n',
			`${header}R1,Analyst,,Manage Self,Adept,\n`
		]);
		expect(plainRoles(roles).map((role) => [role.role_id, role.source_file, role.levels])).toEqual([
			['R1', 'a.csv', { FINA: 'A', TECH: 'A', MASE: 'A' }],
			['R2', 'a.csv', { FINA: 'Ad' }]
		]);
		expect(files.map(({ reconciliation }) => Object.values(reconciliation))).toEqual([
			[2, 2, 0, 0, 0],
			[2, 0, 1, 1, 0],
			[1, 0, 1, 0, 0]
		]);
		const conflict = issues.find(({ cause }) => cause === 'conflicting_role');
		expect(conflict).toMatchObject({ file: 'b.csv', line: 3, roleId: 'R2' });
		expect(conflict?.message).toContain('line 3 of a.csv');
	});

	test('leave out one that cannot be used, with an issue, and are refused where none can be', async () => {
		const other = 'a,b\n1,2\n';
		const { roles, issues } = await ingestTexts([
			'role_id,title,Finance\nR1,Analyst,Adept\n',
			other
		]);
		expect(roles.roleCount).toBe(1);
		expect(issues).toMatchObject([{ file: 'b.csv', line: 0, cause: 'unused_file' }]);
		await expect(ingestTexts([other, other])).rejects.toMatchObject({
			name: 'UnusableFileError',
			message: expect.stringMatching(/^None of the 2 files can be used; the first: a\.csv has no/)
		});
	});

	test('are all refused where one fails after some of its rows were taken', async () => {
		const rows = 'role_id,title,Finance\nR1,Analyst,Adept\nR2,Analyst,Adept\n';
		await expect(
			ingestTexts(['role_id,title,Finance\nR0,Analyst,Adept\n', rows], { limits: { rows: 1 } })
		).rejects.toMatchObject({ file: 'b.csv', begun: true });
	});
});

test('an issue names its role wherever the row tells it, also of a row that was set aside', async () => {
	const text = [
		'role_id,title,capability,level',
		'R1,Officer,Finance,Adept',
		'R1,Officer,Juggling,Adept',
		'R2,Clerk,Juggling,Adept',
		',Lead,Finance,Adept',
		',Lead,Juggling,Adept',
		'R1,Officer,Finance,Advanced',
		'R3,Clerk,Finance,Adept,extra',
		',,Finance,Adept'
	].join('\n');
	const { issues, roles } = await ingestText(text);
	const lead = plainRoles(roles).find(({ title }) => title === 'Lead');
	const aside = issues.filter(({ effect }) => effect === 'row_set_aside');
	expect(aside.map(({ line, cause, roleId }) => [line, cause, roleId])).toEqual([
		[3, 'unknown_capability', 'R1'],
		[4, 'unknown_capability', 'R2'],
		[6, 'unknown_capability', lead?.['role_id']],
		[7, 'conflicting_level', 'R1'],
		[8, 'ragged_row', 'R3'],
		[9, 'no_role', '']
	]);
});
