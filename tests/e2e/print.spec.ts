import { expect, heatmap, open, test } from './app';

test('a printed figure says that its data are invented, and no row of it is cut by a page', async ({
	page
}) => {
	await open(page, '/heatmap');
	await page.emulateMedia({ media: 'print' });
	await expect(
		page.getByText('Sample organisation (synthetic) · 1,200 roles · Capability Atlas')
	).toBeVisible();
	await expect(page.getByRole('navigation', { name: 'Pages' })).toBeHidden();
	await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
	await expect(heatmap(page).getByRole('row').last()).toHaveCSS('break-inside', 'avoid');
});

test('the file of a table says where its data are invented', async ({ page }) => {
	const fileName = async () => {
		const download = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Export' }).first().click();
		await page.getByRole('button', { name: 'CSV', exact: true }).first().click();
		return (await download).suggestedFilename();
	};
	await open(page, '/grades?capability=FINA');
	await expect(
		page.getByRole('heading', { name: 'Finance: how levels rise with grade' })
	).toBeVisible();
	expect(await fileName()).toBe('finance-how-levels-rise-with-grade-synthetic.csv');
	await open(page, '/grades?capability=FINA&sample=five-roles');
	await expect(page.getByRole('img', { name: /^Finance by grade/ })).toBeVisible();
	expect(await fileName()).toBe('finance-how-levels-rise-with-grade.csv');
});
