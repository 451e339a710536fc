import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, heatmap, open, test } from './app';

const shared = (name: string) => fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));

const small = [
	'role_id,title,cluster,department,division,grade,manages_people,Finance,Technology',
	'A1,Finance Officer,North,Treasury,Accounts,Clerk Grade 3/4,no,Adept,Foundational',
	'A2,Senior Finance Officer,North,Treasury,Accounts,Clerk Grade 5/6,no,adde,Intermediate',
	',,North,Treasury,Accounts,Clerk Grade 5/6,no,Adept,Intermediate'
].join('\n');

function csv(name: string, text: string | Buffer) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('a file is loaded with every row accounted for and its unreadable value named by line and column', async ({
	page
}) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(csv('small.csv', small));
	const row = page.getByRole('row', { name: /small\.csv/ });
	await expect(row.getByRole('cell').first()).toHaveText('3');
	await expect(row.getByRole('cell').nth(1)).toHaveText('2');
	await expect(row.getByRole('cell').nth(2)).toHaveText('0');
	await expect(row.getByRole('cell').nth(3)).toHaveText('1');
	const issue = page.getByRole('row', { name: /adde/ });
	await expect(issue.getByRole('cell').first()).toHaveText('3');
	await expect(issue.getByRole('cell').nth(1)).toHaveText('Finance');

	await page.getByRole('link', { name: 'Heatmap' }).click();
	await page.getByLabel('Rows').selectOption({ label: 'Role' });
	await page.getByLabel('Measure').selectOption({ label: 'Median level' });
	await expect(
		heatmap(page).getByRole('gridcell', { name: 'Finance, Finance Officer: Adept', exact: true })
	).toBeVisible();
	await expect(
		heatmap(page).getByRole('gridcell', { name: 'Finance, Senior Finance Officer: unknown' })
	).toBeVisible();
});

const unusable = [
	{ what: 'an empty file', file: csv('empty.csv', '') },
	{
		what: 'a picture',
		file: csv('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
	},
	{ what: 'a table of other things', file: csv('other.csv', 'fruit,colour\napple,red\n') }
];

for (const { what, file } of unusable) {
	test(`${what} is refused in one sentence that names it, and what was loaded stays`, async ({
		page
	}) => {
		await open(page, '/data?sample=five-roles');
		await page.getByLabel('Choose files').setInputFiles(file);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('Nothing was loaded');
		await expect(alert).toContainText(file.name);
		await expect(
			page.getByRole('heading', { name: /Five role descriptions: 5 roles/ })
		).toBeVisible();
	});
}

for (const [name, roles, withFinance] of [
	['bench/org-3000-1.csv', '3,000', '2,952'],
	['bench/org-30000-1.csv', '30,000', '29,554']
] as const) {
	test(`${name} loads by the file chooser and its heatmap is drawn`, async ({ page }) => {
		test.skip(!existsSync(shared(name)), `${name} is not beside the project`);
		await open(page, '/data');
		await page.getByLabel('Choose files').setInputFiles(shared(name));
		await expect(page.getByRole('heading', { name: new RegExp(`: ${roles} roles`) })).toBeVisible({
			timeout: 30_000
		});
		await page.getByRole('link', { name: 'Heatmap' }).click();
		await page.getByLabel('Measure').selectOption({ label: 'Median level' });
		await expect(
			heatmap(page).getByRole('gridcell', {
				name: `Finance, All roles: Intermediate, ${withFinance} roles`,
				exact: true
			})
		).toBeVisible();
	});
}

test('erasing leaves an empty atlas that says what to do, and the sample opens again', async ({
	page
}) => {
	await open(page, '/data');
	await page.getByRole('button', { name: 'Erase all data' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
	await page.getByRole('link', { name: 'Heatmap' }).click();
	await expect(page.getByRole('heading', { name: 'No roles are loaded' })).toBeVisible();
	await page.getByRole('button', { name: 'Open the sample organisation' }).click();
	await expect(heatmap(page)).toBeVisible({ timeout: 20_000 });
});
