import { tableFromIPC } from 'apache-arrow';
import { describe, expect, test } from 'vitest';
import { encodeBatch } from '../../../src/lib/db/arrow-batch';
import { readArrow } from '../../../src/lib/db/arrow-result';
import type { InsertColumn } from '../../../src/lib/db/database';

/** One column through Arrow and back. */
function roundTrip(column: InsertColumn, from: number, to: number): unknown[] {
	const bytes = encodeBatch({ rowCount: to, columns: { column } }, from, to);
	return Array.from(readArrow(tableFromIPC(bytes)).columns[0]?.values ?? []);
}

describe('a batch in Arrow', () => {
	test('holds texts that repeat, texts that do not, and texts outside ASCII', () => {
		const values = ['Finanz', 'Größe', '中文 🙂', 'unused'];
		const repeated = { type: 'text', codes: Int32Array.of(0, 1, 0, -1, 2, 2), values } as const;
		expect(roundTrip(repeated, 0, 6)).toEqual([
			'Finanz',
			'Größe',
			'Finanz',
			null,
			'中文 🙂',
			'中文 🙂'
		]);
		const unique = { type: 'text', codes: Int32Array.of(2, 0, 1), values } as const;
		expect(roundTrip(unique, 0, 3)).toEqual(['中文 🙂', 'Finanz', 'Größe']);
	});

	test('is cut from the rows asked for', () => {
		const codes = Int32Array.of(0, 1, 2, -1, 1);
		expect(roundTrip({ type: 'text', codes, values: ['a', 'b', 'c'] }, 2, 5)).toEqual([
			'c',
			null,
			'b'
		]);
		const lists = { type: 'lists', values: Uint8Array.of(1, 2, 3, 4, 5, 6), width: 2 } as const;
		expect(roundTrip(lists, 1, 3)).toEqual([
			[3, 4],
			[5, 6]
		]);
	});

	test('holds texts that are all missing', () => {
		expect(roundTrip({ type: 'text', codes: Int32Array.of(-1, -1), values: [] }, 0, 2)).toEqual([
			null,
			null
		]);
	});

	test.each([Int32Array, Uint32Array, Uint16Array, Uint8Array])(
		'holds numbers of %o',
		(Numbers) => {
			const values = Numbers.from(Array.from({ length: 70 }, (_, row) => row));
			const expected = Array.from(values, (value) => (value === 65 ? null : value));
			expect(roundTrip({ type: 'integer', values, nullValue: 65 }, 0, 70)).toEqual(expected);
		}
	);

	test('takes NaN for a missing number', () => {
		expect(roundTrip({ type: 'double', values: Float64Array.of(0.5, NaN) }, 0, 2)).toEqual([
			0.5,
			null
		]);
	});

	test('refuses a code without a text', () => {
		const column = { type: 'text', codes: Int32Array.of(3), values: ['a'] } as const;
		expect(() => roundTrip(column, 0, 1)).toThrow('Text code 3 has no value.');
	});
});
