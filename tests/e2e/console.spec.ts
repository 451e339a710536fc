import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './app';

/** A busy machine takes its time to fill the tables before the first answer. */
const slow = { timeout: 30_000 };

const editor = (page: Page) => page.getByRole('textbox', { name: 'SQL' });
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' }).first();
const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true });

async function ask(page: Page, text: string): Promise<void> {
	await editor(page).fill(text);
	await editor(page).press('Control+Enter');
}

test('a question is answered as table, chart and CSV, without a complaint of the security policy', async ({
	page
}) => {
	await open(page, '/console');
	await ask(
		page,
		"SELECT '=' || cluster AS cluster, count(*) AS roles FROM role GROUP BY ALL ORDER BY cluster"
	);
	await expect(answer(page).getByText(/^3 rows in /)).toBeVisible(slow);
	await expect(answer(page).getByRole('row')).toHaveCount(4);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save CSV' }).click();
	const csv = await readFile(await (await download).path(), 'utf8');
	const lines = csv.split('\r\n').filter((line) => line !== '');
	expect(lines[0]).toBe('\ufeffcluster,roles');
	expect(lines.slice(1).every((line) => line.startsWith("'=Wattlemere "))).toBe(true);
	const counts = lines.slice(1).map((line) => Number(line.split(',').at(-1)));
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1200);
	await answer(page).getByText('Chart', { exact: true }).click();
	await expect(page.getByRole('figure', { name: 'roles by cluster' })).toBeVisible();
});

test('names of columns are completed, and an example can be run as it stands', async ({ page }) => {
	await open(page, '/console');
	await expect(page.getByRole('group').filter({ hasText: 'requirement' }).first()).toBeVisible();
	await editor(page).fill('');
	await editor(page).pressSequentially('SELECT * FROM role r WHERE r.occ');
	await expect(page.getByRole('option', { name: 'occupation_code' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('option')).toHaveCount(0);
	await expect(editor(page)).toBeFocused();
	await page.getByRole('button', { name: 'dataset-summary' }).click();
	await expect(editor(page)).toBeFocused();
	await run(page).click();
	await expect(answer(page).getByText(/^1 row in /)).toBeVisible(slow);
	// A table that comparing rests on is filled although nobody has been to Compare.
	await ask(page, 'SELECT count(*) AS roles FROM role_stratum');
	await expect(answer(page).getByRole('rowheader', { name: '1,200' })).toBeVisible();
});

test('what would change the data is refused, in words, and the data are as they were', async ({
	page,
	watch
}) => {
	await open(page, '/console');
	for (const text of [
		'DROP TABLE role',
		'DELETE FROM role RETURNING *',
		'SELECT 1; DROP TABLE role'
	]) {
		await ask(page, text);
		await expect(page.getByRole('alert')).toContainText(
			text.includes(';') ? 'Only one query at a time' : 'Parser Error',
			slow
		);
		await ask(page, 'SELECT count(*) AS roles FROM role');
		await expect(answer(page).getByRole('rowheader', { name: '1,200' })).toBeVisible();
		await expect(page.getByRole('alert')).toHaveCount(0);
	}
	// DuckDB-Wasm's worker writes what it refuses to the console, beside answering with it.
	expect(watch.complaints.every((text) => text.startsWith('Error: Parser Error'))).toBe(true);
	watch.complaints.length = 0;
});

test('a query that runs away is stopped, the data come back, and the other pages go on', async ({
	page
}) => {
	// The engine starts twice, which takes long on a busy machine.
	test.slow();
	await open(page, '/console');
	await ask(
		page,
		'SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE (i * j) % 7 = 3'
	);
	await page.getByRole('button', { name: 'Stop' }).click();
	await expect(page.getByRole('heading', { name: 'The query was stopped' })).toBeVisible({
		timeout: 60_000
	});
	await expect(run(page)).toBeFocused();
	await ask(page, 'SELECT count(*) AS roles FROM role');
	await expect(answer(page).getByRole('rowheader', { name: '1,200' })).toBeVisible();
	await page.getByRole('link', { name: 'Heatmap' }).click();
	await expect(page.getByRole('grid', { name: 'Capability heatmap' })).toBeVisible();
});

test('leaving the page ends a query that runs away', async ({ page }) => {
	test.slow();
	await open(page, '/console');
	await ask(
		page,
		'SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE (i * j) % 7 = 3'
	);
	await page.getByRole('link', { name: 'Heatmap' }).click();
	await expect(page.getByRole('grid', { name: 'Capability heatmap' })).toBeVisible({
		timeout: 60_000
	});
});

test('the editor holds no keyboard captive', async ({ page }) => {
	await open(page, '/console');
	await editor(page).focus();
	await page.keyboard.press('Escape');
	await expect(run(page)).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await expect(editor(page)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(run(page)).toBeFocused();
});

test('a query is in the address only where a link is asked for, and a link runs nothing by itself', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await open(page, '/console');
	await ask(page, "SELECT 'a # & % b' AS text");
	await expect(answer(page).getByText(/^1 row in /)).toBeVisible(slow);
	expect(page.url()).not.toContain('SELECT');
	await page.getByRole('button', { name: 'Copy link' }).click();
	await expect(page.getByText(/^A link to this query is copied/)).toBeAttached();
	const link = await page.evaluate(() => navigator.clipboard.readText());
	await page.goto('about:blank');
	await open(page, link);
	await expect(editor(page)).toHaveText("SELECT 'a # & % b' AS text");
	await expect(answer(page)).toHaveCount(0);
});
