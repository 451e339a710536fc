import { expect, heatmap, open, test } from './app';

test('the heatmap is one tab stop, moved through by arrows, and Enter opens the roles of a cell', async ({
	page
}) => {
	await open(page, '/heatmap?measure=median');
	const grid = heatmap(page);
	await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
	await grid.locator('[tabindex="0"]').focus();
	await page.keyboard.press('Control+Home');
	await expect(grid.getByRole('columnheader').first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(grid.getByRole('rowheader').first()).toBeFocused();
	await page.keyboard.press('ArrowRight');
	const first = grid.getByRole('gridcell').first();
	await expect(first).toBeFocused();
	await expect(first).toHaveAccessibleName(/^Display Resilience and Courage, All roles: /);
	await page.keyboard.press('End');
	await expect(grid.locator(':focus')).toHaveAccessibleName(/^Manage Reform and Change, All roles/);
	await page.keyboard.press('Home');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('Enter');
	const panel = page.getByRole('complementary', { name: 'Roles behind the cell' });
	await expect(
		panel.getByRole('heading', { name: 'Display Resilience and Courage' })
	).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
	await expect(first).toBeFocused();
});

test('Enter on a unit opens it in place and Enter again closes it', async ({ page }) => {
	await open(page, '/heatmap');
	const grid = heatmap(page);
	const rows = grid.getByRole('rowheader');
	const before = await rows.count();
	await rows.nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(rows).not.toHaveCount(before);
	await page.keyboard.press('Enter');
	await expect(rows).toHaveCount(before);
});
