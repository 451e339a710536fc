import { expect, heatmap, open, test } from './app';

/** Eight roles of one grade: those that are hybrid ask for more finance than those that are remote. */
const roles = [
	'role_id,title,cluster,department,division,grade,Arrangement,Finance,Technology',
	...['Hybrid', 'Hybrid', 'Hybrid', 'Remote', 'Remote', 'Remote', 'Remote', ''].map(
		(arrangement, index) =>
			`K${index},Kelp Officer ${index},North,Treasury,Accounts,Clerk Grade 3/4,${arrangement},${arrangement === 'Hybrid' ? 'Advanced' : 'Foundational'},Adept`
	)
].join('\n');

// The whole way from a file to a view, and back again after a reload.
test.describe.configure({ timeout: 60_000 });

test('a column of the file is kept under a new name, filtered by, and made the rows of the heatmap', async ({
	page
}) => {
	await open(page, '/data');
	const buffer = Buffer.from(roles);
	await page.getByLabel('Choose files').setInputFiles({ name: 'kelp.csv', mimeType: '', buffer });
	const name = page.getByRole('textbox', { name: 'Kept as (column Arrangement)' });
	await name.fill('Work type');
	await name.press('Enter');
	const taken = page.getByRole('combobox', { name: 'Arrangement is' });
	await taken.focus();
	await taken.selectOption({ label: 'Keep, and group like roles by it' });
	await expect(page.getByRole('main').getByText('Your choice')).toHaveCount(1);
	await expect(name).toHaveValue('Work type');
	await expect(taken).toBeFocused();
	await page.getByRole('button', { name: 'Use this mapping' }).click();
	await expect(page.getByRole('heading', { name: 'kelp.csv: 8 roles' })).toBeVisible();

	await page.getByRole('link', { name: 'Heatmap', exact: true }).click();
	await page.getByLabel('Rows').selectOption({ label: 'Work type' });
	await page.getByLabel('Measure').selectOption({ label: 'Median level' });
	const rows = heatmap(page).getByRole('rowheader');
	await expect(rows).toHaveText([/All roles/, /Hybrid/, /Remote/, /Not stated/]);
	await expect(
		heatmap(page).getByRole('gridcell', { name: 'Finance, Hybrid: Advanced, 3 roles' })
	).toBeVisible();

	await page.getByRole('button', { name: '+ Filter' }).click();
	const dialog = page.getByRole('dialog', { name: 'Filter' });
	await dialog.getByText('Work type').click();
	await dialog.getByRole('checkbox', { name: 'Remote 4' }).check();
	await dialog.getByRole('checkbox', { name: 'Not stated 1' }).check();
	await dialog.getByRole('button', { name: 'Close' }).click();
	const chips = page.getByRole('list', { name: 'Filters' });
	await expect(chips).toContainText('Work type: Remote');
	await expect(rows).toHaveText([/All roles/, /Remote/, /Not stated/]);

	await heatmap(page)
		.getByRole('gridcell', { name: 'Finance, Remote: Foundational, 4 roles' })
		.click();
	const panel = page.getByRole('complementary', { name: 'Roles behind the cell' });
	await expect(panel.getByRole('link', { name: /Kelp Officer/ })).toHaveCount(4);

	await page.reload();
	await expect(page.getByText('stays on this device')).toBeVisible({ timeout: 20_000 });
	await expect(panel.getByRole('link', { name: /Kelp Officer/ })).toHaveCount(4);
	await expect(chips).toContainText('Work type: not stated');
	await page.getByRole('button', { name: 'Remove filter Work type: not stated' }).click();
	await expect(rows).toHaveText([/All roles/, /Remote/]);
	await page.goBack();
	await expect(rows).toHaveText([/All roles/, /Remote/, /Not stated/]);
});
