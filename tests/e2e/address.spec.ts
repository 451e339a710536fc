import { expect, heatmap, open, test } from './app';

test('a filter and a setting are in the address, Back undoes them and a copied link shows the same view', async ({
	page,
	context
}) => {
	await open(page, '/heatmap');
	await page.getByLabel('Measure').selectOption({ label: 'Median level' });
	const first = heatmap(page).getByRole('gridcell').first();
	await expect(first).toHaveAccessibleName(/All roles: (Foundational|Intermediate|Adept).* roles$/);
	const unfiltered = await first.getAttribute('aria-label');
	await page.getByRole('button', { name: '+ Filter' }).click();
	await page.getByRole('checkbox', { name: /Clerk Grade 7\/8/ }).check();
	await page.keyboard.press('Escape');
	const chips = page.getByRole('list', { name: 'Filters' });
	await expect(chips.getByText('Clerk Grade 7/8')).toBeVisible();
	await expect(first).not.toHaveAccessibleName(unfiltered ?? '');
	await expect(first).toHaveAccessibleName(/All roles: (Foundational|Intermediate|Adept).* roles$/);
	const name = await first.getAttribute('aria-label');

	const copy = await context.newPage();
	await copy.goto(page.url());
	await expect(heatmap(copy).getByRole('gridcell').first()).toHaveAccessibleName(name ?? '', {
		timeout: 20_000
	});
	await copy.close();

	await page.goBack();
	await expect(chips.getByText('Clerk Grade 7/8')).toBeHidden();
	await page.goBack();
	await expect(page.getByLabel('Measure')).toHaveValue('difference');
});

test('filters stay when another page is opened', async ({ page }) => {
	await open(page, '/heatmap?grade=7%2F8');
	const chips = page.getByRole('list', { name: 'Filters' });
	await expect(chips.getByText('Clerk Grade 7/8')).toBeVisible();
	await page
		.getByRole('navigation', { name: 'Pages' })
		.getByRole('link', { name: 'Grades' })
		.click();
	await expect(chips.getByText('Clerk Grade 7/8')).toBeVisible();
});
