import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { decodeText } from '../../../src/lib/ingest/decode-text';
import { detectEncoding } from '../../../src/lib/ingest/detect-encoding';
import { standardLimits } from '../../../src/lib/ingest/limits';
import { UnusableFileError, type IngestResult } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { RecordSplitter } from '../../../src/lib/ingest/split-records';
import { ingestBytes, ingestText, plainRoles } from './read-roles';

const delimiters = fc.constantFrom(',', ';', '\t', '|');
const newlines = fc.constantFrom('\n', '\r\n', '\r');
const encodings = fc.constantFrom('utf-8', 'utf-8 mark', 'utf-16le', 'utf-16be', 'windows-1252');

function encode(text: string, encoding: string): Uint8Array {
	if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const marked = encoding === 'utf-8' ? text : `\uFEFF${text}`;
	if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked);
	const view = new DataView(new ArrayBuffer(marked.length * 2));
	for (let index = 0; index < marked.length; index++) {
		view.setUint16(index * 2, marked.charCodeAt(index), encoding === 'utf-16le');
	}
	return new Uint8Array(view.buffer);
}

/** Text for a cell: any Unicode, or for Windows-1252 letters that no UTF-8 text can contain so. */
function cells(encoding: string): fc.Arbitrary<string> {
	const special = fc.constantFrom('"', ',', ';', '\t', '|', '\n', '\r\n', ' ', 'a', 'é', 'ü', '');
	const any = fc.string({ unit: 'binary', maxLength: 6 }).filter((text) => !text.includes('\0'));
	const western = fc.string({ unit: fc.constantFrom('a', 'Z', '0', 'é', 'ü', 'ñ', "'") });
	const pieces = fc.array(fc.oneof(special, encoding === 'windows-1252' ? western : any), {
		maxLength: 4
	});
	return pieces.map((parts) => parts.join(''));
}

const tables = encodings.chain((encoding) =>
	fc.integer({ min: 2, max: 5 }).chain((width) =>
		fc.record({
			encoding: fc.constant(encoding),
			delimiter: delimiters,
			newline: newlines,
			quotes: fc.boolean(),
			chunkBytes: fc.integer({ min: 1, max: 40 }),
			rows: fc.array(fc.array(cells(encoding), { minLength: width, maxLength: width }), {
				minLength: 1,
				maxLength: 6
			})
		})
	)
);

describe('any table', () => {
	test('written with any delimiter, line end and encoding is read back as it was', async () => {
		await fc.assert(
			fc.asyncProperty(
				tables,
				async ({ encoding, delimiter, newline, quotes, chunkBytes, rows }) => {
					const table = [rows[0]?.map((_, index) => `h${String(index)}`) ?? [], ...rows];
					const text = Papa.unparse(table, { delimiter, newline, quotes });
					const file = bytesAsSource('a.csv', encode(text, encoding), chunkBytes);
					const splitter = new RecordSplitter(delimiter, standardLimits);
					const read: string[][] = [];
					for await (const piece of decodeText(file, await detectEncoding(file))) {
						splitter.push(piece.text, false, (record) => read.push([...record]));
					}
					splitter.push('', true, (record) => read.push([...record]));
					const written = table.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
					expect(read).toEqual(written);
				}
			),
			{ numRuns: 300 }
		);
	});
});

const levelNames = ['', ...nsw.levels.map(({ name }) => name)] as const;
const someCapabilities = nsw.capabilities.slice(0, 4);

/** Organisations: one entry a role, with its levels by capability, every id once. */
const organisations = fc.uniqueArray(
	fc.record({
		id: fc.integer({ min: 1, max: 99 }).map((number) => `R${String(number)}`),
		title: fc.constantFrom('Officer', 'Officer, Principal', 'Lead "A"', 'Zoë\nAnalyst'),
		department: fc.constantFrom('Health', 'Transport; Roads', ''),
		levels: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 })
	}),
	{ selector: ({ id }) => id, minLength: 1, maxLength: 12 }
);

interface Organisation {
	readonly id: string;
	readonly title: string;
	readonly department: string;
	readonly levels: readonly number[];
}

function wideRows(organisation: readonly Organisation[]): readonly string[][] {
	return organisation.map(({ id, title, department, levels }) => [
		id,
		title,
		department,
		...levels.map((level) => levelNames[level] ?? '')
	]);
}

function longRows(organisation: readonly Organisation[]): readonly string[][] {
	return organisation.flatMap(({ id, title, department, levels }) =>
		levels.flatMap((level, place) =>
			level === 0
				? []
				: [[id, title, department, someCapabilities[place]?.name ?? '', levelNames[level] ?? '']]
		)
	);
}

const wideHeader = ['role_id', 'title', 'department', ...someCapabilities.map(({ name }) => name)];
const longHeader = ['role_id', 'title', 'department', 'capability', 'level'];

/** What a reader should find, worked out from the organisation itself. */
function expected(organisation: readonly Organisation[]): readonly unknown[] {
	return organisation
		.map(({ id, title, department, levels }) => ({
			role_id: id,
			title: title.replace('\n', ' '),
			...(department === '' ? {} : { department }),
			levels: Object.fromEntries(
				levels.flatMap((level, place) =>
					level === 0 ? [] : [[someCapabilities[place]?.id, ['', 'F', 'I', 'A', 'Ad', 'HA'][level]]]
				)
			)
		}))
		.toSorted((a, b) => a.role_id.localeCompare(b.role_id));
}

function found({ roles }: IngestResult): readonly unknown[] {
	return plainRoles(roles)
		.map(({ role_id, title, department, levels }) => ({
			role_id: String(role_id),
			title,
			...(department === undefined ? {} : { department }),
			levels
		}))
		.toSorted((a, b) => a.role_id.localeCompare(b.role_id));
}

describe('an organisation', () => {
	test('comes out the same from every wide file, however it is written', async () => {
		const cases = fc.record({
			organisation: organisations,
			delimiter: delimiters,
			newline: newlines,
			encoding: fc.constantFrom('utf-8', 'utf-8 mark', 'utf-16le', 'utf-16be', 'windows-1252'),
			chunkBytes: fc.integer({ min: 1, max: 200 })
		});
		await fc.assert(
			fc.asyncProperty(
				cases,
				async ({ organisation, delimiter, newline, encoding, chunkBytes }) => {
					const text = Papa.unparse([wideHeader, ...wideRows(organisation)], {
						delimiter,
						newline
					});
					const result = await ingestBytes(encode(text, encoding), chunkBytes);
					expect(found(result)).toEqual(expected(organisation));
					expect(result.files[0]).toMatchObject({ delimiter, layout: 'wide' });
				}
			)
		);
	});

	test('comes out the same from every long file, in whatever order its rows are', async () => {
		const cases = organisations
			.map((organisation) => organisation.filter(({ levels }) => levels.some((level) => level > 0)))
			.filter((organisation) => organisation.length > 0)
			.chain((organisation) => {
				const rows = longRows(organisation);
				const shuffled = fc.shuffledSubarray([...rows], {
					minLength: rows.length,
					maxLength: rows.length
				});
				return fc.record({ organisation: fc.constant(organisation), rows: shuffled });
			});
		await fc.assert(
			fc.asyncProperty(cases, delimiters, async ({ organisation, rows }, delimiter) => {
				const text = Papa.unparse([longHeader, ...rows], { delimiter });
				const result = await ingestText(text);
				expect(found(result)).toEqual(expected(organisation));
				expect(result.files[0]?.reconciliation).toEqual({
					rows: rows.length,
					loaded: organisation.length,
					merged: rows.length - organisation.length,
					setAside: 0,
					blank: 0
				});
			})
		);
	});
});

/** Text made of what tables are made of, well put together or not. */
const scraps = fc
	.array(
		fc.constantFrom(
			...['role_id,title,Finance\n', 'title;Finance;Technology\r\n', 'title,capability,level\n'],
			...['R1,Lead,Adept', 'R1', 'Lead', 'Total', 'Finance', 'Adept', 'adde', '3', 'TBC', ' '],
			...[',', ',', ';', '\t', '|', '\n', '\n', '\r', '\r\n', '"', '"', '""', 'é', '\uFEFF', '\0']
		),
		{ maxLength: 60 }
	)
	.map((parts) => parts.join(''));

async function reconciles(bytes: Uint8Array, chunkBytes: number): Promise<void> {
	let result: IngestResult;
	try {
		result = await ingestBytes(bytes, chunkBytes);
	} catch (error) {
		expect(error).toBeInstanceOf(UnusableFileError);
		return;
	}
	const { roles, issues, files } = result;
	const { rows, loaded, merged, setAside } = files[0]?.reconciliation ?? {};
	expect(rows).toBe((loaded ?? 0) + (merged ?? 0) + (setAside ?? 0));
	expect(roles.roleCount).toBe(loaded);
	expect(issues.filter(({ effect }) => effect === 'row_set_aside')).toHaveLength(setAside ?? -1);
	expect(new Set(plainRoles(roles).map(({ role_id }) => role_id)).size).toBe(loaded);
	for (const field of ['role_id', 'title', 'source_file'] as const) {
		expect(roles.text[field].codes.every((code) => code >= 0)).toBe(true);
	}
}

describe('a file of any kind', () => {
	test('of any text is refused or reconciles', async () => {
		await fc.assert(
			fc.asyncProperty(scraps, fc.integer({ min: 1, max: 50 }), (text, chunkBytes) =>
				reconciles(new TextEncoder().encode(text), chunkBytes)
			),
			{ numRuns: 600 }
		);
	});

	test('with a header and any text below it reconciles', async () => {
		const header = fc.constantFrom('role_id,title,Finance\n', 'role_id,title,capability,level\n');
		await fc.assert(
			fc.asyncProperty(header, scraps, (first, text) =>
				reconciles(new TextEncoder().encode(`${first}R0,Lead,Finance,Adept\n${text}`), 100)
			),
			{ numRuns: 600 }
		);
	});

	test('of any bytes is refused or reconciles', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => reconciles(bytes, 64))
		);
	});

	test('reads the same in chunks of any size', async () => {
		await fc.assert(
			fc.asyncProperty(scraps, fc.integer({ min: 1, max: 30 }), async (text, chunkBytes) => {
				const bytes = new TextEncoder().encode(`role_id,title,Finance\nR0,Lé,Adept\n${text}`);
				const outcome = (size: number): Promise<unknown> =>
					ingestBytes(bytes, size).catch((error: unknown) => error);
				expect(await outcome(chunkBytes)).toEqual(await outcome(10_000));
			})
		);
	});

	test('reads the same with every cell in quotation marks as with none', async () => {
		const cell = fc.constantFrom(
			...['', ' ', 'R1', 'R2', 'Lead', 'Officer', 'Total', 'role_id', 'title', 'Various', '10.00'],
			...['Adept', 'adept', 'Foundatinal', 'adde', '3', 'TBC', 'Not essential', 'Clerk 7-8'],
			...['Finance', 'Finance; Technology', 'Juggling', 'focus', 'Zoë', 'x'.repeat(600)]
		);
		const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 40 });
		const headers = fc.constantFrom(
			['role_id', 'title', 'grade', 'Finance', 'Technology', 'focus_capabilities'],
			['title', 'Finance', 'Note', 'Manage Self', 'headcount', 'manages_people'],
			['role_id', 'title', 'capability', 'level', 'kind', 'anzsco_code']
		);
		const first = ['R0', 'Lead', 'Finance', 'Adept', 'focus', ''];
		await fc.assert(
			fc.asyncProperty(
				headers,
				rows,
				fc.integer({ min: 1, max: 60 }),
				async (header, body, size) => {
					const table = [header, first, ...body];
					const [plain, quoted] = [false, true].map((quotes) =>
						new TextEncoder().encode(`${Papa.unparse(table, { quotes, newline: '\n' })}\n`)
					);
					const outcome = async (bytes: Uint8Array | undefined): Promise<unknown> => {
						const result = await ingestBytes(bytes ?? new Uint8Array(), size, {
							limits: { headerRecords: 2 }
						});
						return { ...result, files: result.files.map((file) => ({ ...file, bytes: 0 })) };
					};
					expect(await outcome(plain)).toEqual(await outcome(quoted));
				}
			),
			{ numRuns: 300 }
		);
	});
});
