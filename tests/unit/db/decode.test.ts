import { describe, expect, test } from 'vitest';
import { decodeRows } from '../../../src/lib/db/decode';
import type { ColumnType } from '../../../src/lib/db/row-type';

const decodeOne = (type: ColumnType, value: unknown) =>
	decodeRows(
		{ name: 'some-query', columns: { value: type } },
		{ rowCount: 2, columns: [{ name: 'value', values: [valid(type), value] }] }
	).map((row) => row.value);

/** A value of the type, so that the bad one is in the second row. */
function valid(type: ColumnType) {
	const kind = type.replace('?', '');
	if (kind === 'text') return 'a';
	if (kind === 'boolean') return true;
	return kind === 'integers' ? [1] : 1;
}

describe('decoding', () => {
	test('makes rows of columns, in the declared types', () => {
		const rows = decodeRows(
			{
				name: 'q',
				columns: { title: 'text', roles: 'integer', mean: 'number?', levels: 'integers' }
			},
			{
				rowCount: 2,
				columns: [
					{ name: 'title', values: ['a', 'b'] },
					{ name: 'roles', values: Int32Array.of(1, 2) },
					{ name: 'mean', values: [0.5, null] },
					{ name: 'levels', values: [[1, 2], []] }
				]
			}
		);
		expect(rows).toEqual([
			{ title: 'a', roles: 1, mean: 0.5, levels: [1, 2] },
			{ title: 'b', roles: 2, mean: null, levels: [] }
		]);
	});

	test.each<[ColumnType, unknown, string]>([
		['text', 1, '1 is not text'],
		['text', null, 'null is not text'],
		['text?', undefined, 'undefined is not text?'],
		['integer', 1.5, '1.5 is not integer'],
		['integer', 2n, '2n is not integer'],
		['integer?', '3', '"3" is not integer?'],
		['number', NaN, 'null is not number'],
		['boolean', 0, '0 is not boolean'],
		['integers', [1, 'a'], '[1,"a"] is not integers']
	])('%s refuses %s, and says where', (type, value, message) => {
		expect(() => decodeOne(type, value)).toThrow(`some-query: column value, row 1: ${message}.`);
	});

	test.each<[ColumnType, unknown]>([
		['text?', null],
		['integer?', null],
		['number?', null],
		['boolean?', null],
		['number', 0.25],
		['integer', -3]
	])('%s takes %s', (type, value) => {
		expect(decodeOne(type, value)[1]).toBe(value);
	});

	test('refuses columns that are not the declared ones', () => {
		const table = { rowCount: 0, columns: [{ name: 'jobs', values: [] }] };
		expect(() => decodeRows({ name: 'q', columns: { roles: 'integer' } }, table)).toThrow(
			'q: the columns are jobs, not roles.'
		);
	});

	test('checks doubles that are declared integers', () => {
		const table = { rowCount: 1, columns: [{ name: 'n', values: Float64Array.of(0.5) }] };
		expect(() => decodeRows({ name: 'q', columns: { n: 'integer' } }, table)).toThrow('0.5');
	});
});
