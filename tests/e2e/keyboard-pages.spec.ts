import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, open, test } from './app';

/** More steps than this to any control make a page unusable by keyboard. */
const mostSteps = 160;

/** Goes on with Tab, or back with Shift+Tab, until a control has the focus. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
	for (let steps = 0; steps < mostSteps; steps++) {
		await page.keyboard.press(key);
		if ((await control.count()) === 0) continue;
		if (await control.first().evaluate((element) => element.matches(':focus'))) return;
	}
	throw new Error(`No step of ${mostSteps} leads to ${String(control)}.`);
}

async function goTo(page: Page, name: string) {
	await tabTo(page, page.getByRole('link', { name, exact: true }));
	await page.keyboard.press('Enter');
}

const dialog = (page: Page) => page.getByRole('dialog');
const bars = (page: Page) =>
	page.getByRole('list', { name: 'Differences by capability' }).getByRole('button');

test.describe.configure({ timeout: 150_000 });

test('Compare is worked by keyboard alone, from the overview to a role', async ({ page }) => {
	await open(page, '/');
	await goTo(page, 'Compare');
	await expect(bars(page).first()).toBeVisible({ timeout: 60_000 });
	await tabTo(page, page.getByRole('combobox', { name: 'Unit or set' }));
	await page.keyboard.type('Fleet');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Fleet and Timetables');
	await tabTo(page, page.getByRole('button', { name: 'Against' }));
	await page.keyboard.press('Enter');
	await tabTo(page, dialog(page).getByRole('checkbox', { name: 'Contact Centres' }));
	await page.keyboard.press('Space');
	await tabTo(page, dialog(page).getByRole('button', { name: 'Done' }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('button', { name: 'Against' })).toBeFocused();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Contact Centres');
	await tabTo(page, page.getByRole('combobox', { name: 'Order' }));
	await page.keyboard.type('Framework');
	await expect(page).toHaveURL(/order=framework/);
	await tabTo(page, page.getByRole('radio', { name: 'Chart' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('columnheader', { name: 'Verdict' })).toBeVisible();
	await page.keyboard.press('ArrowLeft');
	await tabTo(page, page.getByRole('checkbox', { name: 'Raw differences too' }));
	await page.keyboard.press('Space');
	await expect(page).toHaveURL(/raw=shown/);
	const bar = bars(page).nth(2);
	await tabTo(page, bar);
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('table')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(bar).toBeFocused();
	const pairs = page.getByRole('button', { name: 'Nearest pairs at Clerk Grade 7/8' });
	await tabTo(page, pairs);
	await page.keyboard.press('Enter');
	await expect(pairs).toHaveAttribute('aria-expanded', 'true');
	const list = page.getByRole('list', { name: 'Nearest pairs of roles' });
	await expect(list.getByRole('link').first()).toBeVisible();
	await tabTo(page, list.getByRole('link'));
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/roles\//);
});

test('each sentence of a briefing opens its roles and its SQL by keyboard alone, and comes back', async ({
	page
}) => {
	await open(page, '/briefing');
	const todo = page.getByRole('region', { name: 'What to do' });
	await expect(todo).toBeVisible({ timeout: 60_000 });
	const review = todo.getByRole('link', { name: /^Review [\d,]+ descriptions/ });
	await tabTo(page, review);
	const [said] = /\d+/.exec((await review.textContent()) ?? '') ?? [];
	await page.keyboard.press('Enter');
	const roles = dialog(page).getByRole('list', { name: 'Roles' }).getByRole('listitem');
	await expect(roles).toHaveCount(Number(said));
	await tabTo(page, dialog(page).getByRole('radio', { name: 'Roles' }));
	await page.keyboard.press('ArrowRight');
	await expect(dialog(page).getByRole('heading', { name: 'standing-roles' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(review).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('heading', { name: 'compared-standing' })).toBeVisible();
	await page.keyboard.press('Escape');
	await tabTo(page, page.getByRole('button', { name: 'Save as HTML' }), 'Shift+Tab');
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toMatch(/^briefing-.*\.html$/);
	await tabTo(page, page.getByRole('combobox', { name: 'Unit' }), 'Shift+Tab');
	await page.keyboard.type('Fleet');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fleet and Timetables');
});

test('where more roles of a briefing are listed, the keyboard goes on from the list', async ({
	page
}) => {
	await open(page, '/briefing?of=Wattlemere+Land+%26+Water&behind=roles');
	const roles = dialog(page).getByRole('list', { name: 'Roles' });
	await expect(roles.getByRole('listitem')).toHaveCount(100, { timeout: 60_000 });
	await tabTo(page, dialog(page).getByRole('button', { name: 'Show more' }));
	await page.keyboard.press('Enter');
	await expect(roles.getByRole('listitem')).toHaveCount(376);
	await expect(roles).toBeFocused();
});

test('the findings that a briefing says to check are as many on their page', async ({ page }) => {
	await open(page, '/briefing');
	const check = page.getByRole('link', { name: /^Check [\d,]+ finding/ });
	await expect(check).toBeVisible({ timeout: 60_000 });
	const [said = ''] = /[\d,]+ findings?/.exec((await check.textContent()) ?? '') ?? [];
	await check.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${said} to check`);
});

test('Trends are read as a table and saved by keyboard alone', async ({ page }) => {
	await open(page, '/trends');
	const figure = page.getByRole('figure', { name: 'How current descriptions are' });
	await expect(figure).toBeVisible({ timeout: 60_000 });
	await tabTo(page, figure.getByRole('combobox', { name: 'By' }));
	await page.keyboard.type('Division');
	await expect(
		figure.getByRole('listitem').filter({ hasText: 'Fleet and Timetables' })
	).toBeVisible();
	await tabTo(page, figure.getByRole('button', { name: 'Export' }));
	await page.keyboard.press('Enter');
	await tabTo(page, figure.getByRole('button', { name: 'CSV', exact: true }));
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toMatch(/\.csv$/);
	await expect(figure.getByRole('button', { name: 'Export' })).toBeFocused();
});

test('the console is worked by keyboard alone: ask, read, draw, save, take an example', async ({
	page
}) => {
	await open(page, '/console');
	const editor = page.getByRole('textbox', { name: 'SQL' });
	await tabTo(page, editor);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('SELECT grade_id, count(*) AS roles FROM role GROUP BY ALL ORDER BY 1');
	await page.keyboard.press('Control+Enter');
	const answer = page.getByRole('region', { name: 'Answer' }).first();
	await expect(answer.getByRole('table')).toBeVisible({ timeout: 30_000 });
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeFocused();
	await tabTo(page, answer.getByRole('radio', { name: 'Table' }));
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('figure', { name: 'roles by grade_id' })).toBeVisible();
	await tabTo(page, answer.getByRole('button', { name: 'Save CSV' }));
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect(readFileSync(await (await download).path(), 'utf8')).toContain('grade_id,roles');
	await tabTo(page, page.getByRole('button', { name: 'dataset-summary' }));
	await page.keyboard.press('Enter');
	await expect(editor).toBeFocused();
});

test('an action pack is saved by keyboard alone', async ({ page }) => {
	await open(page, '/findings');
	const list = page.getByRole('button', { name: 'Action list' });
	await expect(list).toBeVisible({ timeout: 60_000 });
	await tabTo(page, list);
	await page.keyboard.press('Enter');
	const all = dialog(page).getByRole('button', { name: /^All divisions as a zip/ });
	await tabTo(page, all);
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(all).toBeFocused();
	const download = page.waitForEvent('download');
	await page.keyboard.press('Enter');
	expect((await download).suggestedFilename()).toBe('action-pack.zip');
	await expect(all).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(list).toBeFocused();
});
