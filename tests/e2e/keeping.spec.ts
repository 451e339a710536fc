import { expect, heatmap, open, test } from './app';

const roles = [
	'role_id,title,cluster,grade,Finance,Technology',
	'A1,Finance Officer,North,Clerk Grade 3/4,Adept,Foundational',
	'A2,Systems Officer,North,Clerk Grade 3/4,Intermediate,Adept'
].join('\n');

const file = { name: 'kept.csv', mimeType: 'text/csv', buffer: Buffer.from(roles) };
const technology = 'Technology, Systems Officer: Adept';

test('what was imported is there after a reload, in another tab, and until it is erased', async ({
	page,
	context
}) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByText('Kept on this device: ')).toBeVisible();

	await open(page, '/heatmap');
	await expect(heatmap(page).getByRole('gridcell', { name: technology })).toBeVisible();

	const other = await context.newPage();
	await open(other, '/heatmap');
	await expect(heatmap(other).getByRole('gridcell', { name: technology })).toBeVisible();
	await other.close();

	await open(page, '/data');
	await page.getByRole('button', { name: 'Erase all data' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
	await open(page, '/data');
	await expect(page.getByRole('heading', { name: /Sample organisation/ }).first()).toBeVisible();
});

test("one's own data are opened again after a look at a sample", async ({ page }) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	await page.getByRole('button', { name: 'Open five role descriptions' }).click();
	await expect(
		page.getByRole('heading', { name: /Five role descriptions: 5 roles/ })
	).toBeVisible();
	await page.getByRole('button', { name: 'Open kept.csv' }).click();
	await expect(page.getByRole('heading', { name: 'kept.csv: 2 roles' })).toBeVisible();
	await expect(page).not.toHaveURL(/sample=/);
});

test('a file chosen before anything is open is what opens', async ({ page }) => {
	await page.goto('/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByRole('heading', { name: 'kept.csv: 2 roles' })).toBeVisible({
		timeout: 20_000
	});
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'kept.csv: 2 roles' })).toBeVisible();
});

test('data that cannot be erased from the device are not said to be', async ({ page }) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	await page.evaluate(() => {
		IDBObjectStore.prototype.clear = () => {
			throw new DOMException('The disk is read-only.', 'UnknownError');
		};
	});
	await page.getByRole('button', { name: 'Erase all data' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
	await expect(page.getByRole('alert')).toContainText(
		'could not be erased: The disk is read-only. Clear'
	);
});

test('an import that a reload cuts short leaves what was kept', async ({ page }) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	const head = 'role_id,title,Finance\n';
	const many = Array.from({ length: 400_000 }, (_, index) => `B${index},Clerk,Adept\n`).join('');
	await page.getByLabel('Choose files').setInputFiles({
		...{ name: 'many.csv', mimeType: 'text/csv', buffer: Buffer.from(head + many) }
	});
	await open(page, '/heatmap');
	await expect(page.getByText('many.csv was not wholly kept on this device yet')).toBeVisible();
	await expect(heatmap(page).getByRole('gridcell', { name: technology })).toBeVisible();
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(page.getByText('was not wholly kept')).toHaveCount(0);
	await expect(page.getByRole('main')).toBeFocused();

	await open(page, '/data');
	await expect(page.getByRole('heading', { name: 'kept.csv: 2 roles' })).toBeVisible();
	await expect(page.getByText('was not wholly kept')).toHaveCount(0);
});

test('where storage is refused the data open all the same, and the page says so', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('Storage is turned off.', 'SecurityError');
		};
	});
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(file);
	await expect(page.getByText('The browser refused to keep these data')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'kept.csv: 2 roles' })).toBeVisible();
});
