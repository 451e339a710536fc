import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, open, test } from './app';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The rows of the table twin, by capability: verdict, difference, low, high as they are written. */
async function tableRows(page: Page): Promise<ReadonlyMap<string, readonly string[]>> {
	await page.getByText('Table', { exact: true }).click();
	const table = page.getByRole('table').first();
	await expect(table.getByRole('columnheader', { name: 'Verdict' })).toBeVisible();
	const rows = await table.locator('tbody tr').all();
	const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
	return new Map(cells.map(([name = '', ...rest]) => [name, rest]));
}

/** What `atlas check --divisions` writes of the sample, for one division. */
function checkedDivision(division: string): readonly Readonly<Record<string, string>>[] {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-compare-'));
	const file = join(folder, 'divisions.csv');
	const entry = ['--import', 'tsx', 'src/cli/main.ts'];
	try {
		const sample = 'data/synthetic-organisation.csv';
		execFileSync(process.execPath, [...entry, 'check', sample, '--divisions', file], {
			cwd: root,
			stdio: 'ignore'
		});
	} catch {
		// Findings end it with 1; what matters is the table.
	}
	const rows = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;
	rmSync(folder, { recursive: true });
	return rows.filter((row) => row['division'] === division);
}

const plainMinus = (text: string) => Number(text.replace('−', '-'));

/** The chart's buttons, one a capability and the overall tendency last. */
function bars(page: Page) {
	return page.getByRole('list', { name: 'Differences by capability' }).getByRole('button');
}

test.describe.configure({ timeout: 150_000 });

test('Compare says what the command line says, with the same verdicts', async ({ page }) => {
	await open(page, '/compare?order=framework');
	await expect(bars(page).first()).toBeVisible({ timeout: 60_000 });
	const unit = await page
		.getByRole('combobox')
		.first()
		.evaluate((box) => (box instanceof HTMLSelectElement ? box.selectedOptions[0]?.label : ''));
	const rows = await tableRows(page);
	const checked = checkedDivision((unit ?? '').trim());
	expect(checked.length).toBeGreaterThan(10);
	for (const row of checked) {
		const name = row['capability'] === 'Overall' ? 'Overall tendency' : (row['capability'] ?? '');
		const [verdict, difference = '', low = '', high = ''] = rows.get(name) ?? [];
		const expected = Number(row['difference']);
		expect(Math.abs(plainMinus(difference) - expected)).toBeLessThanOrEqual(0.0051);
		expect(Math.abs(plainMinus(low) - Number(row['low']))).toBeLessThanOrEqual(0.0051);
		expect(Math.abs(plainMinus(high) - Number(row['high']))).toBeLessThanOrEqual(0.0051);
		const called = expected > 0 ? 'asks for more' : 'asks for less';
		expect(verdict).toBe(row['different'] === 'yes' ? called : 'about the same');
	}
});

test('intervals are drawn where the table says, and the words beside them agree', async ({
	page
}) => {
	await open(page, '/compare');
	await expect(bars(page).first()).toBeVisible({ timeout: 60_000 });
	const items = await page
		.getByRole('list', { name: 'Differences by capability' })
		.getByRole('listitem')
		.all();
	const drawn = await Promise.all(
		items.map(async (item) => ({
			words: (await item.getByRole('button').getAttribute('aria-label')) ?? '',
			zero: Number(await item.locator('.zero').getAttribute('x1')),
			from: Number(await item.locator('.interval').getAttribute('x1')),
			to: Number(await item.locator('.interval').getAttribute('x2'))
		}))
	);
	const rows = await tableRows(page);
	const scales: number[] = [];
	for (const { words, zero, from, to } of drawn) {
		const [name = '', verdict = ''] = words.split(': ');
		const [said, difference = '', low = '', high = ''] = rows.get(name) ?? [];
		if (said === 'not enough comparable roles') continue;
		expect(verdict.replace(', wide interval', '')).toBe(said);
		expect(words).toContain(`${plainMinus(difference) < 0 ? '−' : ''}`);
		scales.push((to - from) / (plainMinus(high) - plainMinus(low)));
		const perLevel = (to - from) / (plainMinus(high) - plainMinus(low));
		expect(Math.abs(from - (zero + plainMinus(low) * perLevel))).toBeLessThan(0.02 * perLevel);
	}
	expect(scales.length).toBeGreaterThan(10);
	const middle = scales[0] ?? 0;
	for (const scale of scales) expect(Math.abs(scale / middle - 1)).toBeLessThan(0.06);
});

test('a bar opens by Enter the jobs and roles behind it, and Escape goes back to it', async ({
	page
}) => {
	await open(page, '/compare');
	const bar = bars(page).first();
	await expect(bar).toBeVisible({ timeout: 60_000 });
	await bar.focus();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('table')).toBeVisible();
	const kinds = dialog.getByRole('rowheader').getByRole('button');
	await expect(kinds.first()).toHaveAttribute('aria-pressed', 'true');
	await kinds.nth(1).focus();
	await page.keyboard.press('Enter');
	await expect(kinds.nth(1)).toHaveAttribute('aria-pressed', 'true');
	await expect(dialog.getByRole('link').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(bar).toBeFocused();
});

test('units of one’s choice are compared with each other, and a link brings them back', async ({
	page
}) => {
	await open(page, '/compare');
	await expect(bars(page).first()).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Against' }).click();
	const boxes = page.getByRole('dialog').getByRole('checkbox');
	await boxes.last().check();
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page).toHaveURL(/with=/);
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('all other roles');
	const title = await page.getByRole('heading', { level: 1 }).textContent();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '', {
		timeout: 60_000
	});
});

test('five roles are too few to compare, and the page says so', async ({ page }) => {
	await open(page, '/compare?sample=five-roles');
	await expect(page.getByRole('main')).toContainText(/not enough|no organisational unit/i, {
		timeout: 60_000
	});
});

test('both figures of Trends are saved as CSV, SVG and PNG, under their own names', async ({
	page
}) => {
	await open(page, '/trends');
	for (const name of ['Do newer descriptions ask for more?', 'How current descriptions are']) {
		const figure = page.getByRole('figure', { name });
		await expect(figure).toBeVisible({ timeout: 60_000 });
		for (const [format, begins] of [
			['CSV', ['Capability,', 'Unit,']],
			['SVG', ['<?xml']],
			['PNG', ['\u0089PNG']]
		] as const) {
			const waiting = page.waitForEvent('download');
			await figure.getByRole('button', { name: 'Export' }).click();
			await figure.getByRole('button', { name: format, exact: true }).click();
			const download = await waiting;
			const file = readFileSync(await download.path());
			const start = file.toString(format === 'PNG' ? 'latin1' : 'utf8').replace(/^\ufeff/, '');
			expect(
				begins.some((text) => start.startsWith(text)),
				`${name} ${format}`
			).toBe(true);
			expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
		}
	}
});

/** How many pages the print of a page has. */
async function printedPages(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return (pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

test('a briefing prints on one A4 page with 1 to 40 capabilities', async ({ page }) => {
	await open(page, '/briefing');
	await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible({ timeout: 60_000 });
	for (const capabilities of [1, 20, 21, 40]) {
		await page.evaluate((wanted) => {
			const title = document.querySelector('.sheet h1');
			if (title) title.textContent = 'Office of Strategic Workforce Planning, '.repeat(3);
			const list = document.querySelector('.lines');
			const longest = [...(list?.children ?? [])].sort(
				(a, b) => (b.textContent ?? '').length - (a.textContent ?? '').length
			)[0];
			if (!list || !longest) throw new Error('The page has no lines.');
			const copies = Array.from({ length: wanted }, () => longest.cloneNode(true));
			list.replaceChildren(...copies);
			list.classList.toggle('many', wanted > 20);
		}, capabilities);
		expect(await printedPages(page), `${capabilities} capabilities`).toBe(1);
	}
});

test('a briefing is saved as one file that needs no other', async ({ page }) => {
	await open(page, '/briefing');
	await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible({ timeout: 60_000 });
	const waiting = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as HTML' }).click();
	const file = await (await waiting).path();
	const html = readFileSync(file, 'utf8');
	expect(html).not.toMatch(/<script|src=|href=/);
	const title = await page.getByRole('heading', { level: 1 }).textContent();
	expect(html).toContain(`<h1>${(title ?? '').replaceAll('&', '&amp;')}</h1>`);
});
