import { expect, heatmap, open, test } from './app';

/** What people do that designers forget. */

function csv(name: string, lines: readonly string[]) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
}

const header = 'role_id,title,cluster,grade,Finance,Technology';
const one = csv('roles.csv', [header, 'A1,Finance Officer,North,Clerk Grade 3/4,Adept,Adept']);
const two = csv('roles.csv', [header, 'A2,Systems Officer,North,Clerk Grade 3/4,Adept,Adept']);

test('two files of one name are both loaded and both accounted for', async ({ page }) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles([one, two]);
	await expect(page.getByRole('heading', { name: /: 2 roles$/ })).toBeVisible();
	await expect(page.getByRole('rowheader', { name: 'roles.csv' })).toHaveCount(2);
});

test('of several files one that cannot be used is named, and the others are loaded', async ({
	page
}) => {
	await open(page, '/data');
	const empty = { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') };
	await page.getByLabel('Choose files').setInputFiles([one, empty]);
	await expect(page.getByRole('heading', { name: /: 1 role$/ })).toBeVisible();
	await expect(page.getByRole('alert').filter({ hasText: 'empty.csv' })).toBeVisible();
});

test('Back to the address of other data names the data that are open', async ({ page }) => {
	await open(page, '/heatmap?sample=five-roles');
	await page.getByRole('link', { name: 'Data', exact: true }).click();
	await page.getByLabel('Choose files').setInputFiles(one);
	await expect(page.getByRole('heading', { name: 'roles.csv: 1 role' })).toBeVisible();
	await page.goBack();
	await expect(
		heatmap(page).getByRole('gridcell', { name: 'Finance, Finance Officer: Adept' })
	).toBeVisible();
	await expect(page).not.toHaveURL(/sample=/);
});

test('leaving the Data page while a file is read is not undone when it has been read', async ({
	page
}) => {
	const many = Array.from({ length: 60_000 }, (_, index) => `B${index},Clerk,N,3/4,Adept,Adept`);
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(csv('many.csv', [header, ...many]));
	await page.getByRole('link', { name: 'Grades', exact: true }).click();
	await expect(page.getByText('60,000 roles').first()).toBeVisible({ timeout: 20_000 });
	await expect(page).toHaveURL(/\/grades/);
});

test('a cancelled import says so and leaves what was open', async ({ page }) => {
	const many = Array.from({ length: 400_000 }, (_, index) => `B${index},Clerk,N,3/4,Adept,Adept`);
	await open(page, '/data?sample=five-roles');
	await page.getByLabel('Choose files').setInputFiles(csv('many.csv', [header, ...many]));
	await page.getByRole('button', { name: 'Cancel' }).click();
	await expect(page.getByText('The import was cancelled.').first()).toBeVisible();
	await expect(
		page.getByRole('heading', { name: /Five role descriptions: 5 roles/ })
	).toBeVisible();
});

test('the issues of new data begin on their first page', async ({ page }) => {
	const bad = Array.from({ length: 250 }, (_, index) => `B${index},Clerk,N,3/4,adde${index},Adept`);
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(csv('bad.csv', [header, ...bad]));
	await expect(page.getByRole('heading', { name: 'bad.csv: 250 roles' })).toBeVisible();
	await page.getByRole('button', { name: 'Next' }).click();
	await page.getByRole('button', { name: 'Next' }).click();
	await expect(page.getByText('201 to', { exact: false })).toBeVisible();
	const [few] = bad;
	await page.getByLabel('Choose files').setInputFiles(csv('few.csv', [header, few ?? '']));
	await page.getByRole('button', { name: 'Open as another data set' }).click();
	await expect(page.getByRole('heading', { name: 'few.csv: 1 role' })).toBeVisible();
	await expect(page.getByRole('row', { name: /adde0/ })).toBeVisible();
});

test('a pause after a word does not take the space away from the next', async ({ page }) => {
	await open(page, '/heatmap');
	const search = page.getByRole('searchbox', { name: 'Search role titles and ids' });
	await search.pressSequentially('senior ');
	await expect(page).toHaveURL(/q=senior$/);
	await search.pressSequentially('officer');
	await expect(search).toHaveValue('senior officer');
	await expect(page).toHaveURL(/q=senior\+officer/);
});

test('closing the panel goes back to its cell, and removing a filter to the next control', async ({
	page
}) => {
	await open(page, '/heatmap?grade=7%2F8');
	const cell = heatmap(page).getByRole('gridcell').nth(4);
	await cell.click();
	const panel = page.getByRole('complementary', { name: 'Roles behind the cell' });
	await panel.getByRole('button', { name: 'Close' }).click();
	await expect(cell).toBeFocused();
	await page.getByRole('button', { name: 'Remove filter Clerk Grade 7/8' }).click();
	await expect(page.getByRole('button', { name: '+ Filter' })).toBeFocused();
});

test('a role whose id holds characters of addresses has a page all the same', async ({ page }) => {
	const odd = csv('odd.csv', [header, 'A/1 50%?#x,Odd Officer,North,Clerk Grade 3/4,Adept,Adept']);
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(odd);
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	await open(page, '/heatmap');
	await heatmap(page).getByRole('gridcell', { name: 'Finance, Odd Officer: Adept' }).click();
	const panel = page.getByRole('complementary', { name: 'Roles behind the cell' });
	await panel.getByRole('link', { name: 'Odd Officer' }).click();
	await expect(page.getByRole('heading', { name: 'Odd Officer' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Odd Officer' })).toBeVisible({ timeout: 20_000 });
});

test('after an import, and after one that failed, the focus stands at what is open', async ({
	page
}) => {
	await open(page, '/data?sample=five-roles');
	await page.getByLabel('Choose files').focus();
	await page.getByLabel('Choose files').setInputFiles(one);
	await expect(page.getByRole('heading', { name: 'roles.csv: 1 role' })).toBeFocused();
	const empty = { name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') };
	await page.getByLabel('Choose files').focus();
	await page.getByLabel('Choose files').setInputFiles(empty);
	await expect(page.getByRole('alert')).toContainText('Nothing was loaded');
	await expect(page.getByRole('heading', { name: 'roles.csv: 1 role' })).toBeFocused();
});

test('an address that leads nowhere says so and shows the way on', async ({ page, watch }) => {
	await page.goto('/nowhere');
	await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
	await page.getByRole('main').getByRole('link', { name: 'Heatmap' }).click();
	await expect(heatmap(page)).toBeVisible({ timeout: 20_000 });
	watch.complaints.length = 0;
});
