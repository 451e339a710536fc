import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { expect, open, test } from './app';

const fixture = (name: string) =>
	readFileSync(new URL(`../fixtures/documents/${name}`, import.meta.url));
const table = [
	['role_id', 'title', 'grade', 'Finance', 'Technology'],
	['W1', 'Kelp Officer', 'Clerk Grade 5/6', 'Adept', 'Foundational'],
	['W2', 'Kelp Analyst', 'Clerk Grade 7/8', 'Advanced', 'Adept']
];

function workbook(): Buffer {
	const book = utils.book_new();
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([['Roles of the Kelp Service'], ...table]),
		'Roles'
	);
	utils.book_append_sheet(book, utils.aoa_to_sheet([['See the other sheet']]), 'Notes');
	const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx' });
	return Buffer.from(bytes);
}

test('a workbook, a zip, a Word document and a PDF make one data set in the browser', async ({
	page
}) => {
	await open(page, '/data');
	const file = (name: string, buffer: Buffer) => ({ name, mimeType: '', buffer });
	const pack = zipSync({ 'roles.csv': strToU8('role_id,title,Finance\nZ1,Warden,Adept\n') });
	await page
		.getByLabel('Choose files')
		.setInputFiles([
			file('kelp.xlsx', workbook()),
			file('pack.zip', Buffer.from(pack)),
			file('newer.docx', fixture('newer.docx')),
			file('older.pdf', fixture('older-tagged.pdf'))
		]);
	await expect(page.getByRole('heading', { name: /: 5 roles/ })).toBeVisible({ timeout: 20_000 });
	const row = (name: RegExp) => page.getByRole('row', { name });
	await expect(row(/kelp\.xlsx, sheet Roles 2 2 0 0/)).toContainText('XLSX');
	await expect(row(/pack\.zip\/roles\.csv 1 1 0 0/)).toBeVisible();
	await expect(row(/newer\.docx/)).toContainText('role description (Word)');
	await expect(row(/older\.pdf/)).toContainText('role description (PDF)');
	await expect(page.getByText('The sheet “Notes” has no columns of roles')).toBeVisible();
	const issues = page.getByRole('region', { name: 'Issues, line by line' });
	await expect(issues.getByRole('columnheader', { name: 'File' })).toBeVisible();
});

test('a table is pasted and read like a file', async ({ page }) => {
	await open(page, '/data');
	await page.getByRole('button', { name: 'Paste a table' }).click();
	const dialog = page.getByRole('dialog', { name: 'Paste a table' });
	await expect(dialog.getByRole('button', { name: 'Read the table' })).toBeDisabled();
	await dialog.getByRole('textbox').fill(table.map((cells) => cells.join('\t')).join('\n'));
	await dialog.getByRole('button', { name: 'Read the table' }).click();
	await expect(page.getByRole('heading', { name: 'pasted table: 2 roles' })).toBeVisible();
	await expect(dialog).toBeHidden();
});

test('a locked or damaged file is refused in one sentence', async ({ page }) => {
	await open(page, '/data');
	const buffer = workbook().subarray(0, 2_000);
	await page.getByLabel('Choose files').setInputFiles({ name: 'cut.xlsx', mimeType: '', buffer });
	await expect(page.getByRole('alert')).toContainText('cut.xlsx is damaged');
});

test('a large workbook tells how many of its rows are opened, and can be left meanwhile', async ({
	page
}) => {
	test.setTimeout(90_000);
	const rows = Array.from({ length: 40_000 }, (_, index) => [
		...[`B${String(index)}`, 'Kelp Officer', 'Clerk Grade 5/6'],
		...Array.from({ length: 12 }, (_, column) => `note ${String(index % 900)} ${String(column)}`)
	]);
	const header = ['role_id', 'title', 'grade', 'Finance', ...Array.from({ length: 11 }, String)];
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([header, ...rows]), 'Roles');
	const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true });
	await open(page, '/data');
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'large.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
	await expect(page.getByText(/opening the workbook, [\d,]+ of 40,001 rows/)).toBeVisible({
		timeout: 60_000
	});
	await page.getByRole('button', { name: 'Cancel', exact: true }).click();
	await expect(page.getByRole('main').getByText('The import was cancelled.')).toBeVisible();
	await expect(page.getByRole('heading', { name: /Sample organisation/ }).first()).toBeVisible();
});
