import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, heatmap, open, test } from './app';

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

const pages = [
	'/',
	'/heatmap',
	'/heatmap?measure=median&rows=grade',
	'/heatmap?measure=spread&face=table',
	'/heatmap?face=sql',
	'/heatmap?sample=five-roles&rows=role&measure=median',
	'/heatmap?q=no+such+role',
	'/grades',
	'/grades?capability=FINA',
	'/grades?face=table',
	'/compare',
	'/compare?raw=shown&on=TECH',
	'/compare?face=table',
	'/compare?sample=five-roles',
	'/briefing',
	'/briefing?behind=todo:stale',
	'/briefing?behind=levels',
	'/trends',
	'/roles/RD-BOC?sample=five-roles',
	'/roles/nobody',
	'/data',
	'/how',
	'/console'
];

test.describe('on a narrow screen', () => {
	test.use({ viewport: { width: 360, height: 740 } });
	for (const path of [
		'/',
		'/heatmap?face=table',
		'/grades',
		'/data',
		'/roles/RD-BOC?sample=five-roles'
	]) {
		test(`axe finds nothing on ${path}`, async ({ page }) => {
			await open(page, path);
			await page.waitForLoadState('networkidle');
			expect(await violations(page)).toEqual([]);
		});
	}
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(`in the ${scheme} theme`, () => {
		test.use({ colorScheme: scheme });
		for (const path of pages) {
			test(`axe finds nothing on ${path}`, async ({ page }) => {
				await open(page, path);
				await page.waitForLoadState('networkidle');
				expect(await violations(page)).toEqual([]);
			});
		}

		test('axe finds nothing with a cell, the filter and the export menu open', async ({ page }) => {
			await open(page, '/heatmap');
			await heatmap(page).getByRole('gridcell').nth(3).click();
			await expect(
				page.getByRole('complementary', { name: 'Roles behind the cell' })
			).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Export' }).click();
			expect(await violations(page)).toEqual([]);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: '+ Filter' }).click();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing with an answer and open tables in the console', async ({ page }) => {
			await open(page, '/console');
			await page.getByRole('button', { name: 'Run', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Answer' })).toBeVisible({
				timeout: 30_000
			});
			await page.locator('summary').first().click();
			expect(await violations(page)).toEqual([]);
			await page.getByText('Chart', { exact: true }).click();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing with the framework and its ladders open', async ({ page }) => {
			await open(page, '/data');
			await page.getByText('20 capabilities', { exact: true }).click();
			await page.getByText('Grade ladders, with the roles at each grade').click();
			await expect(page.getByRole('rowheader', { name: 'Clerk Grade 7/8' })).toBeVisible();
			await expect(page.getByRole('rowheader', { name: 'Finance', exact: true })).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing once all data are erased or a file was refused', async ({ page }) => {
			await open(page, '/data');
			await page
				.getByLabel('Choose files')
				.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
			await expect(page.getByRole('alert')).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page.getByRole('button', { name: 'Erase all data' }).click();
			await page.getByRole('dialog').getByRole('button', { name: 'Erase' }).click();
			await page.getByRole('link', { name: 'Overview' }).click();
			await expect(page.getByRole('heading', { name: 'No roles are loaded' })).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});
	});
}
