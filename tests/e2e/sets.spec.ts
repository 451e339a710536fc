import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect as expectNow, open, test } from './app';

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

/** What axe finds wrong, as rule and place. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	const found: unknown = await page.evaluate(
		`axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
			.then((result) => result.violations.flatMap((violation) =>
				violation.nodes.map((node) => violation.id + ': ' + node.target.join(' '))))`
	);
	return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

const expect = expectNow.configure({ timeout: 30_000 });
test.setTimeout(180_000);

const bars = (page: Page) =>
	page.getByRole('list', { name: 'Differences by capability' }).getByRole('button');
const sets = (page: Page) => page.getByRole('dialog', { name: 'Saved sets of roles' });

/** Names the roles of the filter in the address, and goes to compare them. */
async function nameFilter(page: Page, name: string): Promise<void> {
	await page.getByRole('button', { name: 'Save as set' }).click();
	const dialog = page.getByRole('dialog', { name: 'Save these roles as a set' });
	await expect(dialog.getByText(/\d roles? pass/)).toBeVisible();
	await dialog.getByLabel('Name of the set').fill(name);
	await page.keyboard.press('Enter');
	await dialog.getByRole('link', { name: 'Compare it' }).click();
}

test('the roles of a filter become a set that is compared like a unit, and is there after a reload', async ({
	page
}) => {
	await open(page, '/heatmap?q=analyst');
	await nameFilter(page, 'Analysts everywhere');
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(
		'What Analysts everywhere asks of like roles, against all other roles'
	);
	await expect(page.getByRole('heading', { name: 'How these roles stand' })).toBeVisible();
	await bars(page).first().click();
	await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.reload();
	await expect(heading).toHaveText(
		'What Analysts everywhere asks of like roles, against all other roles'
	);
});

test('a second set is ticked, held against the first, and what they share is said', async ({
	page
}) => {
	await open(page, '/heatmap?q=analyst');
	await nameFilter(page, 'Analysts');
	await expect(bars(page).first()).toBeVisible();
	await page.getByRole('button', { name: 'Saved sets' }).click();
	await sets(page).getByRole('searchbox').fill('data analyst');
	const all = sets(page).getByRole('button', { name: /^Tick all \d+ found/ });
	await expect(all).toBeVisible();
	expect(await violations(page)).toEqual([]);
	await all.click();
	await sets(page).getByLabel('Name of the set').fill('analysts');
	await sets(page)
		.getByRole('button', { name: /^Save \d+ roles/ })
		.click();
	await expect(sets(page).getByRole('alert').first()).toHaveText(
		'There is a set named analysts already.'
	);
	await sets(page).getByLabel('Name of the set').fill('Data analysts');
	await sets(page)
		.getByRole('button', { name: /^Save \d+ roles/ })
		.click();
	await expect(sets(page).getByRole('link', { name: 'Compare Data analysts' })).toBeVisible();
	await sets(page).getByRole('button', { name: 'Close' }).click();
	await page.getByRole('button', { name: 'Against' }).click();
	await page.getByRole('checkbox', { name: /^Data analysts/ }).check();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'What Analysts asks of like roles, against Data analysts'
	);
	await expect(
		page.getByText(/\d+ roles are both in Data analysts and in Analysts: they count only for/)
	).toBeVisible();
	await page.getByRole('button', { name: 'Saved sets' }).click();
	await sets(page).getByRole('button', { name: 'Rename Data analysts' }).click();
	await sets(page).getByLabel('Name of the set').first().fill('Data people');
	await page.keyboard.press('Enter');
	await sets(page).getByRole('button', { name: 'Delete Data people' }).click();
	await sets(page).getByRole('button', { name: 'Delete', exact: true }).click();
	await expect(sets(page).getByRole('link', { name: /^Compare / })).toHaveCount(1);
	expect(await violations(page)).toEqual([]);
});

const rows = (ids: readonly string[]) =>
	[
		'role_id,title,division,grade,Finance',
		...ids.map((id) => `${id},Officer ${id},North,Clerk Grade 3/4,Adept`)
	].join('\n');

const csv = (ids: readonly string[]) => ({
	name: 'roles.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from(rows(ids))
});

test('a set survives a newer version of the data, which says how many of its roles are gone', async ({
	page
}) => {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(csv(['A1', 'A2', 'A3', 'B1']));
	await expect(page.getByText('Kept on this device: ')).toBeVisible();
	await page.getByRole('link', { name: 'Heatmap' }).first().click();
	await page.getByRole('searchbox', { name: 'Search role titles' }).fill('officer a');
	await expect(page).toHaveURL(/q=officer/);
	await nameFilter(page, 'The A team');
	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await page.getByLabel('Choose files').setInputFiles(csv(['A1', 'A3', 'B1', 'B2']));
	await page.getByRole('button', { name: 'Replace with what changed' }).click();
	await expect(page.getByRole('heading', { name: 'roles.csv: 4 roles' })).toBeVisible();
	await page.getByRole('link', { name: 'Compare' }).first().click();
	await page.getByRole('button', { name: 'Saved sets' }).click();
	await expect(sets(page).getByText('2 roles · 1 more is not in these data')).toBeVisible();
	await sets(page).getByRole('link', { name: 'Compare The A team' }).click();
	await expect(page.getByText('1 role of The A team is not in these data.')).toBeVisible();
});
