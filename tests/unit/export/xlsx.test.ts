import { read, utils, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { tableXlsx } from '../../../src/lib/export/xlsx';
import type { TableCell, TableModel } from '../../../src/lib/views/table-model';

const tableOf = (rows: readonly (readonly TableCell[])[]): TableModel => ({
	caption: 'A table',
	columns: [
		{ name: 'Sentence', numeric: false },
		{ name: 'Peers', numeric: true }
	],
	rows
});

function sheetOf(table: TableModel, name = 'Action list'): WorkSheet {
	const book = read(tableXlsx(table, name), { cellStyles: true });
	expect(book.SheetNames).toHaveLength(1);
	return book.Sheets[book.SheetNames[0] ?? ''] ?? {};
}

const rowsOf = (sheet: WorkSheet): readonly unknown[] =>
	utils.sheet_to_json(sheet, { header: 1, blankrows: true, defval: null });

describe('a table as a workbook', () => {
	test('read back it has its header, its texts and its numbers', () => {
		const sheet = sheetOf(
			tableOf([
				['Zoë: Adept', 12],
				['Finance\nsecond line', null],
				[null, -0.3]
			])
		);
		expect(rowsOf(sheet)).toEqual([
			['Sentence', 'Peers'],
			['Zoë: Adept', 12],
			['Finance\nsecond line', null],
			[null, -0.3]
		]);
	});

	test.each([
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'＝1',
		'=HYPERLINK("x")',
		'12',
		'TRUE',
		'1/2'
	])('%j stays text and is never a formula, number or date', (text) => {
		const cell: unknown = sheetOf(tableOf([[text, 1]]))['A2'];
		expect(cell).toMatchObject({ t: 's', v: text });
		expect(cell).not.toHaveProperty('f');
	});

	test('columns are as wide as what is in them, within reason', () => {
		const columns = sheetOf(tableOf([['x'.repeat(40), 1]]))['!cols'] ?? [];
		expect(columns.map((column) => Math.round(column.wch ?? 0))).toEqual([42, 8]);
		const [wide] = sheetOf(tableOf([['x'.repeat(400), 1]]))['!cols'] ?? [];
		expect(Math.round(wide?.wch ?? 0)).toBe(80);
	});

	test('the header has a filter over all rows', () => {
		expect(
			sheetOf(
				tableOf([
					['a', 1],
					['b', 2]
				])
			)['!autofilter']
		).toEqual({ ref: 'A1:B3' });
	});

	test('a text longer than a cell takes is cut, and says so', () => {
		const cell: unknown = sheetOf(tableOf([['x'.repeat(40_000), 1]]))['A2'];
		expect(cell).toMatchObject({ v: `${'x'.repeat(32_766)}…` });
	});

	test('a sheet may be called anything', () => {
		expect(
			rowsOf(sheetOf(tableOf([]), 'Policy / Programs: [17]? and a name that is too long'))
		).toEqual([['Sentence', 'Peers']]);
	});

	test('a text that looks like an escape of XML is kept from being one', () => {
		const parts = unzipSync(tableXlsx(tableOf([['_x000D_', 1]]), 'Escapes'));
		const xml = Object.values(parts).map((part) => strFromU8(part));
		expect(xml.filter((text) => text.includes('_x005F_x000D_'))).toHaveLength(1);
	});

	test('gives back every text and number, whatever is in it', () => {
		const text = fc.string({
			unit: fc.constantFrom('a', ',', '"', '<', '&', '\n', ' ', 'é', '=', '’', '𝒜', '_'),
			minLength: 1
		});
		const cell = fc.oneof(
			text,
			fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(text, cell), { minLength: 1, maxLength: 5 }), (rows) => {
				expect(rowsOf(sheetOf(tableOf(rows))).slice(1)).toEqual(
					rows.map((row) => row.map((value) => (value === 0 ? 0 : value)))
				);
			}),
			{ numRuns: 40 }
		);
	});
});
