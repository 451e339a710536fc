import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, open, test } from './app';

const header = 'role_id,title,cluster,grade,Finance,Technology';
const first = [
	header,
	'A1,Finance Officer,North,Clerk Grade 3/4,Adept,Foundational',
	'A2,Systems Officer,North,Clerk Grade 3/4,Intermediate,Adept'
];
const second = [
	header,
	'A1,Finance Officer,North,Clerk Grade 5/6,Advanced,Foundational',
	'A2,Systems Officer,North,Clerk Grade 3/4,Intermediate,Adept',
	'A3,Records Officer,South,Clerk Grade 3/4,Intermediate,Foundational'
];

function csv(name: string, rows: readonly string[]) {
	return { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) };
}

/** Machines that run these are shared: a slow moment is not a failure. */
const slow = { timeout: 20_000 };

const choose = (page: Page) => page.getByLabel('Choose files');
const opened = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const kept = (page: Page) => page.getByText('Kept on this device: ');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const listed = (page: Page) =>
	page.getByRole('region', { name: 'Data sets on this device' }).getByRole('heading', { level: 3 });

async function bringIn(page: Page, name: string, rows: readonly string[]): Promise<void> {
	await choose(page).setInputFiles(csv(name, rows));
}

test.describe.configure({ timeout: 90_000 });

/** Two data sets, the second open. */
async function two(page: Page): Promise<void> {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	await bringIn(page, 'second.csv', second);
	await button(page, 'Open as another data set').click();
	await expect(opened(page, 'second.csv: 3 roles')).toBeVisible(slow);
	await expect(kept(page)).toBeVisible(slow);
}

test('two data sets are kept side by side, renamed, duplicated and erased one by one', async ({
	page
}) => {
	await two(page);
	await expect(listed(page)).toHaveText([/^second\.csv/, /^first\.csv/]);

	await button(page, 'Open first.csv').click();
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);

	await button(page, 'Rename first.csv').click();
	await page.getByRole('dialog').getByLabel('Name').fill('Justice, March');
	await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
	await expect(opened(page, 'Justice, March: 2 roles')).toBeVisible(slow);

	await button(page, 'Duplicate Justice, March').click();
	await expect(listed(page)).toHaveText([
		/^Justice, March \(copy\)/,
		/^second\.csv/,
		/^Justice, March/
	]);

	await button(page, 'Erase second.csv').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
	await expect(listed(page)).toHaveText([/^Justice, March \(copy\)/, /^Justice, March/]);
	await expect(opened(page, 'Justice, March: 2 roles')).toBeVisible(slow);

	await open(page, '/data');
	await expect(opened(page, 'Justice, March: 2 roles')).toBeVisible(slow);
	await expect(listed(page)).toHaveCount(2, slow);

	await button(page, 'Erase all data').click();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
	await expect(page.getByText('None yet. What you bring in is kept here')).toBeVisible(slow);
	await open(page, '/data');
	await expect(listed(page)).toHaveCount(0);
});

test('a newer file shows what it changes before it is taken, and can be put back', async ({
	page
}) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	await bringIn(page, 'second.csv', second);

	await expect(opened(page, 'Is second.csv a newer version of first.csv?')).toBeFocused();
	await expect(page.getByText('1 added, 1 regraded, 1 level changed in 1 role')).toBeVisible(slow);
	await page.getByText('Roles added: 1').click();
	await expect(page.getByRole('cell', { name: 'Records Officer' })).toBeVisible(slow);
	await expect(
		page.getByRole('cell', { name: '1 level changed, on average 1.0 higher' })
	).toBeVisible(slow);

	await button(page, 'Replace with what changed').click();
	await expect(opened(page, 'first.csv: 3 roles')).toBeVisible(slow);
	await expect(listed(page)).toHaveCount(1, slow);

	await button(page, 'Put the version before back (2 roles)').click();
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await expect(kept(page)).toBeVisible(slow);
	await open(page, '/data');
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
});

test('the version before outlives a reload: what changed is shown, and it can be put back', async ({
	page
}) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	await bringIn(page, 'second.csv', second);
	await button(page, 'Replace with what changed').click();
	await expect(page.getByText('is kept beside it on this device: one version back')).toBeVisible(
		slow
	);

	await open(page, '/data');
	await expect(opened(page, 'first.csv: 3 roles')).toBeVisible(slow);
	await button(page, 'See what changed since').click();
	await expect(opened(page, 'What changed since the version before')).toBeFocused(slow);
	await expect(page.getByText('1 added, 1 regraded, 1 level changed in 1 role')).toBeVisible();
	await button(page, 'Put the version before back (2 roles)').click();
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await expect(page.getByText('The version before (3 roles) is kept beside it')).toBeVisible(slow);

	await open(page, '/data');
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await button(page, 'See what changed since').click();
	await expect(page.getByText('1 removed, 1 regraded, 1 level changed in 1 role')).toBeVisible(
		slow
	);
	await expect(listed(page)).toHaveCount(1);
});

test('where there is no room for both, the version before is given up, never the data', async ({
	page
}) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters) {
			if (this.name === 'before') throw new DOMException('Full.', 'QuotaExceededError');
			return put.apply(this, parameters);
		};
	});
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	await bringIn(page, 'second.csv', second);
	await button(page, 'Replace with what changed').click();
	await expect(page.getByText('There was no room for the version before')).toBeVisible(slow);
	await expect(
		page.getByText('The version before (2 roles) can be put back until this page is closed.')
	).toBeVisible();
	await open(page, '/data');
	await expect(opened(page, 'first.csv: 3 roles')).toBeVisible(slow);
	await expect(page.getByRole('button', { name: /^Put the version before back/ })).toHaveCount(0);
});

test('a newer file that is not taken changes nothing', async ({ page }) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	await bringIn(page, 'second.csv', second);
	await page
		.getByRole('region', { name: 'Is second.csv a newer version' })
		.getByRole('button', { name: 'Cancel' })
		.click();
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await expect(listed(page)).toHaveCount(1, slow);
});

test('a data set that another tab changed is not overwritten, and the page says so', async ({
	page,
	context
}) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);

	const other = await context.newPage();
	await open(other, '/data');
	await expect(opened(other, 'first.csv: 2 roles')).toBeVisible(slow);
	await other.getByLabel('Choose files').setInputFiles(csv('second.csv', second));
	await button(other, 'Replace with what changed').click();
	await expect(opened(other, 'first.csv: 3 roles')).toBeVisible(slow);
	await expect(kept(other)).toBeVisible(slow);

	await expect(page.getByRole('alert')).toContainText('Another tab changed this data set');
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await button(page, 'Keep this as a copy').click();
	await expect(opened(page, 'first.csv (copy): 2 roles')).toBeVisible(slow);
	await expect(listed(page)).toHaveCount(2, slow);

	await button(page, 'Open first.csv').click();
	await expect(opened(page, 'first.csv: 3 roles')).toBeVisible(slow);
});

test('a workspace file opens on another device as it was saved', async ({ page, browser }) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(kept(page)).toBeVisible(slow);
	const download = page.waitForEvent('download');
	await button(page, 'Save the workspace').click();
	const file = await download;
	expect(file.suggestedFilename()).toBe('first-csv.atlas.zip');
	const bytes = await readFile(await file.path());

	const device = await browser.newContext();
	const there = await device.newPage();
	await open(there, '/data');
	await there
		.getByLabel('Choose files')
		.setInputFiles({ name: 'w.atlas.zip', mimeType: 'application/zip', buffer: bytes });
	await expect(opened(there, 'first.csv: 2 roles')).toBeVisible(slow);
	await expect(kept(there)).toBeVisible(slow);
	await there.getByLabel('Choose files').setInputFiles({
		name: 'cut.atlas.zip',
		mimeType: 'application/zip',
		buffer: bytes.subarray(0, 400)
	});
	await expect(there.getByRole('alert')).toContainText('cut.atlas.zip is a damaged workspace file');
	await expect(opened(there, 'first.csv: 2 roles')).toBeVisible(slow);
	await device.close();
});

test('all roles are saved as one file, which is called after what was read and loads again', async ({
	page
}) => {
	await open(page, '/data');
	const [, one = '', two = ''] = first;
	await choose(page).setInputFiles([
		csv('notes.csv', ['when,what', 'Monday,nothing of roles']),
		csv('north.csv', [header, one]),
		csv('south.csv', [header, two, 'A3,=cmd(),North,Clerk Grade 3/4,Adept,Adept'])
	]);
	await expect(opened(page, 'north.csv and 1 more: 3 roles')).toBeVisible(slow);
	await expect(page.getByRole('cell', { name: 'File left out' })).toBeVisible();
	const download = page.waitForEvent('download');
	await button(page, 'Save the roles').click();
	const saved = await download;
	expect(saved.suggestedFilename()).toBe('north-csv-and-1-more-roles.csv');
	const text = await readFile(await saved.path(), 'utf8');
	expect(text).toContain("'=cmd()");

	await bringIn(page, 'again.csv', [text]);
	await expect(page.getByText('Nothing changed: 3 roles, each as it was.')).toBeVisible(slow);
});

test('the tables are saved as CSV with formulas made safe, and as Parquet', async ({ page }) => {
	await open(page, '/data');
	await bringIn(page, 'first.csv', [...first, 'A3,=cmd(),North,Clerk Grade 3/4,Adept,Adept']);
	await expect(opened(page, 'first.csv: 3 roles')).toBeVisible(slow);
	await page.getByRole('combobox', { name: 'Tables' }).selectOption('role');
	const csvFile = page.waitForEvent('download');
	await button(page, 'Save as CSV').click();
	const text = await readFile(await (await csvFile).path(), 'utf8');
	expect(text).toContain("'=cmd()");
	expect(text.trim().split('\r\n')).toHaveLength(4);
	const parquet = page.waitForEvent('download');
	await button(page, 'Save as Parquet').click();
	const file = await parquet;
	expect(file.suggestedFilename()).toBe('first-csv-role.parquet');
	const bytes = await readFile(await file.path());
	expect(bytes.subarray(0, 4).toString()).toBe('PAR1');
});

test('where the disk is full the data stay open and the page says so', async ({ page }) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...parameters) {
			if (this.name === 'content') throw new DOMException('Full.', 'QuotaExceededError');
			return put.apply(this, parameters);
		};
	});
	await open(page, '/data');
	await bringIn(page, 'first.csv', first);
	await expect(page.getByText('there is no room left')).toBeVisible(slow);
	await expect(opened(page, 'first.csv: 2 roles')).toBeVisible(slow);
	await expect(listed(page)).toHaveCount(0);
});

test('what an earlier release kept is there, and is one of several from now on', async ({
	page
}) => {
	await open(page, '/data');
	await page.evaluate(async () => {
		const text = (values: readonly string[], code = 0) => ({
			codes: { $array: 'Int32Array', offset: code * 8, length: 1 },
			values
		});
		const stated = { role_id: 'A1', title: 'Old Officer', source_file: 'old.csv' };
		const empty = [
			...['cluster', 'department', 'division', 'location', 'grade_text', 'grade_id'],
			...['occupation_code', 'position_code', 'approved_text', 'approved_on', 'edition'],
			...['purpose', 'job_family', 'job_function']
		];
		const roles = {
			roleCount: 1,
			text: {
				...Object.fromEntries(
					Object.entries(stated).map(([field, value]) => [field, text([value])])
				),
				...Object.fromEntries(empty.map((field) => [field, text([], 1)]))
			},
			attributes: {},
			managesPeople: { $array: 'Uint8Array', offset: 16, length: 1 },
			headcount: { $array: 'Float64Array', offset: 24, length: 1 },
			sourceLine: { $array: 'Uint32Array', offset: 32, length: 1 },
			levels: { $array: 'Uint8Array', offset: 40, length: 20 },
			kinds: { $array: 'Uint8Array', offset: 64, length: 20 }
		};
		const head = new TextEncoder().encode(
			JSON.stringify({ roles, issues: [], issuesFound: 0, files: [] })
		);
		const start = Math.ceil((9 + head.length) / 8) * 8;
		const bytes = new Uint8Array(start + 88);
		bytes.set(new TextEncoder().encode('CATL1'));
		const view = new DataView(bytes.buffer);
		view.setUint32(5, head.length, true);
		bytes.set(head, 9);
		view.setInt32(start + 8, -1, true);
		view.setFloat64(start + 24, NaN, true);
		view.setUint32(start + 32, 2, true);
		bytes[start + 40] = 3;
		const gzip = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
		const packed = new Uint8Array(await new Response(gzip).arrayBuffer());
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase('capability-atlas');
			request.onerror = () => reject(request.error ?? new Error('refused'));
			request.onsuccess = () => resolve();
		});
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.open('capability-atlas', 1);
			request.onupgradeneeded = () => void request.result.createObjectStore('data');
			request.onerror = () => reject(request.error ?? new Error('refused'));
			request.onsuccess = () => {
				const transaction = request.result.transaction('data', 'readwrite');
				const record = { name: 'old.csv', version: 1, savedAt: 0, bytes: packed };
				transaction.objectStore('data').put(record, 'current');
				transaction.oncomplete = () => {
					request.result.close();
					resolve();
				};
			};
		});
	});
	await open(page, '/data');
	await expect(opened(page, 'old.csv: 1 role')).toBeVisible(slow);
	await expect(listed(page)).toHaveText([/^old\.csv/]);
	await bringIn(page, 'first.csv', first);
	await button(page, 'Open as another data set').click();
	await expect(kept(page)).toBeVisible(slow);
	await expect(listed(page)).toHaveText([/^first\.csv/, /^old\.csv/]);
});
