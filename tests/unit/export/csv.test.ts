import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../../src/lib/export/csv';
import { safeFileName } from '../../../src/lib/export/file-name';
import type { TableCell, TableModel } from '../../../src/lib/views/table-model';

const tableOf = (rows: readonly (readonly TableCell[])[], names = ['One', 'Two']): TableModel => ({
	caption: 'A table',
	columns: names.map((name) => ({ name, numeric: false })),
	rows
});

const readBack = (csv: string) =>
	Papa.parse<string[]>(csv, { delimiter: ',', newline: '\r\n' }).data;

describe('a table as CSV', () => {
	test('is UTF-8 with a mark, a header and a line a row', () => {
		expect(tableCsv(tableOf([['Zoë', 1200]]))).toBe('\ufeffOne,Two\r\nZoë,1200\r\n');
	});

	test('keeps numbers numbers, negative ones too, and nothing nothing', () => {
		expect(tableCsv(tableOf([[-0.3, null]]))).toContain('\r\n-0.3,\r\n');
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
		'never lets %j be a formula',
		(text) => {
			const fields = readBack(tableCsv(tableOf([[text, text]], [text, 'Two'])));
			for (const read of [fields[0]?.[0], fields[1]?.[0], fields[1]?.[1]])
				expect(read?.replace('\ufeff', '')).toBe(`'${text}`);
		}
	);

	test('gives back every text that is no formula, whatever is in it', () => {
		const text = fc
			.string({ unit: fc.constantFrom('a', ',', ';', '"', '\n', '\r', '\t', ' ', 'é', '=', '−') })
			.filter((value) => !/^[=\t\r\n]/.test(value));
		fc.assert(
			fc.property(text, text, (one, other) => {
				expect(readBack(tableCsv(tableOf([[one, other, 1]], ['a', 'b', 'c'])))[1]).toEqual([
					one,
					other,
					'1'
				]);
			})
		);
	});
});

describe('a file name', () => {
	test('is made of the words of the title', () => {
		expect(safeFileName('What each division asks for, against its grades', 'csv')).toBe(
			'what-each-division-asks-for-against-its-grades.csv'
		);
		expect(safeFileName('Org’s “Zoë” 7/8', 'svg')).toBe('orgs-zoë-7-8.svg');
	});

	test('is safe for any title', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
				const name = safeFileName(title, 'csv');
				expect(name).toMatch(/^[\p{Letter}\p{Mark}\p{Number}-]+\.csv$/u);
				expect(name).not.toMatch(/^-/);
				expect([...name].length).toBeLessThanOrEqual(84);
			})
		);
		expect(safeFileName('../../etc/passwd', 'csv')).toBe('etc-passwd.csv');
		expect(safeFileName('CON', 'csv')).toBe('con-file.csv');
		expect(safeFileName('//', 'png')).toBe('capability-atlas.png');
	});
});
