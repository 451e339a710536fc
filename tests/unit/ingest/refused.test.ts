import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { UnusableFileError } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { ingestBytes, ingestText } from './read-roles';

function refusal(name: string, bytes: readonly number[]): Promise<unknown> {
	return ingestFiles([bytesAsSource(name, Uint8Array.from(bytes), 3)], nsw).catch(
		(error: unknown) => error
	);
}

const zip = [0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0];

describe('a file that cannot be used', () => {
	test.each([
		['roles.xlsx', zip, /^roles\.xlsx is damaged: it begins as a zip archive/],
		['roles.pdf', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], /is damaged or no PDF document/],
		['roles.rtf', [...'{\\rtf1 a}'].map((letter) => letter.charCodeAt(0)), /is in rich text/],
		['roles.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], /is a PNG picture/],
		['roles.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], /old Office file/],
		['roles.csv', [], /^roles\.csv is empty; choose a file/],
		['roles.csv', [0x61, 0, 0, 0, 0x62, 0x63, 0x64, 0x65], /is not a text file/]
	])('%s is refused with one sentence', async (name, bytes, sentence) => {
		const error = await refusal(name, bytes);
		expect(error).toBeInstanceOf(UnusableFileError);
		expect(error).toMatchObject({ file: name, message: expect.stringMatching(sentence) });
		expect(String(error)).toMatch(/\.$/);
	});

	test.each([
		['white space alone', '\n \n,,\n', /no columns that can be used/],
		['a header and nothing else', 'title,Finance\n', /has a header but no rows/],
		['a title without levels', 'title,grade\nA,Clerk 7/8\n', /no columns that can be used/],
		['levels without a title', 'grade,Finance\nClerk 7/8,Adept\n', /no columns that can be used/]
	])('is one with %s', async (_, text, sentence) => {
		await expect(ingestText(text)).rejects.toThrow(sentence);
	});

	test('is one larger than the limit, whatever it holds', async () => {
		const text = 'title,Finance\nA,Adept\n';
		await expect(ingestText(text, { limits: { fileBytes: 10 } })).rejects.toThrow(
			/a\.csv is 1 MB and at most 1 MB can be read/
		);
	});

	test('is one with more rows than the limit', async () => {
		const text = 'title,Finance\nA,Adept\nB,Adept\nC,Adept\n';
		await expect(ingestText(text, { limits: { rows: 2 } })).rejects.toThrow(/more than 2 rows/);
		await expect(ingestText(text, { limits: { rows: 3 } })).resolves.toMatchObject({
			roles: { roleCount: 3 }
		});
	});

	test('is one with a hundred thousand columns, told within a second', async () => {
		const header = `title,${'Finance,'.repeat(100_000)}x\n`;
		const begin = performance.now();
		await expect(ingestText(header + header)).rejects.toThrow(
			/a\.csv has 100,002 columns and at most 2,000 can be read/
		);
		expect(performance.now() - begin).toBeLessThan(1_000);
	});

	test('is one whose line never ends', async () => {
		const bytes = new TextEncoder().encode(`title,Finance\n${'x'.repeat(100_000)}`);
		await expect(ingestBytes(bytes, 500, { limits: { lineCharacters: 50_000 } })).rejects.toThrow(
			/^Line 2 of a\.csv does not end/
		);
	});

	test('is none for trailing empty columns', async () => {
		const { roles } = await ingestText(
			`title,Finance${','.repeat(5_000)}\nA,Adept${','.repeat(5_000)}\n`
		);
		expect(roles.roleCount).toBe(1);
	});
});

describe('an ingest', () => {
	test('stops when it is cancelled, with the reason given', async () => {
		const controller = new AbortController();
		const rows = 'A,Adept\n'.repeat(1_000);
		const reason = new Error('cancelled by a person');
		const reading = ingestText(`title,Finance\n${rows}`, {
			signal: controller.signal,
			onProgress: () => controller.abort(reason)
		});
		await expect(reading).rejects.toBe(reason);
	});

	test('tells its progress up to the last row', async () => {
		const told: unknown[] = [];
		await ingestText('title,Finance\nA,Adept\nB,Adept\n', {
			onProgress: (progress) => told.push(progress)
		});
		expect(told[0]).toEqual({ file: 'a.csv', rows: 0, share: 0 });
		expect(told.at(-1)).toEqual({ file: 'a.csv', rows: 2, share: 1 });
	});

	test('lists a limited number of issues of one cause and says how many more there are', async () => {
		const rows = Array.from({ length: 25 }, (_, index) => `R${String(index)},A,rubbish`).join('\n');
		const { issues, issuesFound } = await ingestText(
			`role_id,title,Finance\n${rows}\nR99,B,Foundatinal\n`,
			{ limits: { issuesPerCause: 10 } }
		);
		expect(issuesFound).toBe(26);
		expect(issues).toHaveLength(12);
		expect(issues.filter(({ cause }) => cause === 'fuzzy_match')).toHaveLength(1);
		expect(issues.at(-1)).toMatchObject({
			line: 0,
			cause: 'unreadable_level',
			message: '15 more issues of this kind are not listed.'
		});
	});
});
