import { describe, expect, test } from 'vitest';
import { tableCsv } from '../../../src/lib/export/csv';
import { buildConsoleAnswer } from '../../../src/lib/views/build-console-answer';

const text = (name: string) => ({ name, numeric: false });
const number = (name: string) => ({ name, numeric: true });
const answer = (given: Partial<Parameters<typeof buildConsoleAnswer>[0]>) =>
	buildConsoleAnswer({ columns: [], rows: [], more: false, durationMs: 34, ...given });

describe('an answer in the console', () => {
	test('says how many rows there are, and that there are more where some were left out', () => {
		expect(answer({}).sentence).toBe('No rows, in 0.03 s.');
		expect(answer({ rows: [['a']] }).sentence).toBe('1 row in 0.03 s.');
		const rows = Array.from({ length: 1200 }, () => ['a']);
		expect(answer({ rows, more: true }).sentence).toMatch(
			/^The first 1,200 rows, in 0\.03 s\. There are more: the table, the chart and the CSV hold only these\./
		);
	});

	test('tells columns of one name apart', () => {
		const { table } = answer({ columns: [text('a'), text('a'), text('a (2)'), number('a')] });
		expect(table.columns.map(({ name }) => name)).toEqual(['a', 'a (2)', 'a (2) (2)', 'a (3)']);
	});

	test('draws the first column of text by the first of numbers, negative ones too', () => {
		const { chart } = answer({
			columns: [number('roles'), text('division'), number('gap'), text('note')],
			rows: [
				[3, 'North', 9, 'x'],
				[-1.5, null, 8, 'y'],
				[null, 'South', 7, 'z']
			]
		});
		expect(chart).toEqual({
			kind: 'bars',
			title: 'roles by division',
			domain: [-1.5, 3],
			note: '',
			bars: [
				{ row: 0, label: 'North', value: 3, valueText: '3' },
				{ row: 1, label: '(none)', value: -1.5, valueText: '−1.5' }
			]
		});
	});

	test('draws the first forty bars and says so', () => {
		const rows = Array.from({ length: 50 }, (_, row) => [`unit ${row}`, row]);
		const { chart } = answer({ columns: [text('unit'), number('roles')], rows });
		expect(chart).toMatchObject({ note: 'The first 40 of 50 rows with a number are drawn.' });
	});

	test('says why there is no chart', () => {
		expect(answer({ columns: [number('roles')], rows: [[1]] }).chart).toEqual({
			kind: 'none',
			reason: 'A chart needs a column of text and a column of numbers.'
		});
		expect(answer({ columns: [text('a'), number('n')], rows: [['x', null]] }).chart).toEqual({
			kind: 'none',
			reason: 'n has no number in any row.'
		});
	});

	test('leaves as CSV with texts that no spreadsheet runs', () => {
		const { table } = answer({ columns: [text('=cmd'), number('n')], rows: [['=1+1', -2]] });
		expect(tableCsv(table)).toBe("\ufeff'=cmd,n\r\n'=1+1,-2\r\n");
	});
});
