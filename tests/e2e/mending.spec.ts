import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, test } from './app';

/** Files are read, and read again, in workers: slow machines take their time. */
const slow = { timeout: 20_000 };
test.describe.configure({ timeout: 120_000 });

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

/** A title row, other names for columns, an unknown header, packed cells, values with slips, and totals. */
const dirty = [
	'Roles of the Kelp Service,,,,,,,',
	'Role number,Position Title,Department/ Agency,Pay point,Finance,Technology,More capabilities,Remarks',
	'K1,Kelp Officer,Tidal Service,Clerk Grade 5/6,adde,Foundational,"PROJ3, MASE4",first',
	'K2,Kelp Analyst,Tidal Service,Clerk Grade 7/8,Adept,adde,"PROJ2, MASE3",second',
	'K3,Kelp Manager,Tidal Service,Clerk Grade 9/10,Advanced,adde,"PROJ4, MASE4",third',
	'Total,,,,3,3,,'
].join('\r\n');

const csv = (name: string, text: string) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});

async function bringIn(page: Page, name = 'dirty.csv'): Promise<void> {
	await open(page, '/data');
	await page.getByLabel('Choose files').setInputFiles(csv(name, dirty));
	await expect(
		page.getByRole('heading', { name: 'Check what each column stands for' })
	).toBeVisible(slow);
}

async function mapped(page: Page): Promise<void> {
	await bringIn(page);
	await page.getByRole('combobox', { name: 'Pay point is' }).selectOption({ label: 'Grade' });
	await expect(page.getByRole('listitem', { name: 'Pay point' })).toContainText(
		'Your choice',
		slow
	);
	await page.getByRole('button', { name: 'Use this mapping' }).click();
	await expect(page.getByRole('heading', { name: 'dirty.csv: 3 roles' })).toBeVisible(slow);
}

const issueCauses = (page: Page) => page.getByRole('navigation', { name: 'Kinds of issues' });

test('a dirty file is mapped, mended and saved, and the saved file needs no more mending', async ({
	page
}) => {
	await mapped(page);
	await page.getByRole('link', { name: 'Mend', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Mend the data' })).toBeVisible();

	await issueCauses(page).getByRole('link', { name: 'Levels that could not be read' }).click();
	await page.getByRole('combobox', { name: 'Read “adde” as' }).selectOption({ label: 'Adept' });
	await page.getByRole('button', { name: 'Fix all 3' }).click();
	await expect(page.getByText('3 cells are read anew', { exact: false }).first()).toBeVisible(slow);
	await expect(page.getByRole('heading', { name: 'Mend the data', level: 1 })).toBeFocused();

	await issueCauses(page).getByRole('link', { name: 'Rows that name no role' }).click();
	await page.getByRole('button', { name: 'See the row' }).click();
	await page.getByRole('button', { name: /^Row…: / }).click();
	const row = page.getByRole('dialog', { name: 'Line 6 of dirty.csv' });
	await row.getByRole('button', { name: 'Leave this row aside' }).click();
	await expect(issueCauses(page).getByRole('link')).toHaveText(/Rows that you left aside/, slow);
	await expect(page.getByRole('term').filter({ hasText: 'Set aside' })).toBeVisible();

	const saving = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download corrected file' }).click();
	const text = readFileSync(await (await saving).path(), 'utf8');
	expect(text).not.toContain('adde');
	expect(text).not.toContain('Total');

	await page.getByRole('link', { name: 'Data', exact: true }).first().click();
	await page.getByLabel('Choose files').setInputFiles(csv('mended.csv', text));
	const another = page.getByRole('button', { name: 'Open as another data set' });
	const loaded = page.getByRole('heading', { name: 'mended.csv: 3 roles' });
	await expect(another.or(loaded).first()).toBeVisible(slow);
	if (await another.isVisible()) await another.click();
	await expect(loaded).toBeVisible(slow);
	await expect(page.getByText('Every value was read as it stands.')).toBeVisible();
});

test('a mapping that is cancelled leaves what was open', async ({ page }) => {
	await bringIn(page);
	await page
		.getByRole('group', { name: 'Mapping' })
		.getByRole('button', { name: 'Cancel' })
		.click();
	await expect(page.getByRole('heading', { name: /^Sample organisation/ }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Use this mapping' })).toBeHidden();
});

for (const scheme of ['light', 'dark'] as const) {
	test.describe(`in the ${scheme} theme`, () => {
		test.use({ colorScheme: scheme });

		test('axe finds nothing on the mapping, the mending with a row open, and the review', async ({
			page
		}) => {
			await bringIn(page);
			await page
				.getByRole('combobox', { name: 'Remarks is' })
				.selectOption({ label: 'Role title' });
			expect(await violations(page)).toEqual([]);
			await page.getByRole('combobox', { name: 'Remarks is' }).selectOption({ label: 'Leave out' });
			await page.getByRole('button', { name: 'Use this mapping' }).click();
			await expect(page.getByRole('heading', { name: 'dirty.csv: 3 roles' })).toBeVisible(slow);
			await page.getByRole('link', { name: 'Mend', exact: true }).click();
			await page.getByRole('button', { name: 'One by one' }).click();
			await expect(page.getByRole('list', { name: 'Issues one by one' })).toBeVisible();
			expect(await violations(page)).toEqual([]);
			await page
				.getByRole('button', { name: /^Row…: / })
				.first()
				.click();
			await expect(page.getByRole('dialog')).toBeVisible();
			expect(await violations(page)).toEqual([]);
		});

		test('axe finds nothing on a value to review, which is confirmed by keyboard', async ({
			page
		}) => {
			const text =
				'Role Description\nKelp Officer\n\nGrade: Clerk Grade 5/6\n\nFocus capabilities\nManage Self\tAdept\nFinance\tIntermediate\nTechnology\t4\nDeliver Results\tAdept\n';
			await open(page, '/data');
			await page
				.getByLabel('Choose files')
				.setInputFiles({ name: 'kelp.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
			await expect(page.getByRole('heading', { name: 'kelp.txt: 1 role' })).toBeVisible(slow);
			await page.getByRole('link', { name: 'Mend', exact: true }).click();
			await page.getByRole('link', { name: 'Begin the review' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Manage Self: /);
			for (const next of ['Deliver Results: ', 'Finance: ', 'Technology: level']) {
				await page.keyboard.press('j');
				await expect(page.getByRole('heading', { level: 1 })).toContainText(next);
			}
			expect(await violations(page)).toEqual([]);
			await page.getByRole('combobox', { name: 'It is' }).selectOption({ label: 'Advanced' });
			await page.getByRole('heading', { name: 'Technology: level' }).focus();
			await page.keyboard.press('c');
			await expect(page.getByRole('heading', { name: 'Technology: level' })).toBeHidden(slow);
		});
	});
}
