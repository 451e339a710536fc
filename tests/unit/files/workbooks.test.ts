import { CFB } from '@e965/xlsx';
import { describe, expect, test, vi } from 'vitest';
import type { IngestProgress } from '../../../src/lib/ingest/result';
import { openWorkbook } from '../../../src/lib/ingest/workbook/open-workbook';
import { openingProgress } from '../../../src/lib/ingest/workbook/opening-progress';
import { RowCount } from '../../../src/lib/ingest/workbook/row-count';
import { plainRoles } from '../ingest/read-roles';
import { ingestNamed, madeSheet, madeWorkbook, type TypedCell } from './made-workbook';

const header = ['role_id', 'title', 'grade', 'date_of_approval', 'manages_people', 'headcount'];
const rows: readonly (readonly TypedCell[])[] = [
	[...header, 'Finance', 'Technology'],
	[50012, 'Kelp Officer', 'Clerk Grade 5/6', new Date(Date.UTC(2023, 4, 2)), true, 2, 3, 'Adept'],
	[50013, 'Kelp Analyst', 'Clerk Grade 7/8', 'May 2024', false, 1.5, 'Advanced', null]
];

describe('a workbook', () => {
	test.each([
		['xlsx', 'XLSX'],
		['xlsb', 'XLSB'],
		['biff8', 'XLS'],
		['ods', 'ODS']
	] as const)('in %s is read with its dates, numbers and yes and no', async (type, format) => {
		// The extension lies on purpose: what a file holds tells its kind.
		const { roles, files, issues } = await ingestNamed({
			'roles.csv': madeWorkbook({ Roles: madeSheet(rows) }, type)
		});
		expect(plainRoles(roles)).toMatchObject([
			{
				role_id: '50012',
				title: 'Kelp Officer',
				grade_id: '5/6',
				approved_on: '2023-05-02',
				manages_people: true,
				headcount: 2,
				line: 2,
				levels: { FINA: 'A', TECH: 'A' }
			},
			{
				role_id: '50013',
				approved_on: '2024-05-01',
				manages_people: false,
				headcount: 1.5,
				line: 3,
				levels: { FINA: 'Ad' }
			}
		]);
		expect(files).toMatchObject([
			{
				file: 'roles.csv, sheet Roles',
				encoding: format,
				delimiter: '',
				layout: 'wide',
				headerLine: 1,
				reconciliation: { rows: 2, loaded: 2, merged: 0, setAside: 0 }
			}
		]);
		expect(issues).toEqual([]);
	});

	test('may have a merged title above its header, blank rows, cells merged over rows, and totals', async () => {
		const sheet = madeSheet([
			['Roles of the Kelp Service', null, null, null],
			[null, null, null, null],
			['Department', 'Title', 'Finance', 'Technology'],
			['Kelp Service', 'Officer', 'Adept', 'Foundational'],
			[null, 'Analyst', 'Advanced', 'Adept'],
			[null, null, null, null],
			['Tide Office', 'Warden', 'Adept', 'Adept'],
			['Total', 3, null, null]
		]);
		sheet['!merges'] = [
			{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } },
			{ s: { r: 3, c: 0 }, e: { r: 4, c: 0 } }
		];
		const { roles, files, issues } = await ingestNamed({ 'kelp.xlsx': madeWorkbook({ A: sheet }) });
		expect(
			plainRoles(roles).map(({ title, department, line }) => [title, department, line])
		).toEqual([
			['Officer', 'Kelp Service', 4],
			['Analyst', 'Kelp Service', 5],
			['Warden', 'Tide Office', 7]
		]);
		expect(files[0]).toMatchObject({
			headerLine: 3,
			reconciliation: { rows: 4, loaded: 3, merged: 0, setAside: 1, blank: 1 }
		});
		expect(issues.filter(({ effect }) => effect === 'row_set_aside')).toMatchObject([
			{ file: 'kelp.xlsx, sheet A', line: 8, value: 'Total' }
		]);
	});

	test('of several sheets gives every one that has roles, and names those it leaves out', async () => {
		const long = [
			['role_id', 'title', 'capability', 'level'],
			['L1', 'Clerk', 'Finance', 'Adept'],
			['L1', 'Clerk', 'Technology', 'Adept']
		];
		const bytes = madeWorkbook(
			{
				Notes: madeSheet([['Ask Finance about the levels.'], ['Thank you']]),
				Wide: madeSheet(rows),
				Blank: madeSheet([]),
				Long: madeSheet(long),
				Old: madeSheet(rows),
				Ready: madeSheet([header.concat('Finance')])
			},
			'xlsx',
			['Old']
		);
		const { roles, files, issues } = await ingestNamed({ 'all.xlsx': bytes });
		expect(roles.roleCount).toBe(3);
		expect(files.map(({ file, layout }) => [file, layout])).toEqual([
			['all.xlsx, sheet Wide', 'wide'],
			['all.xlsx, sheet Long', 'long']
		]);
		expect(issues.map(({ file, cause, message }) => [file, cause, message])).toEqual([
			['all.xlsx', 'unused_sheet', 'The sheet “Notes” has no columns of roles and was not read.'],
			['all.xlsx', 'unused_sheet', 'The sheet “Old” is hidden and was not read.'],
			[
				'all.xlsx',
				'unused_sheet',
				'The sheet “Ready” has a header but no rows below it and was not read.'
			]
		]);
	});

	test('gives the value of a formula, codes with their leading zeros, and errors as issues', async () => {
		const sheet = madeSheet([
			['role_id', 'title', 'Finance', 'Technology', 'Project Management'],
			[7, 'Officer', 'x', 'Adept', 0.1 + 0.2]
		]);
		const cells = sheet['!data']?.[1] ?? [];
		cells[0] = { t: 'n', v: 7, z: '00000' };
		cells[2] = { t: 's', v: 'Advanced', f: 'CONCATENATE("Adv","anced")' };
		cells[3] = { t: 'e', v: 42 };
		const { roles, issues } = await ingestNamed({ 'a.xlsx': madeWorkbook({ A: sheet }) });
		expect(plainRoles(roles)).toMatchObject([
			{ role_id: '00007', levels: { FINA: 'Ad', TECH: '?', PRMA: '?' } }
		]);
		expect(issues.map(({ column, value }) => [column, value])).toEqual([
			['Technology', '#N/A'],
			['Project Management', '0.3']
		]);
	});

	test('whose grade a spreadsheet made a date says so, with the date', async () => {
		const { issues } = await ingestNamed({
			'a.xlsx': madeWorkbook({
				A: madeSheet([
					['title', 'grade', 'Finance'],
					['Officer', new Date(Date.UTC(2025, 7, 7)), 'Adept']
				])
			})
		});
		expect(issues.map(({ cause, value }) => [cause, value])).toContainEqual([
			'grade_off_ladder',
			'2025-08-07'
		]);
	});

	test('of 50,000 roles loads every one, with progress', async () => {
		const many = Array.from({ length: 50_000 }, (_, index): TypedCell[] => [
			`R${String(index)}`,
			`Officer ${String(index % 400)}`,
			'Clerk Grade 5/6',
			...Array.from({ length: 16 }, () => 1 + (index % 5))
		]);
		const names = [
			'Display Resilience and Courage,Act with Integrity,Manage Self,Value Diversity and Inclusion',
			'Communicate Effectively,Commit to Customer Service,Work Collaboratively,Influence and Negotiate',
			'Deliver Results,Plan and Prioritise,Think and Solve Problems,Demonstrate Accountability',
			'Finance,Technology,Procurement and Contract Management,Project Management'
		].flatMap((group) => group.split(','));
		const bytes = madeWorkbook({
			All: madeSheet([['role_id', 'title', 'grade', ...names], ...many])
		});
		const told: number[] = [];
		const { roles, files } = await ingestNamed(
			{ 'large.xlsx': bytes },
			{ onProgress: (progress) => told.push(progress.rows) }
		);
		expect(roles.roleCount).toBe(50_000);
		expect(files[0]?.reconciliation).toMatchObject({ rows: 50_000, loaded: 50_000 });
		expect(roles.levels.reduce((sum, level) => sum + level, 0)).toBe(16 * 10_000 * 15);
		expect(told.at(-1)).toBe(50_000);
	}, 60_000);
});

describe('a workbook that cannot be used is refused in one sentence', () => {
	test.each([
		[
			'without roles',
			madeWorkbook({ Fruit: madeSheet([['fruit'], ['apple']]) }),
			/no sheet with rows of roles \(its sheets: “Fruit”\)/
		],
		[
			'with hidden sheets alone',
			madeWorkbook({ A: madeSheet(rows), B: madeSheet(rows) }, 'xlsx', ['A', 'B']),
			/no visible sheet/
		],
		['cut short', madeWorkbook({ A: madeSheet(rows) }).subarray(0, 2_000), /is damaged/],
		[
			'of an old kind, cut short',
			madeWorkbook({ A: madeSheet(rows) }, 'biff8').subarray(0, 700),
			/is damaged/
		]
	])('%s', async (_, bytes, sentence) => {
		const reading = ingestNamed({ 'roles.xlsx': bytes });
		await expect(reading).rejects.toThrow(sentence);
		await expect(reading).rejects.toMatchObject({ name: 'UnusableFileError', file: 'roles.xlsx' });
	});

	test.each([
		['EncryptedPackage', /is locked with a password; save it without one/],
		['WordDocument', /is an old Word document; save it as DOCX or PDF/],
		['Pictures', /an old Office file without a table/]
	])('that is a compound file with the stream %s', async (stream, sentence) => {
		const file = CFB.utils.cfb_new();
		CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5_000));
		const bytes = Uint8Array.from(CFB.write(file, { type: 'array' }));
		await expect(ingestNamed({ 'roles.xlsx': bytes })).rejects.toThrow(sentence);
	});

	test('of an old kind that is locked with a password', async () => {
		const open = CFB.read(madeWorkbook({ A: madeSheet(rows) }, 'biff8'), { type: 'array' });
		const stream = CFB.find(open, '/Workbook') ?? CFB.find(open, '/Book');
		const content = Uint8Array.from(stream?.content ?? []);
		const bofBytes = 4 + (content[2] ?? 0);
		// FilePass ([MS-XLS] 2.4.117), RC4, straight after the first record.
		const filePass = [0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(7)];
		const locked = CFB.utils.cfb_new();
		const bytes = [...content.subarray(0, bofBytes), ...filePass, ...content.subarray(bofBytes)];
		CFB.utils.cfb_add(locked, '/Workbook', Uint8Array.from(bytes));
		const written = Uint8Array.from(CFB.write(locked, { type: 'array' }));
		await expect(ingestNamed({ 'roles.xls': written })).rejects.toThrow(
			/^roles\.xls is locked with a password; save it without one and choose it again\.$/
		);
	});

	test('larger than the limit, packed or unpacked', async () => {
		const bytes = madeWorkbook({ A: madeSheet(rows) });
		const read = (limits: object) => ingestNamed({ 'roles.xlsx': bytes }, { limits });
		await expect(read({ workbookBytes: 1_000 })).rejects.toThrow(/at most 1 MB/);
		await expect(read({ workbookUnpackedBytes: 1_000 })).rejects.toThrow(/unpacks to more/);
	});
});

test('a workbook is said to be read before there are rows to count', async () => {
	const said: unknown[] = [];
	await ingestNamed(
		{ 'roles.xlsx': madeWorkbook({ A: madeSheet(rows) }) },
		{
			onProgress: ({ phase, rows, share }) => said.push(phase ?? `${String(rows)} ${String(share)}`)
		}
	);
	expect(said).toEqual(['0 0', 'opening the workbook', '0 0', '2 1']);
});

test('the library asks before each row, which is how far it has come', async () => {
	const many = Array.from({ length: 500 }, (_, index) => [`R${String(index)}`, 'Officer', 3]);
	const sheets = {
		A: madeSheet([['role_id', 'title', 'Finance'], ...many]),
		B: madeSheet([['x']])
	};
	let asked = 0;
	const { sheets: read } = await openWorkbook('roles.xlsx', madeWorkbook(sheets), () => asked++);
	expect(read.map(({ name }) => name)).toEqual(['A', 'B']);
	expect(read[0]?.sheet['!data']).toHaveLength(501);
	expect(asked).toBeGreaterThanOrEqual(502);
	expect(asked).toBeLessThan(520);
});

test('how far a workbook has been opened is told ten times a second at most, and never beyond all', () => {
	let now = 0;
	const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
	const said: IngestProgress[] = [];
	const onRow = openingProgress('roles.xlsx', 2_000, (progress) => said.push(progress));
	for (let row = 0; row < 2_100; row++) {
		now += 0.5;
		onRow?.();
	}
	clock.mockRestore();
	expect(said).toHaveLength(8);
	expect(said[0]).toEqual({
		...{ file: 'roles.xlsx', rows: 256, share: 0.128 },
		phase: 'opening the workbook, 256 of 2,000 rows'
	});
	expect(said.at(-1)?.share).toBe(1);
	expect(openingProgress('roles.xls', 0, (progress) => said.push(progress))).toBeUndefined();
});

test('rows are counted alike however the pieces of a sheet fall', () => {
	const xml =
		'<x:worksheet><x:sheetData><x:row r="1"><x:c/></x:row><row/><row r="3">\n</row></x:sheetData><rowBreaks count="1"/>row</x:worksheet>';
	const bytes = new TextEncoder().encode(xml);
	for (const size of [1, 2, 5, 33, bytes.length]) {
		const count = new RowCount();
		for (let at = 0; at < bytes.length; at += size) count.take(bytes.subarray(at, at + size));
		expect(count.rows).toBe(3);
	}
});

test('a workbook is left when it is cancelled before it is parsed', async () => {
	const controller = new AbortController();
	const reason = new Error('cancelled by a person');
	const reading = ingestNamed(
		{ 'roles.xlsx': madeWorkbook({ A: madeSheet(rows) }) },
		{
			signal: controller.signal,
			onProgress: ({ phase }) => {
				if (phase !== undefined) setTimeout(() => controller.abort(reason));
			}
		}
	);
	await expect(reading).rejects.toBe(reason);
});

test('a workbook is left when its reading is cancelled', async () => {
	const controller = new AbortController();
	const reason = new Error('cancelled by a person');
	const reading = ingestNamed(
		{ 'roles.xlsx': madeWorkbook({ A: madeSheet(rows) }) },
		{ signal: controller.signal, onProgress: () => controller.abort(reason) }
	);
	await expect(reading).rejects.toBe(reason);
});
