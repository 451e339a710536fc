import { expect, heatmap, open, test } from './app';

test('the role heatmap of the five real roles shows their levels, and absent where they manage no one', async ({
	page
}) => {
	await open(page, '/heatmap?sample=five-roles&rows=role&measure=median');
	const grid = heatmap(page);
	const cell = (name: string) => grid.getByRole('gridcell', { name, exact: true });
	await expect(cell('Technology, Business Operations Coordinator: Adept')).toBeVisible();
	await expect(
		cell('Technology, Customer Service Support Officer (generic frontline): Intermediate')
	).toBeVisible();
	await expect(cell('Technology, Senior Customer Service Officer: Foundational')).toBeVisible();
	await expect(
		cell('Inspire Direction and Purpose, Senior Customer Service Officer: absent')
	).toBeVisible();
	await expect(
		cell('Inspire Direction and Purpose, Business Operations Coordinator: Foundational')
	).toBeVisible();
	await expect(grid.getByRole('rowheader')).toHaveCount(6);
});

test('Grades shows the two Clerk 3/4 roles', async ({ page }) => {
	await open(page, '/grades?sample=five-roles&face=table');
	const table = page.getByRole('table').first();
	const headers = await table.getByRole('columnheader').allTextContents();
	const row = table.getByRole('row', { name: /^Finance.*Clerk Grade 3\/4/ });
	const under = (header: string) => row.getByRole('cell').nth(headers.indexOf(header) - 1);
	await expect(under('Roles')).toHaveText('2');
	await expect(under('Foundational')).toHaveText('2');
});

test('a role says where each of its values came from', async ({ page }) => {
	await open(page, '/roles/RD-BOC?sample=five-roles');
	await expect(
		page.getByRole('heading', { name: 'Business Operations Coordinator' })
	).toBeVisible();
	await expect(page.getByText('five-role-descriptions.csv, line 2')).toBeVisible();
});
