import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { compareRoles, type RoleComparison } from '../../../src/lib/ingest/compare-roles';
import type { RoleTable } from '../../../src/lib/ingest/role-table';
import { ingestText } from './read-roles';

const header = 'role_id,title,department,division,grade,Finance,Technology,team colour';

async function table(...rows: readonly string[]): Promise<RoleTable> {
	return (await ingestText([header, ...rows].join('\n'))).roles;
}

const place = (id: string) => nsw.capabilities.findIndex((capability) => capability.id === id);

function id(roles: RoleTable, row: number): string {
	return roles.text.role_id.values[roles.text.role_id.codes[row] ?? -1] ?? '';
}

describe('roles with an id of their own', () => {
	test('are added, removed, regraded, moved, retitled and given other levels, each told apart', async () => {
		const before = await table(
			'A,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'B,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'C,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'D,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'E,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'G,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue'
		);
		const after = await table(
			'F,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'E,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,red',
			'D,Clerk,Dep,North,Clerk Grade 3/4,Advanced,,blue',
			'C,Officer,Dep,North,Clerk Grade 3/4,Adept,Adept,blue',
			'B,Clerk,Dep,South,Clerk Grade 3/4,Adept,Adept,blue',
			'A,Clerk,Dep,North,Clerk Grade 5/6,Adept,Adept,blue'
		);
		const found = compareRoles(before, after);
		expect(found).toMatchObject({ before: 6, after: 6, kept: 5, byLikeness: 0 });
		expect(found.added.map((row) => id(after, row))).toEqual(['F']);
		expect(found.removed.map((row) => id(before, row))).toEqual(['G']);
		const same = {
			before: expect.any(Number),
			retitled: false,
			regraded: false,
			moved: false,
			levels: [],
			others: []
		};
		expect(found.changed.map(({ after: row, ...what }) => [id(after, row), what])).toEqual([
			['E', { ...same, others: ['team colour'] }],
			[
				'D',
				{
					...same,
					levels: [
						{ capability: place('FINA'), before: 3, after: 4 },
						{ capability: place('TECH'), before: 3, after: 0 }
					]
				}
			],
			['C', { ...same, retitled: true }],
			['B', { ...same, moved: true }],
			['A', { ...same, regraded: true }]
		]);
	});

	test('are never taken for one another, however alike', async () => {
		const before = await table('A,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,');
		const after = await table('B,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,');
		expect(compareRoles(before, after)).toMatchObject({ kept: 0, added: [0], removed: [0] });
	});
});

describe('roles without an id', () => {
	test('are known again where one role alone answers to what is left of title, grade and unit', async () => {
		const before = await table(
			',Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,',
			',Driver,Dep,North,Clerk Grade 3/4,Adept,,',
			',Cook,Dep,North,Clerk Grade 1/2,Intermediate,,'
		);
		const after = await table(
			',Clerk,Dep,North,Clerk Grade 5/6,Adept,Adept,',
			',Driver,Dep,South,Clerk Grade 3/4,Adept,,',
			',Chef,Dep,North,Clerk Grade 1/2,Intermediate,,'
		);
		const found = compareRoles(before, after);
		expect(found).toMatchObject({ kept: 3, byLikeness: 3, added: [], removed: [] });
		expect(found.changed).toMatchObject([
			{ before: 0, after: 0, regraded: true, moved: false, retitled: false },
			{ before: 1, after: 1, regraded: false, moved: true, retitled: false },
			{ before: 2, after: 2, regraded: false, moved: false, retitled: true }
		]);
	});

	test('are said to be added and removed where several could be meant', async () => {
		const before = await table(',Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,');
		const after = await table(
			',Clerk,Dep,North,Clerk Grade 5/6,Adept,Adept,',
			',Clerk,Dep,North,Clerk Grade 7/8,Adept,Adept,'
		);
		expect(compareRoles(before, after)).toMatchObject({ kept: 0, added: [0, 1], removed: [0] });
	});

	test('are known again by title, grade and unit where the other file gives them an id', async () => {
		const before = await table(',Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,');
		const after = await table('A7,Clerk,Dep,North,Clerk Grade 3/4,Adept,Adept,');
		expect(compareRoles(before, after)).toMatchObject({ kept: 1, byLikeness: 1, changed: [] });
	});
});

const cell = (...values: readonly string[]) => fc.constantFrom(...values);
const row = fc
	.tuple(
		cell('', '', 'A', 'B', 'C', 'D', 'E'),
		cell('Clerk', 'Officer', 'Cook'),
		cell('Dep', 'Other'),
		cell('North', 'South', ''),
		cell('Clerk Grade 3/4', 'Clerk Grade 5/6', ''),
		cell('Adept', 'Intermediate', 'not essential', '?', ''),
		cell('Adept', 'Foundational'),
		cell('', 'x', 'y')
	)
	.map((cells) => cells.join(','));
const rows = fc.array(row, { minLength: 1, maxLength: 14 });

/** A comparison by ids, without regard to order. */
function byIds(found: RoleComparison, before: RoleTable, after: RoleTable) {
	return {
		added: found.added.map((at) => id(after, at)).sort(),
		removed: found.removed.map((at) => id(before, at)).sort(),
		changed: found.changed
			.map(({ before: one, after: other, levels, others, ...what }) => ({
				ids: [id(before, one), id(after, other)],
				levels: levels.map((level) => [level.capability, level.before, level.after]),
				others: [...others].sort(),
				...what
			}))
			.sort((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1))
	};
}

test('a table against itself has no change', async () => {
	await fc.assert(
		fc.asyncProperty(rows, async (lines) => {
			const roles = await table(...lines);
			const found = compareRoles(roles, roles);
			expect(found).toMatchObject({ kept: roles.roleCount, added: [], removed: [], changed: [] });
		})
	);
});

test('added, removed and kept roles add up, whatever the tables', async () => {
	await fc.assert(
		fc.asyncProperty(rows, rows, async (one, other) => {
			const [before, after] = [await table(...one), await table(...other)];
			const found = compareRoles(before, after);
			expect(found.kept + found.removed.length).toBe(before.roleCount);
			expect(found.kept + found.added.length).toBe(after.roleCount);
			expect(found.changed.length).toBeLessThanOrEqual(found.kept);
		})
	);
});

test('the other way round everything is the other way round', async () => {
	await fc.assert(
		fc.asyncProperty(rows, rows, async (one, other) => {
			const [before, after] = [await table(...one), await table(...other)];
			const there = byIds(compareRoles(before, after), before, after);
			const back = byIds(compareRoles(after, before), after, before);
			expect(back.added).toEqual(there.removed);
			expect(back.removed).toEqual(there.added);
			const mirrored = back.changed
				.map(({ ids, levels, ...what }) => ({
					...what,
					ids: ids.toReversed(),
					levels: levels.map(([capability, was, is]) => [capability, is, was])
				}))
				.sort((a, b) => (a.ids.join() < b.ids.join() ? -1 : 1));
			expect(mirrored).toEqual(
				there.changed.map(({ ids, levels, ...what }) => ({ ...what, ids, levels }))
			);
		})
	);
});
