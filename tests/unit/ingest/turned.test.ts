import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { madeSheet, madeWorkbook } from '../files/made-workbook';
import { ingestText, plainRoles } from './read-roles';

const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

describe('a table with capabilities down and roles across', () => {
	const turned = [
		'Capability,Clerk,Officer,Manager',
		'Grade,3/4,5/6,9/10',
		'Personal Attributes,,,',
		'Manage Self,Foundational,Intermediate,Advanced',
		'Act with Integrity,Foundational,Adept,Adept',
		'Finance,,Not essential,TBC',
		'Technology,Adept,Foundational,Foundational',
		'Floor,1,2,'
	];

	test('gives a role a column, with all that stands in it, and says so', async () => {
		const { roles, issues } = await ingestText(csv('Matrix of roles', ...turned));
		expect(plainRoles(roles)).toMatchObject([
			{
				...{ title: 'Clerk', grade_id: '3/4', Floor: '1', line: 2 },
				levels: { MASE: 'F', ACWI: 'F', TECH: 'A' }
			},
			{
				...{ title: 'Officer', grade_id: '5/6', Floor: '2', line: 3 },
				levels: { MASE: 'I', ACWI: 'A', FINA: '-', TECH: 'F' }
			},
			{
				...{ title: 'Manager', grade_id: '9/10', line: 4 },
				levels: { MASE: 'Ad', ACWI: 'A', FINA: '?', TECH: 'F' }
			}
		]);
		expect(issues.find(({ cause }) => cause === 'reshaped')?.message).toMatch(
			/the line given is the number of its column/
		);
	});

	test('may have numbers for levels where a label says what the columns are', async () => {
		const rows = [
			'Position title,Clerk,Officer',
			'Manage Self,1,3',
			'Finance,5,',
			'Technology,2,2'
		];
		const { roles } = await ingestText(csv(...rows));
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', levels: { MASE: 'F', FINA: 'HA', TECH: 'I' } },
			{ title: 'Officer', levels: { MASE: 'A', TECH: 'I' } }
		]);
	});

	test('may say the kind beside each level', async () => {
		const rows = ['Finance,Adept (focus),Advanced', 'Technology,Adept,Adept (focus)'];
		const { roles } = await ingestText(
			csv('Capability,Clerk,Officer', ...rows, 'Manage Self,Adept,Adept')
		);
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', levels: { FINA: 'A*', TECH: 'A', MASE: 'A' } },
			{ title: 'Officer', levels: { FINA: 'Ad', TECH: 'A*', MASE: 'A' } }
		]);
	});

	test('may have groups beside the capabilities, and a label for titles', async () => {
		const { roles } = await ingestText(
			csv(
				'Group,Capability,,',
				',Position title,Clerk,Officer',
				'Personal Attributes,Manage Self,Adept,Adept',
				',Act with Integrity,Foundational,Advanced',
				'Business Enablers,Finance,Adept,Intermediate'
			)
		);
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', levels: { MASE: 'A', ACWI: 'F', FINA: 'A' } },
			{ title: 'Officer', levels: { MASE: 'A', ACWI: 'Ad', FINA: 'I' } }
		]);
	});

	test.each([
		['levels across, which describe the framework', 'Capability,Foundational,Adept,Advanced'],
		['columns that are known by name', 'Capability,Level,Kind,Group']
	])('is not taken for one with %s', async (_, header) => {
		await expect(ingestText(csv(header, ...turned.slice(2)))).rejects.toThrow(
			/no columns that can be used/
		);
	});

	test('is refused on its own sheet of a workbook, and the other sheets are read', async () => {
		const across = turned.slice(3).map((row) => row.split(','));
		const plain = [
			['title', 'Finance'],
			['Clerk', 'Adept']
		];
		const sheets = { Matrix: madeSheet(across), Roles: madeSheet(plain) };
		const { roles, issues } = await ingestFiles(
			[bytesAsSource('two.xlsx', madeWorkbook(sheets))],
			nsw
		);
		expect(plainRoles(roles)).toMatchObject([{ title: 'Clerk', levels: { FINA: 'A' } }]);
		expect(issues.find(({ cause }) => cause === 'unused_sheet')?.message).toMatch(
			/^two\.xlsx, sheet Matrix has capabilities down and no row/
		);
		const alone = bytesAsSource('one.xlsx', madeWorkbook({ Matrix: madeSheet(across) }));
		await expect(ingestFiles([alone], nsw)).rejects.toThrow(/sheet Matrix has capabilities down/);
	});

	test('is not read beside sheets with a row a role, which it may sum up, unless titles say what it is', async () => {
		const sums = ['Capability,Policy,Corporate', ...turned.slice(3)].map((row) =>
			row.split(',').slice(0, 3)
		);
		const plain = [
			['title', 'Finance'],
			['Clerk', 'Adept']
		];
		const read = async (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) => {
			const made = Object.entries(sheets).map(([name, rows]) => [name, madeSheet(rows)] as const);
			const book = bytesAsSource('book.xlsx', madeWorkbook(Object.fromEntries(made)));
			const { roles, issues } = await ingestFiles([book], nsw);
			const left = issues.filter(({ cause }) => cause === 'unused_sheet');
			return { titles: plainRoles(roles).map(({ title }) => title), left };
		};
		const beside = await read({ Sums: sums, Roles: plain });
		expect(beside.titles).toEqual(['Clerk']);
		expect(beside.left.map(({ message }) => message)).toEqual([
			'The sheet “Sums” has capabilities down, may sum up the roles of the other sheets and was not read; if its columns are roles, save it as a file of its own.'
		]);
		expect((await read({ A: sums })).titles).toEqual(['Policy', 'Corporate']);
		const named = [['Title', 'Guard', 'Warden'], ...sums.slice(1)];
		const both = await read({ Named: named, Roles: plain });
		expect(both.titles.toSorted()).toEqual(['Clerk', 'Guard', 'Warden']);
	});

	test('may have more said of the roles above the capabilities than other tables have rows', async () => {
		const about = Array.from({ length: 15 }, (_, at) => `Note ${String(at)},a,b`);
		const levels = ['Manage Self,Adept,Adept', 'Finance,Adept,Advanced', 'Technology,,Adept'];
		const { roles } = await ingestText(csv('Title,Clerk,Officer', ...about, ...levels));
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', 'Note 14': 'a', levels: { MASE: 'A', FINA: 'A' } },
			{ title: 'Officer', 'Note 14': 'b', levels: { MASE: 'A', FINA: 'Ad', TECH: 'A' } }
		]);
	});

	test.each([
		['nothing above the capabilities', []],
		['grades across, which are no roles', ['Capability,Clerk Grade 3/4,Clerk Grade 5/6,9/10']],
		['bounds across', ['Capability,Minimum,Most common,Maximum level']],
		['times across', ['Capability,2023/24,FY25,2026']],
		['a remark beside the roles', ['Capability,Clerk,Officer,Comments']],
		['levels beside the one role that is named', ['Title,Clerk,,', 'Capability,Current,Target,Gap']]
	])('is refused with %s, and what to do is said', async (_, above) => {
		await expect(ingestText(csv(...above, ...turned.slice(3)))).rejects.toThrow(
			/^a\.csv has capabilities down and no row that names the role of each column; put the titles/
		);
	});

	test.each([
		['are no levels', ['Manage Self,1204,30,7', 'Finance,88,90,6', 'Technology,9,12,77']],
		['are small figures', ['Manage Self,1,3,2', 'Finance,5,4,1', 'Technology,1,1,0']]
	])('is not taken for one where its cells %s, nothing says titles', async (_, counts) => {
		await expect(ingestText(csv('Capability,North,South,West', ...counts))).rejects.toThrow(
			/no columns that can be used/
		);
	});
});
