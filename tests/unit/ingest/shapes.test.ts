import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { correctedFile } from '../../../src/lib/ingest/corrected-file';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { emptyRecipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { sourceRows } from '../../../src/lib/ingest/source-rows';
import { madeSheet, madeWorkbook } from '../files/made-workbook';
import { ingestText, plainRoles } from './read-roles';

const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const asFile = (name: string, text: string) => bytesAsSource(name, new TextEncoder().encode(text));

/** Title and levels of each role that a text holds, and what was said of it. */
async function levelsIn(text: string) {
	const { roles, issues } = await ingestText(text);
	return {
		roles: plainRoles(roles).map(({ title, levels }) => [title, levels]),
		causes: issues.map(({ cause }) => cause),
		values: issues.map(({ value }) => value).filter((value) => value !== '')
	};
}

const overTwo = [
	'Role title,Grade,Finance,,,Technology,,',
	',,Foundational,Intermediate,Adept,Foundational,Adept,Not essential'
];

describe('a table with a column for each level', () => {
	test('below each capability gives the level that is ticked, above it a title or not', async () => {
		const rows = [...overTwo, 'Clerk,3/4,x,,,,X,', 'Officer,5/6,,,x,,,X', 'Warden,5/6,,,,,,'];
		const { roles, causes } = await levelsIn(csv('Capability matrix 2026', '', ...rows));
		expect(roles).toEqual([
			['Clerk', { FINA: 'F', TECH: 'A' }],
			['Officer', { FINA: 'A', TECH: '-' }],
			['Warden', {}]
		]);
		expect(causes).toContain('reshaped');
	});

	test('is read from a workbook with merged headers', async () => {
		const rows = [
			['Position', 'Finance', '', '', 'Technology', ''],
			['', 'Foundational', 'Intermediate', 'Adept', 'Adept', 'Advanced'],
			['Clerk', '', '✓', '', '', '✓'],
			['Officer', '', '', '✔', '✓', '']
		];
		const book = bytesAsSource('ticks.xlsx', madeWorkbook({ Matrix: madeSheet(rows) }));
		const { roles } = await ingestFiles([book], nsw);
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Clerk', line: 3, levels: { FINA: 'I', TECH: 'Ad' } },
			{ title: 'Officer', line: 4, levels: { FINA: 'A', TECH: 'A' } }
		]);
	});

	test('in one header with each capability gives the same', async () => {
		const { roles } = await levelsIn(
			csv(
				'title,Finance - Foundational,Finance - Adept,Technology: Intermediate,Technology: Highly Advanced',
				'Clerk,yes,no,0,1',
				'Officer,,yes,1,'
			)
		);
		expect(roles).toEqual([
			['Clerk', { FINA: 'F', TECH: 'HA' }],
			['Officer', { FINA: 'A', TECH: 'I' }]
		]);
	});

	test('is not taken for one where the capability has a column of its own', async () => {
		const header = 'title,Finance - Foundational,Finance - Adept,Finance';
		const { roles, causes } = await levelsIn(csv(header, 'Clerk,x,,Adept', 'Officer,,x,Advanced'));
		expect(roles).toEqual([
			['Clerk', { FINA: 'A' }],
			['Officer', { FINA: 'Ad' }]
		]);
		expect(causes).not.toContain('reshaped');
	});

	test('is not taken for one where levels in words stand below a row of levels', async () => {
		const rows = [',,Adept,Foundational', 'R1,Clerk,Adept,Advanced', 'R2,Officer,Advanced,Adept'];
		const { roles } = await levelsIn(csv('role_id,title,Finance,', ...rows));
		expect(roles).toEqual([
			['Clerk', { FINA: 'A' }],
			['Officer', { FINA: 'Ad' }]
		]);
	});

	test('beside a column of capabilities gives a row a role and capability', async () => {
		const { roles } = await levelsIn(
			csv(
				'Role,Capability,Foundational,Intermediate,Adept,Advanced,Highly Advanced',
				'Clerk,Finance,,x,,,',
				'Clerk,Technology,x,,,,',
				'Officer,Finance,,,,,x'
			)
		);
		expect(roles).toEqual([
			['Clerk', { FINA: 'I', TECH: 'F' }],
			['Officer', { FINA: 'HA' }]
		]);
	});

	test('marked F and C, or with the letter of the level, gives kinds and levels', async () => {
		const header = ['title,Finance,,,Technology,,', ',F,I,A,F,I,A'];
		const kinds = await levelsIn(csv(...header, 'Clerk,,F,,,,C', 'Officer,F,,,,C,'));
		expect(kinds.roles).toEqual([
			['Clerk', { FINA: 'I*', TECH: "A'" }],
			['Officer', { FINA: 'F*', TECH: "I'" }]
		]);
		const letters = await levelsIn(csv(...header, 'Clerk,,I,,,,A', 'Officer,F,,,,I,'));
		expect(letters.roles).toEqual([
			['Clerk', { FINA: 'I', TECH: 'A' }],
			['Officer', { FINA: 'F', TECH: 'I' }]
		]);
	});

	test('leaves an F below another level unknown where the letters are those of levels', async () => {
		const header = ['title,Finance,,,Technology,,', ',F,I,A,F,I,A'];
		const rows = ['Clerk,,I,,F,,', 'Officer,,,A,,F,', 'Guard,F,,,,I,', 'Warden,F,,,,I,'];
		const { roles, values } = await levelsIn(csv(...header, ...rows));
		expect(roles).toEqual([
			['Clerk', { FINA: 'I', TECH: 'F' }],
			['Officer', { FINA: 'A', TECH: '?' }],
			['Guard', { FINA: 'F', TECH: 'I' }],
			['Warden', { FINA: 'F', TECH: 'I' }]
		]);
		expect(values).toContain('F under Intermediate');
	});

	test('may have a column for what is not required, of which a tick beside another says nothing', async () => {
		const levels = 'Not required,Foundational,Adept';
		const header = ['title,Finance,,,Technology,,', `,${levels},${levels}`];
		const { roles } = await levelsIn(csv(...header, 'Clerk,x,,,,x,', 'Officer,x,x,,,,x'));
		expect(roles).toEqual([
			['Clerk', { FINA: '-', TECH: 'F' }],
			['Officer', { FINA: '?', TECH: 'A' }]
		]);
	});

	test('leaves a cross alone unknown in a row with ticks, however far below', async () => {
		const crossed = Array.from({ length: 60 }, (_, at) => `Clerk ${String(at)},x,,,,x`);
		const header = ['title,Finance,,,Technology,', ',F,I,A,F,A'];
		const { roles } = await levelsIn(csv(...header, ...crossed, 'Officer,,✓,,,x'));
		expect(roles[0]).toEqual(['Clerk 0', { FINA: 'F', TECH: 'A' }]);
		expect(roles.at(-1)).toEqual(['Officer', { FINA: 'I', TECH: '?' }]);
	});

	test('is read with the levels above and the capabilities below each, and 1 as a tick', async () => {
		const { roles } = await levelsIn(
			csv('Title,Foundational,,Adept,', ',Finance,Technology,Finance,Technology', 'Clerk,1,,,1')
		);
		expect(roles).toEqual([['Clerk', { FINA: 'F', TECH: 'A' }]]);
	});

	test('may number its levels beside a column of capabilities', async () => {
		const { roles } = await levelsIn(
			csv('Title,Capability,1,2,3,4,5', 'Clerk,Finance,,x,,,', 'Clerk,Technology,,,,,x')
		);
		expect(roles).toEqual([['Clerk', { FINA: 'I', TECH: 'HA' }]]);
	});

	test('may have totals of its ticks below, and rows that end early', async () => {
		const rows = [...overTwo, 'Clerk,,,x,,,X', 'Officer,,x', 'Total,,1,1,0,0,12,0'];
		const { roles, causes } = await levelsIn(csv(...rows));
		expect(roles).toEqual([
			['Clerk', { FINA: 'I', TECH: 'A' }],
			['Officer', { FINA: 'F' }]
		]);
		expect(causes).toEqual(['reshaped', 'made_role_id', 'ragged_row', 'no_role']);
	});

	test('leaves a level unknown where two are ticked, or where a cross may mean no', async () => {
		const { roles, values } = await levelsIn(
			csv(...overTwo, 'Two,,✓,✓,,,✓,', 'No,,✗,✗,✓,✗,✗,✗', 'Lone,,x,,,✓,,', 'Odd,,,?,,maybe,,')
		);
		expect(roles).toEqual([
			['Two', { FINA: '?', TECH: 'A' }],
			['No', { FINA: 'A', TECH: '?' }],
			['Lone', { FINA: '?', TECH: 'F' }],
			['Odd', { FINA: '?', TECH: '?' }]
		]);
		expect(values).toContain('✓ under Foundational, ✓ under Intermediate');
		expect(values).toContain('maybe under Foundational');
	});

	test('is refused in one sentence where its cells are no ticks', async () => {
		const text = csv(...overTwo, 'Clerk,3/4,12,30,7,2,4,', 'Officer,5/6,8,9,15,3,6,');
		await expect(ingestText(text)).rejects.toThrow(
			/^a\.csv has a column for each level, and “12” in one of them is no tick; mark the one level .* with x, or write its name in one column a capability\.$/
		);
	});

	test('has rows that are shown and mended as they are read', async () => {
		const file = asFile('a.csv', csv(...overTwo, 'Two,,x,x,,,x,'));
		const [row] = await sourceRows([file], nsw, [{ file: 'a.csv', line: 3 }]);
		expect(row?.headers).toEqual(['Role title', 'Grade', 'Finance', 'Technology']);
		const from = 'x under Foundational, x under Intermediate';
		expect(row?.cells).toEqual(['Two', '', from, 'Adept']);
		const recipe = {
			...emptyRecipe(nsw),
			cells: [
				{ ...{ file: 'a.csv', line: 3, column: 'Finance', from }, to: 'Adept', capability: null }
			]
		};
		const mended = await ingestFiles([file], nsw, { recipe });
		expect(plainRoles(mended.roles)).toMatchObject([{ levels: { FINA: 'A', TECH: 'A' } }]);
		const [corrected] = await correctedFile(file, nsw, recipe);
		const again = await ingestText(new TextDecoder().decode(corrected?.bytes));
		expect(plainRoles(again.roles)).toMatchObject([{ levels: { FINA: 'A', TECH: 'A' } }]);
	});

	test('gives any levels back that were ticked, whichever columns there are', async () => {
		const names = nsw.levels.map(({ name }) => name);
		const roles = fc.array(
			fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 3, maxLength: 3 }),
			{ minLength: 1, maxLength: 30 }
		);
		await fc.assert(
			fc.asyncProperty(roles, fc.constantFrom('x', '✓', '1', 'yes', '●'), async (rows, mark) => {
				const capabilities = ['Finance', 'Technology', 'Manage Self'];
				const text = csv(
					`role_id,title,${capabilities.map((name) => `${name},,,,`).join(',')}`,
					`,,${capabilities.map(() => names.join(',')).join(',')}`,
					...rows.map((levels, index) =>
						[
							`R${String(index)},Clerk`,
							...levels.map((level) => names.map((_, at) => (at === level ? mark : '')).join(','))
						].join(',')
					)
				);
				const { roles: read } = await ingestText(text);
				const shorts = nsw.levels.map(({ short }) => short);
				expect(plainRoles(read).map(({ levels }) => levels)).toEqual(
					rows.map((levels) => {
						const stated = ['FINA', 'TECH', 'MASE'].flatMap((id, at) => {
							const level = levels[at];
							return typeof level === 'number' ? [[id, shorts[level]] as const] : [];
						});
						return Object.fromEntries(stated);
					})
				);
			}),
			{ numRuns: 60 }
		);
	});
});
