import { readFileSync } from 'node:fs';
import { strToU8, zipSync, Zip, ZipDeflate } from 'fflate';
import { describe, expect, test } from 'vitest';
import { plainRoles } from '../ingest/read-roles';
import { ingestNamed, madeSheet, madeWorkbook } from './made-workbook';

const csv = (id: string): Uint8Array => strToU8(`role_id,title,Finance\n${id},Officer,Adept\n`);
const fixture = (name: string): Uint8Array =>
	readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

describe('a zip archive', () => {
	test('gives the tables and role descriptions in it, each under its own name', async () => {
		const pack = zipSync({
			'north/roles.csv': csv('N1'),
			'south/roles.xlsx': madeWorkbook({
				A: madeSheet([
					['role_id', 'title', 'Finance'],
					['S1', 'Clerk', 'Advanced']
				])
			}),
			'a role.docx': [fixture('newer.docx'), { level: 0 }],
			'__MACOSX/north/._roles.csv': strToU8('litter'),
			'.DS_Store': strToU8('litter'),
			'read me.txt': strToU8('Thank you for reading.')
		});
		const { roles, files, issues } = await ingestNamed({ 'pack.zip': pack });
		expect(
			files.map(({ file, encoding, reconciliation }) => [file, encoding, reconciliation.loaded])
		).toEqual([
			['pack.zip/north/roles.csv', 'utf-8', 1],
			['pack.zip/south/roles.xlsx, sheet A', 'XLSX', 1],
			['pack.zip/a role.docx', 'DOCX', 1]
		]);
		expect(plainRoles(roles).map(({ source_file }) => source_file)).toEqual(
			files.map(({ file }) => file)
		);
		expect(issues.filter(({ cause }) => cause === 'unused_file')).toMatchObject([
			{ file: 'pack.zip/read me.txt', message: expect.stringMatching(/no columns/) }
		]);
	});

	test('written as a stream, without sizes before the data, is read too', async () => {
		const pieces: Uint8Array[] = [];
		const zip = new Zip((error, piece) => {
			if (error) throw error;
			pieces.push(piece);
		});
		for (const id of ['A', 'B']) {
			const entry = new ZipDeflate(`${id}.csv`);
			zip.add(entry);
			entry.push(csv(id), true);
		}
		zip.end();
		const { roles } = await ingestNamed({ 'pack.zip': Buffer.concat(pieces) });
		expect(plainRoles(roles).map(({ role_id }) => role_id)).toEqual(['A', 'B']);
	});

	test('leaves out an archive within it', async () => {
		const inner = zipSync({ 'roles.csv': csv('I1') });
		const outer = zipSync({ 'inner.zip': inner, 'roles.csv': csv('O1') });
		const { roles, issues } = await ingestNamed({ 'outer.zip': outer });
		expect(roles.roleCount).toBe(1);
		expect(issues).toMatchObject([
			{
				file: 'outer.zip/inner.zip',
				cause: 'unused_file',
				message:
					'outer.zip/inner.zip is an archive within an archive; unpack it and choose its files.'
			}
		]);
	});
});

/** Rewrites the size that the directory gives of the only file of an archive. */
function lyingAbout(size: number, archive: Uint8Array): Uint8Array {
	const lie = archive.slice();
	const view = new DataView(lie.buffer);
	const directory = view.getUint32(lie.length - 22 + 16, true);
	view.setUint32(directory + 24, size, true);
	return lie;
}

describe('a zip archive is refused quickly and in one sentence', () => {
	const bomb = zipSync({ 'roles.csv': new Uint8Array(100_000_000) });
	const small = zipSync({ 'roles.csv': csv('A') });
	const flipped = small.slice();
	flipped[40] = (flipped[40] ?? 0) ^ 0xff;
	const locked = small.slice();
	const directory = new DataView(locked.buffer).getUint32(locked.length - 22 + 16, true);
	locked[directory + 8] = 1;
	test.each([
		['that unpacks to a thousand times its size', bomb, /unpacks to far more/],
		['that hides what it unpacks to', lyingAbout(1_000, bomb), /is damaged in its archive/],
		['cut short', small.subarray(0, 60), /is damaged/],
		['with changed bytes', flipped, /is damaged/],
		['locked with a password', locked, /is locked with a password/],
		['with nothing in it', zipSync({}), /holds no files/],
		[
			'with nothing of use in it',
			zipSync({ 'a.csv': strToU8('a,b\n1,2\n'), 'b.txt': strToU8('b') }),
			/^None of the 2 files can be used; the first: pack\.zip\/a\.csv has no columns/
		]
	])('%s', async (_, bytes, sentence) => {
		const start = performance.now();
		const reading = ingestNamed({ 'pack.zip': bytes });
		await expect(reading).rejects.toThrow(sentence);
		await expect(reading).rejects.toMatchObject({ name: 'UnusableFileError' });
		expect(performance.now() - start).toBeLessThan(1_000);
	});

	test('with too many files', async () => {
		const bytes = zipSync({ 'a.csv': csv('A'), 'b.csv': csv('B') });
		await expect(
			ingestNamed({ 'pack.zip': bytes }, { limits: { archiveEntries: 1 } })
		).rejects.toThrow(/holds more than 1 files/);
	});
});

test('a file of one archive that cannot be used does not stop the others', async () => {
	const { roles, issues } = await ingestNamed({
		'a.csv': csv('A'),
		'pack.zip': zipSync({ 'x.csv': strToU8('a,b\n1,2\n') })
	});
	expect(roles.roleCount).toBe(1);
	expect(issues).toMatchObject([{ file: 'pack.zip/x.csv', cause: 'unused_file' }]);
});
