import { describe, expect, test } from 'vitest';
import { withGuard, withoutGuard } from '../../../src/lib/ingest/formula-guard';
import { ingestText, plainRoles } from './read-roles';

const ids = (roles: Parameters<typeof plainRoles>[0]) =>
	plainRoles(roles).map(({ role_id, title }) => role_id ?? title);

describe('rows that are no roles', () => {
	test.each([
		'Subtotal North',
		'North Total',
		'Totals for North',
		'Grand total',
		'Average',
		'South Average',
		'North Count',
		'Median:'
	])('a row that sums others up is set aside: %s', async (name) => {
		const { roles, files, issues } = await ingestText(
			`role_id,title,division,Finance,Technology\nN1,Officer,North,3,1\n${name},,,3,1\n,,${name},2.5,1\n`
		);
		expect(ids(roles)).toEqual(['N1']);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 3, loaded: 1, setAside: 2 });
		expect(issues.map(({ line, cause, roleId }) => [line, cause, roleId])).toEqual([
			[3, 'no_role', ''],
			[4, 'no_role', '']
		]);
	});

	test.each([
		['Total Rewards Manager', 'title', '3,2'],
		['Count Clerk', 'title', '1,2'],
		['Head Count', 'role_id,title', '77,3,2'],
		['North Total', 'title,division', 'North,3,2']
	])('a title that only sounds like a sum is a role: %s', async (title, columns, rest) => {
		const cells =
			columns === 'role_id,title' ? rest.replace(',', `,${title},`) : `${title},${rest}`;
		const { roles } = await ingestText(`${columns},Finance,Technology\n${cells}\n`);
		expect(plainRoles(roles)).toMatchObject([{ title }]);
	});

	test('another table below is told, and none of its values comes under the wrong header', async () => {
		const { roles, files, issues } = await ingestText(
			[
				'role_id,title,Finance',
				'R1,Officer,Adept',
				'',
				'Role ID,Title,Technology',
				'R2,Clerk,Intermediate',
				'ROLE_ID,TITLE,FINANCE',
				'R3,Lead,Advanced'
			].join('\n')
		);
		expect(plainRoles(roles)).toMatchObject([
			{ role_id: 'R1', levels: { FINA: 'A' } },
			{ role_id: 'R3', levels: { FINA: 'Ad' } }
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 5, loaded: 2, setAside: 3 });
		expect(issues.map(({ line, message }) => [line, message])).toEqual([
			[4, expect.stringMatching(/^A table with other columns begins here\./)],
			[5, expect.stringMatching(/^The row is of the table that begins on line 4, /)],
			[6, 'The row repeats the header.']
		]);
	});

	test('a table below that is of no roles at all is told by its header, whose cells are no roles either', async () => {
		const { roles, files, issues } = await ingestText(
			['title,Finance', 'Clerk,Adept', '', 'Division,Headcount', 'North,5', 'South,7'].join('\n')
		);
		expect(plainRoles(roles)).toMatchObject([{ title: 'Clerk', levels: { FINA: 'A' } }]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 4, loaded: 1, setAside: 3 });
		expect(issues.filter(({ cause }) => cause === 'no_role').map(({ line }) => line)).toEqual([
			4, 5, 6
		]);
	});

	test.each([
		['below the header', 'title,Finance,Technology', ',Level,Focus'],
		['between roles', 'title,Finance,Technology', ',Level,Level']
	])('words of columns %s leave the roles below them alone', async (_, header, words) => {
		const { roles, files } = await ingestText(
			[header, words, 'Clerk,Adept,', words, 'Officer,Advanced,Adept'].join('\n')
		);
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', levels: { FINA: 'A' } },
			{ title: 'Officer', levels: { FINA: 'Ad' } }
		]);
		expect(files[0]?.reconciliation).toMatchObject({ loaded: 2 });
	});

	test('a role whose unit and work are called like columns is a role', async () => {
		const { roles } = await ingestText(
			'department,title,division,Finance,Technology\nFinance,Manager,Technology,Adept,Adept\nUnit,Position,Team,Adept,\n'
		);
		expect(plainRoles(roles).map(({ title }) => title)).toEqual(['Manager', 'Position']);
	});
});

describe('a long table that shows a role once over its capabilities', () => {
	const text = [
		'Role ID,Title,Grade,Capability,Level',
		'R1,Officer,5/6,Finance,Adept',
		',,,Technology,Foundational',
		',,,Deliver Results,Intermediate',
		',Clerk,3/4,Finance,Foundational',
		',,,Technology,Adept'
	];

	test('is read as that, with a note', async () => {
		const { roles, files, issues } = await ingestText(text.join('\n'));
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Officer', levels: { FINA: 'A', TECH: 'F', DERE: 'I' } },
			{ title: 'Clerk', grade_id: '3/4', levels: { FINA: 'F', TECH: 'A' } }
		]);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 5, loaded: 2, merged: 3, setAside: 0 });
		const [note] = issues.filter(({ cause }) => cause === 'no_role');
		expect(note?.message).toMatch(/^3 rows name no role and were taken for the role above/);
	});

	test.each([
		['the role has the capability already', [text[1], ',,,Finance,Advanced', text[2]], 2],
		['the row says something of its role', [text[1], ',,7/8,Technology,Adept', text[2]], 2],
		['no role stands above it', [text[2]], 1]
	])('but never where %s', async (_, rows, setAside) => {
		const { roles, files, issues } = await ingestText(
			[text[0], ...rows, 'R9,Lead,9/10,Finance,Adept'].join('\n')
		);
		const aside = issues.filter(({ effect }) => effect === 'row_set_aside');
		expect(aside.map(({ cause }) => cause)).toEqual(aside.map(() => 'no_role'));
		expect(files[0]?.reconciliation.setAside).toBe(setAside);
		for (const role of plainRoles(roles)) expect(role.levels).toEqual({ FINA: 'A' });
	});

	test('reads a column headed focus as whether the capability is', async () => {
		const { roles } = await ingestText(
			'role_id,title,capability,level,Focus?\nR1,Officer,Finance,Adept,Yes\nR1,Officer,Technology,Adept,No\n'
		);
		expect(plainRoles(roles)).toMatchObject([{ levels: { FINA: 'A*', TECH: "A'" } }]);
	});
});

test('headers are known behind a number or a group’s initials, and by all their parts', async () => {
	const { roles } = await ingestText(
		'Role number,Role / Position Title,1. Finance,BE - Technology,C07 Manage Self,(3) Deliver Results\nR1,Officer,Adept,Foundational,Adept,Intermediate\n'
	);
	expect(plainRoles(roles)).toMatchObject([
		{
			...{ role_id: 'R1', title: 'Officer' },
			levels: { FINA: 'A', TECH: 'F', MASE: 'A', DERE: 'I' }
		}
	]);
});

test('codes that an export made formulas are the codes, and guarded ones stay as they are', async () => {
	const { roles } = await ingestText(
		'role_id,title,Finance\n"=""00123""",Officer,Adept\n00123,Officer,Adept\n'
	);
	expect(ids(roles)).toEqual(['00123']);
	expect(withoutGuard('="say ""hi"""')).toBe('say "hi"');
	for (const text of ['="00123"', '=1+1', '="a"&"b"'])
		expect(withoutGuard(withGuard(text))).toBe(text);
});
