import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { emptyRecipe } from '../../../src/lib/ingest/recipe';
import { withReviewed } from '../../../src/lib/state/review-steps';
import { plainRoles } from '../ingest/read-roles';
import { ingestNamed } from './made-workbook';

const description = (title: string, finance: string): string =>
	[
		...['Role Description', title, '', 'Grade: Clerk Grade 5/6', '', 'Focus capabilities'],
		...['Manage Self\tAdept', `Finance\t${finance}`, 'Technology\tAdept', 'Deliver Results\tAdept'],
		''
	].join('\n');

test('a document of several role descriptions gives a role each, none of their levels mixed', async () => {
	const pack = description('Kelp Officer', 'Advanced') + description('Reef Clerk', 'Foundational');
	const { roles, files } = await ingestNamed({ 'pack.txt': pack });
	expect(plainRoles(roles)).toMatchObject([
		{ title: 'Kelp Officer', levels: { FINA: expect.stringMatching(/^Ad/) } },
		{ title: 'Reef Clerk', levels: { FINA: expect.stringMatching(/^F/) } }
	]);
	expect(files.map(({ file, reconciliation }) => [file, reconciliation.rows])).toEqual([
		['pack.txt, role 1', 4],
		['pack.txt, role 2', 4]
	]);
});

test('a value of one of them is corrected in that one alone', async () => {
	const pack = description('Kelp Officer', 'Adept') + description('Reef Clerk', 'TBC');
	const { reviews = [] } = await ingestNamed({ 'pack.txt': pack });
	const item = reviews.find(
		({ column, capability }) => column === 'level' && capability === 'FINA'
	);
	if (!item) throw new Error('The level of Finance should be in doubt.');
	expect(item).toMatchObject({ file: 'pack.txt, role 2', title: 'Reef Clerk' });
	const recipe = withReviewed(emptyRecipe(nsw), item, 'Intermediate');
	const { roles, issues } = await ingestNamed({ 'pack.txt': pack }, { recipe });
	expect(plainRoles(roles).map(({ levels }) => levels['FINA']?.charAt(0))).toEqual(['A', 'I']);
	expect(issues.some(({ cause }) => cause === 'recipe_stale')).toBe(false);
});

test('a heading that comes twice in one description leaves it one', async () => {
	const cover = `Role Description\nKelp Officer\n\n${description('Kelp Officer', 'Adept')}`;
	const { roles, files } = await ingestNamed({ 'cover.txt': cover });
	expect(plainRoles(roles)).toMatchObject([{ title: 'Kelp Officer' }]);
	expect(files.map(({ file }) => file)).toEqual(['cover.txt']);
});

test('a document of nothing but headings is refused within seconds', async () => {
	const text = 'Role Description\nKelp Officer\nFinance Adept\n'.repeat(900);
	const start = performance.now();
	await ingestNamed({ 'pack.txt': text }).catch((error: unknown) => {
		expect(String(error)).toContain('pack.txt');
	});
	expect(performance.now() - start).toBeLessThan(20_000);
});
