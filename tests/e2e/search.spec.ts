import { expect, heatmap, open, test } from './app';

test('Ctrl-K finds a role by its title and opens it, by the keyboard alone', async ({ page }) => {
	await open(page, '/heatmap?sample=five-roles');
	await page.keyboard.press('Control+k');
	const field = page.getByRole('combobox', { name: 'Unit, capability or role' });
	await expect(field).toBeFocused();
	await page.keyboard.type('business oper');
	await expect(
		page.getByRole('option', { name: /^Business Operations Coordinator/ })
	).toHaveAttribute('aria-selected', 'true');
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('heading', { name: 'Business Operations Coordinator', level: 1 })
	).toBeVisible();
	await expect(page.getByRole('dialog')).toBeHidden();
});

test('the search leads to a capability and to a unit, and says when nothing is called so', async ({
	page
}) => {
	await open(page, '/');
	await page.getByRole('button', { name: 'Search' }).click();
	const field = page.getByRole('combobox', { name: 'Unit, capability or role' });
	await field.fill('zzzz');
	await expect(page.getByText('Nothing is called “zzzz”.')).toBeVisible();
	await field.fill('technology');
	await page.getByRole('option', { name: /^Technology/ }).click();
	await expect(page).toHaveURL(/\/grades\?capability=TECH/);
	await page.keyboard.press('Control+k');
	await page.keyboard.type('tribunal reg');
	await expect(page.getByRole('option', { name: /^Tribunal Registry/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/heatmap\?unit=/);
	await expect(heatmap(page).getByRole('rowheader', { name: /Tribunal Registry/ })).toBeVisible();
});
