import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
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

/** The sample is analysed anew at each opening, which takes its time on a busy machine. */
const expect = expectNow.configure({ timeout: 30_000 });
test.setTimeout(180_000);

const queue = (page: Page) => page.getByRole('list', { name: 'Findings', exact: true });
const evidence = (page: Page) => page.getByRole('complementary', { name: 'Evidence' });

/** Opens the queue and waits until the analysis has filled it. */
async function openQueue(page: Page, path = '/findings?what=level') {
	await open(page, path);
	await expect(queue(page).getByRole('listitem').first()).toBeVisible();
}

test('the queue is gone through by keyboard: next, accept, undo, waive with a reason, note', async ({
	page
}) => {
	await openQueue(page);
	const items = queue(page).getByRole('listitem');
	const first = await items.nth(0).innerText();
	const second = await items.nth(1).innerText();
	await page.keyboard.press('j');
	await expect(items.nth(0).getByRole('button').first()).toBeFocused();
	await expect(evidence(page).getByRole('heading', { level: 2 })).toBeVisible();
	await expect(evidence(page).getByRole('heading', { name: 'Most similar roles' })).toBeVisible();
	await page.keyboard.press('a');
	await expect(items.nth(0)).toHaveText(second, { useInnerText: true });
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 settled');
	await page.keyboard.press('u');
	await expect(items.nth(0)).toHaveText(first, { useInnerText: true });
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('settled');
	await page.keyboard.press('w');
	const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
	const reason = dialog.getByLabel('Why it is right as it is');
	await expect(reason).toBeFocused();
	await reason.fill('a new team, agreed with the department');
	await dialog.getByRole('button', { name: 'Waive' }).click();
	await expect(items.nth(0)).toHaveText(second, { useInnerText: true });
	await page.keyboard.press('n');
	const note = page.getByRole('dialog', { name: 'Note' });
	await note.getByRole('textbox').fill('Ask the division');
	await note.getByRole('button', { name: 'Keep note' }).click();
	await expect(evidence(page)).toContainText('Ask the division');
	await expect(items.nth(0)).toContainText('Noted');
});

test('decisions are there after a reload, and go with the finding', async ({ page }) => {
	await openQueue(page);
	await page.keyboard.press('j');
	await page.keyboard.press('w');
	const dialog = page.getByRole('dialog', { name: 'Waive this finding' });
	await dialog.getByLabel('Why it is right as it is').fill('Agreed');
	await dialog.getByRole('button', { name: 'Waive' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 settled');
	await openQueue(page, '/findings?what=level&decision=settled');
	const [only, ...others] = await queue(page).getByRole('listitem').all();
	expect(others).toEqual([]);
	await expect(only ?? page.locator('nothing')).toContainText('Waived');
	await only?.getByRole('button').first().click();
	await expect(evidence(page)).toContainText(': Agreed.');
});

test('what is decided in one tab is seen in the other without a reload', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	await openQueue(other);
	await openQueue(page);
	await page.keyboard.press('j');
	await page.keyboard.press('a');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 settled');
	await expect(other.getByRole('heading', { level: 1 })).toContainText('1 settled');
	await other.bringToFront();
	await other.getByRole('button', { name: 'Decisions' }).click();
	await expect(other.getByRole('dialog', { name: 'Decisions' })).toContainText(
		'1 decision is kept on this device'
	);
	await other.close();
});

test('keys do nothing in fields, and nothing at all once they are turned off', async ({ page }) => {
	await openQueue(page);
	await page.getByRole('searchbox', { name: 'Search role titles and ids' }).fill('officer');
	await page.keyboard.press('j');
	await expect(evidence(page)).toBeHidden();
	await page.getByText('Keys', { exact: true }).click();
	await page.getByRole('checkbox', { name: /Single keys work/ }).uncheck();
	await page.getByRole('heading', { level: 1 }).click();
	await page.keyboard.press('j');
	await expect(evidence(page)).toBeHidden();
});

test('another level can be tried, and the page says what would come of it', async ({ page }) => {
	await openQueue(page);
	await page.keyboard.press('j');
	const suggestion = await evidence(page).locator('p', { hasText: 'Smallest change:' }).innerText();
	const level = / at (.+) would no longer/.exec(suggestion)?.[1] ?? '';
	await evidence(page).getByRole('button', { name: level, exact: true }).click();
	await expect(evidence(page).getByText(/^This finding would clear/)).toBeVisible();
	await evidence(page).getByRole('button', { name: 'Back to the levels as they are' }).click();
	await expect(evidence(page).getByText(/^This finding would clear/)).toBeHidden();
});

test('findings about many roles show both sides, and those about a whole role all of its levels', async ({
	page
}) => {
	await openQueue(page, '/findings?what=division_drift');
	const kind = page.getByRole('combobox', { name: 'Kind' });
	await page.keyboard.press('j');
	const jobs = evidence(page).getByRole('region', { name: / beside elsewhere$/ });
	await expect(jobs.getByRole('row').nth(1)).toBeVisible();
	expect(await violations(page)).toEqual([]);
	const roles = evidence(page).getByRole('region', { name: 'Roles concerned' });
	await roles.getByRole('button', { name: /^Show all \d+$/ }).click();
	await expect(roles.getByRole('list')).toBeFocused();
	await expect(roles).not.toContainText('The first 30 of');
	expect(await roles.getByRole('listitem').count()).toBeGreaterThan(30);
	await kind.selectOption('grade_inversion');
	await queue(page).getByRole('button', { name: 'Inversion' }).first().click();
	await expect(evidence(page).getByRole('figure', { name: /, mean level \d/ })).toHaveCount(2);
	expect(await violations(page)).toEqual([]);
	await kind.selectOption('fits_another_grade');
	await queue(page).getByRole('button', { name: 'Profile' }).first().click();
	await expect(evidence(page)).toContainText(/On \d+ of 16 core capabilities the level is nearer/);
	await evidence(page).getByRole('button', { name: 'Technology', exact: true }).click();
	await expect(evidence(page).getByRole('figure', { name: /^Technology: / })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('the action list of one unit is saved as a workbook and as CSV', async ({ page }) => {
	await openQueue(page, '/findings');
	await page.getByRole('button', { name: 'Action list' }).click();
	const dialog = page.getByRole('dialog', { name: 'Action list' });
	for (const [name, ending] of [
		['Save as Excel', '.xlsx'],
		['Save as CSV', '.csv']
	] as const) {
		if (!(await dialog.isVisible()))
			await page.getByRole('button', { name: 'Action list' }).click();
		const saved = page.waitForEvent('download');
		await dialog.getByRole('button', { name }).click();
		expect((await saved).suggestedFilename()).toBe(`action-list${ending}`);
	}
});

test('closing the dialog cancels an action pack that is being made', async ({ page }) => {
	await openQueue(page, '/findings');
	await page.getByRole('button', { name: 'Action list' }).click();
	const dialog = page.getByRole('dialog', { name: 'Action list' });
	const all = dialog.getByRole('button', { name: /^All divisions as a zip/ });
	await expect(all).toBeEnabled();
	let saved = 0;
	page.on('download', () => (saved += 1));
	// In one step, so that the pack cannot be done before the dialog is closed.
	await all.evaluate((button: HTMLButtonElement) => {
		button.click();
		button.closest('dialog')?.close();
	});
	await expect(page.getByRole('status')).toHaveText('The action pack is cancelled.');
	await page.getByRole('button', { name: 'Action list' }).click();
	await expect(all).toBeVisible();
	expect(saved).toBe(0);
});

test('the action pack is a workbook for a chosen unit, or a zip with one for each division', async ({
	page
}) => {
	await openQueue(page, '/findings');
	await page.getByRole('button', { name: 'Action list' }).click();
	const dialog = page.getByRole('dialog', { name: 'Action list' });
	await expect(dialog.getByRole('button', { name: /^Workbook/ })).toBeDisabled();
	await dialog.getByLabel('For').selectOption({ index: 1 });
	const workbook = page.waitForEvent('download');
	await dialog.getByRole('button', { name: /^Workbook for/ }).click();
	const book = await workbook;
	expect(book.suggestedFilename()).toMatch(/\.xlsx$/);
	// Nobody has been to Compare here: the workbook compares the unit all the same.
	const { Summary: summary } = read(readFileSync(await book.path())).Sheets;
	expect(summary && utils.sheet_to_csv(summary)).toContain(
		'Against like roles elsewhere,Matched by'
	);
	const zip = page.waitForEvent('download', { timeout: 60_000 });
	await dialog.getByRole('button', { name: 'All divisions as a zip' }).click();
	const saved = await zip;
	expect(saved.suggestedFilename()).toBe('action-pack.zip');
	const names = Object.keys(unzipSync(readFileSync(await saved.path())));
	expect(names.length).toBeGreaterThan(5);
	for (const name of names) expect(name).toMatch(/^[^/\\]+\.xlsx$/);
	await expect(
		dialog.getByRole('button', { name: `All divisions as a zip (${names.length})` })
	).toBeVisible();
});

test('a decision file goes from one person to another, and both sides of a conflict are shown', async ({
	page
}) => {
	await openQueue(page);
	await page.keyboard.press('j');
	await page.keyboard.press('a');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 settled');
	await page.getByRole('button', { name: 'Decisions' }).click();
	const dialog = page.getByRole('dialog', { name: 'Decisions' });
	const saved = page.waitForEvent('download');
	await dialog.getByRole('button', { name: 'Save as a file' }).click();
	const path = await (await saved).path();
	const theirs = readFileSync(path, 'utf8')
		.replace('"accepted"', '"waived"')
		.replace('"reason": ""', '"reason": "It is right"');
	await dialog.getByLabel('Merge a decision file').setInputFiles({
		...{ name: 'theirs.json', mimeType: 'application/json', buffer: Buffer.from(theirs) }
	});
	await dialog.getByRole('radio', { name: /^Waived .*: It is right\.$/ }).check();
	await dialog.getByRole('button', { name: 'Keep what is chosen' }).click();
	await dialog.getByRole('button', { name: 'Close' }).click();
	await openQueue(page, '/findings?what=level&decision=waived');
	await expect(queue(page).getByRole('listitem')).toHaveCount(1);
});

test('of five roles there are no flags, and the one pair comes first, side by side', async ({
	page
}) => {
	await open(page, '/findings?sample=five-roles');
	const pairs = page.getByRole('list', { name: 'Findings: similar roles that differ' });
	await expect(pairs.getByRole('listitem')).toHaveCount(1);
	await expect(pairs.getByRole('listitem')).toContainText(
		/^These two look like the same job at the same grade, and differ on 5 of 16 capabilities\./
	);
	await pairs.getByRole('button').click();
	const table = evidence(page).getByRole('table');
	const names = await table.getByRole('rowheader').allInnerTexts();
	expect(names.sort()).toEqual([
		'Demonstrate Accountability',
		'Manage Self',
		'Plan and Prioritise',
		'Technology',
		'Think and Solve Problems'
	]);
	await page.getByRole('radio', { name: 'Findings', exact: true }).check({ force: true });
	await expect(page.getByRole('heading', { name: 'Not enough peers' })).toBeVisible();
});

test('a role page shows its findings, and sets a similar role beside it', async ({ page }) => {
	await open(page, '/roles/RD-BOC?sample=five-roles');
	await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
	await page.getByRole('searchbox', { name: 'Find a role to compare with' }).fill('customer');
	const similar = page.getByRole('list', { name: 'Similar roles' });
	await similar.getByRole('button', { name: /^Compare with Senior Customer Service/ }).click();
	await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
	await expect(page).toHaveURL(/with=/);
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(`in the ${scheme} theme`, () => {
		test.use({ colorScheme: scheme });

		test('axe finds nothing on the queue, its evidence and its dialogs', async ({ page }) => {
			await openQueue(page);
			await expect(page.getByRole('grid')).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page.keyboard.press('j');
			await expect(
				evidence(page).getByRole('heading', { name: 'Most similar roles' })
			).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page.keyboard.press('w');
			expect(await violations(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: 'Decisions' }).click();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing on the pairs of similar roles', async ({ page }) => {
			await open(page, '/findings?list=similar');
			const pairs = page.getByRole('list', { name: 'Findings: similar roles that differ' });
			await pairs.getByRole('button').first().click();
			await expect(evidence(page).getByRole('table')).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing on the overview and a role with findings', async ({ page }) => {
			await open(page, '/');
			await expect(page.getByRole('list', { name: 'Most serious findings' })).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await openQueue(page);
			await page.keyboard.press('j');
			await evidence(page).getByRole('link').first().click();
			await expect(page.getByRole('list', { name: 'Similar roles' })).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});
	});
}

test('what the overview counts is what its links list, all of it and unit by unit', async ({
	page
}) => {
	await open(page, '/?unit=Wattlemere+Land+%26+Water');
	const heading = page.getByRole('heading', { level: 1 });
	const all = page.getByRole('link', { name: /^All \d+ to decide$/ });
	const [total = ''] = /\d+/.exec(await all.innerText({ timeout: 60_000 })) ?? [];
	await all.click();
	await expect(heading).toContainText(`${total} findings to check`);
	await page.goBack();
	const unit = page.getByRole('listitem').filter({ hasText: /^Child and Family Practice/ });
	const [inUnit = ''] = /\d+(?=\s+in \d+ roles)/.exec(await unit.innerText()) ?? [];
	await unit.getByRole('link').click();
	await expect(heading).toContainText(`${inUnit} findings to check`);
	await expect(page).toHaveURL(/unit=.*Child\+and\+Family\+Practice/);
});

test('a cell of all roles lists the findings that it counts', async ({ page }) => {
	await openQueue(page);
	const cell = page.getByRole('gridcell', { name: /^Finance, All roles: \d+ findings$/ });
	const [count = ''] = /\d+/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
	await cell.click();
	await expect(page).toHaveURL(/capability=FINA/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(`${count} findings to check`);
});
