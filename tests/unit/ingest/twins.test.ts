import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { parseRecipe } from '../../../src/lib/ingest/parse-recipe';
import { recipeFrom } from '../../../src/lib/ingest/recipe-from';
import { serialiseRecipe } from '../../../src/lib/ingest/serialise-recipe';
import { ingestText, plainRoles } from './read-roles';

const csv = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;

async function levels(text: string, options: Parameters<typeof ingestText>[1] = {}) {
	const { roles, issues, files } = await ingestText(text, options);
	return {
		levels: plainRoles(roles).map((role) => role.levels),
		conflicts: issues.filter(({ cause }) => cause === 'conflicting_level'),
		causes: issues.map(({ cause }) => cause),
		roles: plainRoles(roles),
		files
	};
}

describe('two columns of one capability', () => {
	test('fill each other, whichever of them is blank or unknown', async () => {
		const read = await levels(
			csv(
				'role_id,title,Value Diversity,Value Diversity and Inclusion,FINA,Finance',
				'A,Clerk,Adept,,,Intermediate',
				'B,Officer,,Advanced,Adept,TBC',
				'C,Warden,Adept,Adept,Not essential,',
				'D,Guard,,,,'
			)
		);
		expect(read.levels).toEqual([
			{ VADI: 'A', FINA: 'I' },
			{ VADI: 'Ad', FINA: 'A' },
			{ VADI: 'A', FINA: '-' },
			{}
		]);
		expect(read.conflicts).toEqual([]);
		expect(read.files[0]?.columns.map(({ target }) => target)).toEqual([
			...['role_id', 'title', 'capability:VADI', 'capability:VADI'],
			...['capability:FINA', 'capability:FINA']
		]);
		expect(read.causes.filter((cause) => cause === 'reshaped')).toHaveLength(2);
	});

	test('that say two things of a role leave its level unknown, with an issue that says both', async () => {
		const read = await levels(
			csv(
				'role_id,title,Finance,FINA',
				'A,Clerk,Adept,Advanced',
				'B,Officer,Adept,Adept',
				'C,Warden,Not essential,Adept',
				'D,Guard,Adept,Adept (focus)'
			)
		);
		expect(read.levels).toEqual([{ FINA: '?' }, { FINA: 'A' }, { FINA: '?' }, { FINA: 'A*' }]);
		expect(read.conflicts).toMatchObject([
			{
				...{ line: 2, column: 'FINA', value: 'Advanced', roleId: 'A' },
				message: 'Finance is Adept in “Finance” and Advanced in “FINA”, so its level is unknown.'
			},
			{ line: 4, column: 'FINA', value: 'Adept', roleId: 'C' }
		]);
	});

	test('that differ on focus leave it open, with an issue, and the level stands', async () => {
		const rows = ['A,Clerk,Adept (focus),Adept (complementary)', 'B,Officer,Adept (focus),Adept'];
		const read = await levels(csv('role_id,title,Finance,FINA', ...rows));
		expect(read.levels).toEqual([{ FINA: 'A' }, { FINA: 'A*' }]);
		expect(read.conflicts.map(({ line, message }) => [line, message])).toEqual([
			[
				2,
				'“Finance” and “FINA” differ on whether Finance is focus or complementary, so neither was taken.'
			]
		]);
	});

	test('that mostly differ are two things: the better match is read, the other kept', async () => {
		const read = await levels(
			csv(
				'role_id,title,Finance,Finance',
				'A,Clerk,Adept,Advanced',
				'B,Officer,Adept,Foundational',
				'C,Warden,Intermediate,Intermediate'
			)
		);
		expect(read.roles).toMatchObject([
			{ 'Finance (2)': 'Advanced', levels: { FINA: 'A' } },
			{ 'Finance (2)': 'Foundational', levels: { FINA: 'A' } },
			{ 'Finance (2)': 'Intermediate', levels: { FINA: 'I' } }
		]);
		expect(read.causes).toEqual(['unused_column']);
	});

	test('of which one holds no levels are not put together', async () => {
		const read = await levels(
			csv('role_id,title,Finance,Finance', 'A,Clerk,Adept,1200', 'B,Officer,Adept,88')
		);
		expect(read.roles).toMatchObject([
			{ 'Finance (2)': '1200', levels: { FINA: 'A' } },
			{ 'Finance (2)': '88', levels: { FINA: 'A' } }
		]);
	});

	test.each([
		['F for focus', 'F'],
		['a number as weight', '2']
	])('of which one holds %s beside names of levels are not put together', async (_, mark) => {
		const rows = ['A,Clerk,Adept,', 'B,Officer,Adept,', `C,Guard,Adept,${mark}`, 'D,Warden,Adept,'];
		const read = await levels(csv('role_id,title,Finance,Finance', ...rows));
		expect(read.levels.map(({ FINA }) => FINA)).toEqual(['A', 'A', 'A', 'A']);
		expect(read.roles[2]).toMatchObject({ 'Finance (2)': mark });
		expect(read.causes).toEqual(['unused_column']);
	});

	test('of which one marks focus beside initials, or differs where both speak, are not put together', async () => {
		const rows = ['A,Clerk,A,F,3,1', 'B,Officer,I,,4,', 'C,Guard,AD,,2,', 'D,Warden,I,F,5,'];
		const read = await levels(
			csv('role_id,title,Finance,Finance,Technology,1. Technology', ...rows)
		);
		expect(read.levels).toEqual([
			{ FINA: 'A', TECH: 'A' },
			{ FINA: 'I', TECH: 'Ad' },
			{ FINA: 'Ad', TECH: 'I' },
			{ FINA: 'I', TECH: 'HA' }
		]);
	});

	test('of which one is required or rated are not put together', async () => {
		const rows = ['A,Clerk,Adept,Adept,', 'B,Officer,,Advanced,Adept'];
		const header = 'role_id,title,Finance,Finance required,Finance rating';
		const read = await levels(csv(header, ...rows));
		expect(read.levels).toEqual([{ FINA: 'A' }, {}]);
		expect(read.roles[1]).toMatchObject({ 'Finance required': 'Advanced' });
	});

	test('do not fill what cannot be read, which may say something else', async () => {
		const alike = Array.from({ length: 8 }, (_, at) => `S${String(at)},Clerk,Adept,Adept`);
		const rows = ['A,Clerk,Adpt?,Advanced', 'B,Officer,,Advanced'];
		const read = await levels(csv('role_id,title,Finance,FINA', ...alike, ...rows));
		expect(read.levels.slice(8)).toEqual([{ FINA: '?' }, { FINA: 'Ad' }]);
	});

	test('of which the first holds no levels are not put together', async () => {
		const rows = ['A,Clerk,x,3', 'B,Officer,,4', 'C,Guard,x,1'];
		const read = await levels(csv('role_id,title,Finance,FINA', ...rows));
		expect(read.levels).toEqual([{ FINA: '?' }, {}, { FINA: '?' }]);
	});

	test('are put together where the first of them is blank, however levels are written', async () => {
		const read = await levels(csv('role_id,title,Finance,FINA', 'A,Clerk,,F', 'B,Officer,,AD'));
		expect(read.levels).toEqual([{ FINA: 'F' }, { FINA: 'Ad' }]);
	});

	test('are put together where one holds the numbers of the same levels', async () => {
		const rows = ['A,Clerk,Adept,3', 'B,Officer,,4', 'C,Guard,Intermediate,'];
		const read = await levels(csv('role_id,title,Finance,FINA', ...rows));
		expect(read.levels).toEqual([{ FINA: 'A' }, { FINA: 'Ad' }, { FINA: 'I' }]);
	});

	test('are put together by a recipe as well, also by the one that was made of them', async () => {
		const text = csv(
			'role_id,title,Finance,FINA',
			'A,Clerk,Adept,',
			'B,Officer,,Adept',
			'C,Guard,Adept,Advanced'
		);
		const first = await levels(text);
		const recipe = parseRecipe(serialiseRecipe(recipeFrom(first.files, nsw)));
		const again = await levels(text, { recipe });
		expect(again.levels).toEqual(first.levels);
		expect(again.levels).toEqual([{ FINA: 'A' }, { FINA: 'A' }, { FINA: '?' }]);
	});

	test('give the same in either order, and what one gives where the other is blank', async () => {
		const cell = fc.constantFrom('', 'Adept', 'Advanced', 'Not essential', 'TBC');
		const cells = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 40 });
		await fc.assert(
			fc.asyncProperty(cells, async (pairs) => {
				const rows = pairs.map(([a, b], at) => `R${String(at)},Clerk,${a},${b}`);
				const turned = pairs.map(([a, b], at) => `R${String(at)},Clerk,${b},${a}`);
				// As many rows that agree say that the columns are of one kind.
				const alike = Array.from({ length: 40 }, (_, at) => `S${String(at)},Clerk,Adept,Adept`);
				const one = await levels(csv('role_id,title,Finance,FINA', ...alike, ...rows));
				const other = await levels(csv('role_id,title,FINA,Finance', ...alike, ...turned));
				expect(other.levels).toEqual(one.levels);
				const said = { Adept: 'A', Advanced: 'Ad', 'Not essential': '-', TBC: '?', '': '' };
				const expected = pairs.map(([a, b]) => {
					const stated = new Set([a, b].filter((text) => text !== '' && text !== 'TBC'));
					const [only = a === '' && b === '' ? '' : 'TBC'] = stated;
					const level = stated.size > 1 ? '?' : said[only];
					return level === '' ? {} : { FINA: level };
				});
				expect(one.levels.slice(alike.length)).toEqual(expected);
			}),
			{ numRuns: 60 }
		);
	});
});
