import { describe, expect, test } from 'vitest';
import { ingestText } from './read-roles';
import { plainRoles } from './read-roles';

describe('a wide file', () => {
	test('has a role a row, with its scalars, levels and source line', async () => {
		const { roles, issues, files } = await ingestText(
			[
				'role_id,title,cluster,department,division,location,grade,anzsco_code,pcat_code,date_of_approval,manages_people,headcount,purpose,job_family,job_function,edition,Finance,Technology',
				'R1,Analyst,Customer Service,Service NSW,Data,Sydney,Clerk Grade 7/8,261111,1218156,2 May 2023,no,"2,5",Keeps the books,Finance,Accounts,Version 3: 2026,Adept,Foundational',
				'R2,Lead,,,,,,,,,yes,,,,,,Highly Advanced,Not essential'
			].join('\n')
		);
		expect(plainRoles(roles)).toEqual([
			{
				role_id: 'R1',
				title: 'Analyst',
				cluster: 'Customer Service',
				department: 'Service NSW',
				division: 'Data',
				location: 'Sydney',
				grade_text: 'Clerk Grade 7/8',
				grade_id: '7/8',
				occupation_code: '261111',
				position_code: '1218156',
				approved_text: '2 May 2023',
				approved_on: '2023-05-02',
				manages_people: false,
				headcount: 2.5,
				purpose: 'Keeps the books',
				job_family: 'Finance',
				job_function: 'Accounts',
				edition: '2026',
				source_file: 'a.csv',
				line: 2,
				levels: { FINA: 'A', TECH: 'F' }
			},
			{
				role_id: 'R2',
				title: 'Lead',
				manages_people: true,
				source_file: 'a.csv',
				line: 3,
				levels: { FINA: 'HA', TECH: '-' }
			}
		]);
		expect(issues).toEqual([]);
		expect(files[0]).toMatchObject({
			layout: 'wide',
			encoding: 'utf-8',
			delimiter: ',',
			headerLine: 1,
			reconciliation: { rows: 2, loaded: 2, merged: 0, setAside: 0, blank: 0 }
		});
	});

	test('makes listed capabilities focus and the other levelled ones complementary', async () => {
		const { roles, issues } = await ingestText(
			'title,Finance,Technology,Manage Self,Deliver Results,focus_capabilities\n' +
				'A,Adept,Adept,,TBC,Finance; DERE\n' +
				'B,Adept,Adept,,,\n' +
				'C,Adept,Not essential,,,"Finance, Technology"\n'
		);
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A*', TECH: "A'", DERE: '?*' },
			{ FINA: 'A', TECH: 'A' },
			{ FINA: 'A*', TECH: '-' }
		]);
		expect(issues.map(({ line, cause, value }) => [line, cause, value])).toEqual([
			[2, 'made_role_id', ''],
			[4, 'focus_without_level', 'Technology']
		]);
	});

	test('names focus capabilities without a level, and names that are none', async () => {
		const { roles, issues } = await ingestText(
			'role_id,Finance,Technology,focus_capabilities\nR1,Adept,,Technology;Juggling;Finnance\n'
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: 'A*' });
		expect(
			issues.map(({ cause, effect, value, roleId }) => [cause, effect, value, roleId])
		).toEqual(
			expect.arrayContaining([
				['focus_without_level', 'value_left_out', 'Technology', 'R1'],
				['unknown_capability', 'value_left_out', 'Juggling', 'R1'],
				['fuzzy_match', 'assumed', 'Finnance', 'R1']
			])
		);
	});

	test('keeps a role whose level cannot be read, with the level unknown and the cell named', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,Finance,Technology\nR1,A,https://example.org/levels,Adept\n'
		);
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: '?', TECH: 'A' });
		expect(issues).toEqual([
			expect.objectContaining({
				file: 'a.csv',
				line: 2,
				column: 'Finance',
				value: 'https://example.org/levels',
				cause: 'unreadable_level',
				effect: 'value_left_out',
				roleId: 'R1'
			})
		]);
		expect(issues[0]?.message).toContain('Foundational, Intermediate, Adept');
	});

	test('says once for each text what was read in spite of a slip', async () => {
		const { issues } = await ingestText(
			'title,role_id,Finance,Technology\nA,R1,Foundatinal,Adept\nB,R2,Foundatinal,Adept\nC,R3,Adept,Foundatinal\n'
		);
		expect(issues.map(({ line, column, message }) => [line, column, message])).toEqual([
			[2, 'Finance', '“Foundatinal” was read as Foundational, in 2 rows.'],
			[4, 'Technology', '“Foundatinal” was read as Foundational, in 1 row.']
		]);
	});

	test('merges a repeat that agrees or fills gaps, and sets aside one that contradicts', async () => {
		const { roles, issues, files } = await ingestText(
			[
				'role_id,title,department,grade,Finance,Technology',
				'R1,Analyst,Health,Clerk Grade 7/8,Adept,',
				'R1,analyst,,Clerk 7-8,Adept,Foundational',
				'R1,Analyst,Health,Clerk Grade 7/8,Advanced,',
				'R1,Analyst,Transport,,Adept,'
			].join('\n')
		);
		expect(plainRoles(roles)).toEqual([
			{
				role_id: 'R1',
				title: 'Analyst',
				department: 'Health',
				grade_text: 'Clerk Grade 7/8',
				grade_id: '7/8',
				source_file: 'a.csv',
				line: 2,
				levels: { FINA: 'A', TECH: 'F' }
			}
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 4, loaded: 1, merged: 1, setAside: 2 });
		expect(issues.map(({ line, cause, effect }) => [line, cause, effect])).toEqual([
			[3, 'duplicate_row', 'assumed'],
			[4, 'conflicting_role', 'row_set_aside'],
			[5, 'conflicting_role', 'row_set_aside']
		]);
		expect(issues[1]?.message).toBe(
			'“R1” already stands on line 2 with “Adept” in Finance, here “Advanced”.'
		);
	});

	test('keeps the first of details that differ between rows of one role', async () => {
		const { roles, issues, files } = await ingestText(
			'role_id,title,location,Position No.,Floor,Finance\nR1,A,Sydney,7,1,Adept\nR1,A,Dubbo,8,2,Adept\n'
		);
		expect(plainRoles(roles)[0]).toMatchObject({ location: 'Sydney', Floor: '1' });
		expect(files[0]?.reconciliation.merged).toBe(1);
		expect(issues).toContainEqual(
			expect.objectContaining({
				line: 3,
				column: 'location',
				value: 'Dubbo',
				cause: 'conflicting_role',
				effect: 'value_left_out'
			})
		);
	});

	test('loads a role without any level, saying so', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,grade,Finance\nR1,Analyst,Clerk 7/8,\nR2,Lead,Clerk 7/8,Adept\n'
		);
		expect(roles.roleCount).toBe(2);
		expect(issues).toEqual([expect.objectContaining({ line: 2, cause: 'no_level', roleId: 'R1' })]);
	});

	test('shows a role without a title by its id', async () => {
		const { roles, issues } = await ingestText('role_id,title,Finance\nR1,,Adept\nR2,TBC,Adept\n');
		expect(plainRoles(roles).map(({ title }) => title)).toEqual(['R1', 'R2']);
		expect(issues).toEqual([
			expect.objectContaining({ line: 2, cause: 'no_role', effect: 'assumed' })
		]);
		expect(issues[0]?.message).toMatch(/^2 roles have no title/);
	});

	test('sets aside totals, notes, repeated headers and rows that name no role', async () => {
		const { roles, issues, files } = await ingestText(
			[
				'role_id,title,grade,Finance',
				'R1,Analyst,Clerk 7/8,Adept',
				'role_id,title,grade,Finance',
				',,Clerk 7/8,Adept',
				'',
				' , ,,',
				'Total,1,,1',
				'Source: payroll,,,',
				'R2,Total Rewards Manager,Clerk 7/8,Adept'
			].join('\r\n')
		);
		expect(plainRoles(roles).map(({ role_id }) => role_id)).toEqual(['R1', 'R2']);
		expect(issues.map(({ line, cause, effect }) => [line, cause, effect])).toEqual([
			[3, 'no_role', 'row_set_aside'],
			[4, 'no_role', 'row_set_aside'],
			[7, 'no_role', 'row_set_aside'],
			[8, 'no_level', 'row_set_aside']
		]);
		expect(files[0]?.reconciliation).toEqual({
			rows: 6,
			loaded: 2,
			merged: 0,
			setAside: 4,
			blank: 2
		});
	});
});

describe('ids', () => {
	const header = 'title,grade,department,division,Finance\n';

	test('are made from what a role is, readable and the same in every file and order', async () => {
		const rows = [
			'Policy Officer,Clerk 7/8,Health,Data,Adept',
			'Lead,Clerk 9/10,Health,Data,Adept'
		];
		const first = await ingestText(header + rows.join('\n'));
		const second = await ingestText(header + rows.toReversed().join('\n'));
		const ids = plainRoles(first.roles).map(({ role_id }) => role_id);
		expect(ids[0]).toMatch(/^policy-officer-7-8-[0-9a-z]+$/);
		expect(plainRoles(second.roles).map(({ role_id }) => role_id)).toEqual(ids.toReversed());
		expect(first.issues).toEqual([
			expect.objectContaining({ cause: 'made_role_id', effect: 'assumed', line: 2 })
		]);
		expect(first.issues[0]?.message).toMatch(/^2 roles /);
	});

	test('tell roles alike in all but their levels apart by a number, and merge equal rows', async () => {
		const row = 'Officer,Clerk 3/4,Health,Data';
		const { roles, files } = await ingestText(
			`${header}${row},Adept\n${row},Foundational\n${row},Adept\n`
		);
		const [first, second] = plainRoles(roles);
		expect(second?.role_id).toBe(`${String(first?.role_id)}-2`);
		expect(files[0]?.reconciliation).toMatchObject({ loaded: 2, merged: 1, setAside: 0 });
	});

	test('are mended where a spreadsheet made decimal numbers of them', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,anzsco_code,pcat_code,Finance\n10010.00,A,599999.0,1227183,Adept\n10011.00,B,5999,12271,Adept\n'
		);
		expect(
			plainRoles(roles).map((role) => [role.role_id, role.occupation_code, role.position_code])
		).toEqual([
			['10010', '599999', '1227183'],
			['10011', '5999', '12271']
		]);
		expect(issues.map(({ line, column, effect }) => [line, column, effect])).toEqual([
			[2, 'role_id', 'assumed'],
			[2, 'anzsco_code', 'assumed'],
			[3, 'anzsco_code', 'assumed'],
			[3, 'pcat_code', 'assumed']
		]);
	});
});

describe('scalars', () => {
	test('say nothing where a placeholder stands, and lose stray white space', async () => {
		const { roles } = await ingestText(
			'role_id,title,division,department,Finance\n R1 ,  Policy \u00a0 Officer,Various,TBC,Adept\n'
		);
		expect(plainRoles(roles)).toEqual([
			{
				role_id: 'R1',
				title: 'Policy Officer',
				source_file: 'a.csv',
				line: 2,
				levels: { FINA: 'A' }
			}
		]);
	});

	test('keep a grade of no ladder as itself, with one issue for all rows that have it', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,grade,Finance\nR1,A,TAFE  Worker Level 6,Adept\nR2,B,TAFE Worker Level 6,Adept\nR3,C,Clerk 7-8,Adept\n'
		);
		expect(plainRoles(roles).map(({ grade_id }) => grade_id)).toEqual([
			'TAFE Worker Level 6',
			'TAFE Worker Level 6',
			'7/8'
		]);
		expect(issues).toHaveLength(1);
		expect(issues[0]).toMatchObject({ line: 2, cause: 'grade_off_ladder', effect: 'assumed' });
		expect(issues[0]?.message).toContain('in 2 rows');
	});

	test('are left out where they cannot be read, each with its cell', async () => {
		const { roles, issues } = await ingestText(
			'role_id,title,date_of_approval,manages_people,headcount,Finance\nR1,A,soon,perhaps,many,Adept\n'
		);
		expect(plainRoles(roles)).toEqual([
			{
				role_id: 'R1',
				title: 'A',
				approved_text: 'soon',
				source_file: 'a.csv',
				line: 2,
				levels: { FINA: 'A' }
			}
		]);
		expect(
			issues.map(({ column, value, cause, effect }) => [column, value, cause, effect])
		).toEqual([
			['date_of_approval', 'soon', 'unreadable_date', 'value_left_out'],
			['manages_people', 'perhaps', 'unreadable_yes_no', 'value_left_out'],
			['headcount', 'many', 'unreadable_number', 'value_left_out']
		]);
	});

	test('read people management from direct reports where no other column says it', async () => {
		const { roles } = await ingestText(
			'role_id,title,direct_reports,Finance\nR1,A,3,Adept\nR2,B,0,Adept\nR3,C,,Adept\n'
		);
		expect(plainRoles(roles).map(({ manages_people }) => manages_people)).toEqual([
			true,
			false,
			undefined
		]);
	});
});
