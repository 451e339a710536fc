import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveInGrid } from '../../../src/lib/charts/heatmap-navigation';

const bounds = { row: 30, column: 20 };

describe('moving in the grid', () => {
	test.each([
		['ArrowRight', false, { row: 3, column: 4 }],
		['ArrowLeft', false, { row: 3, column: 2 }],
		['ArrowUp', false, { row: 2, column: 3 }],
		['ArrowDown', false, { row: 4, column: 3 }],
		['Home', false, { row: 3, column: 0 }],
		['End', false, { row: 3, column: 20 }],
		['Home', true, { row: 0, column: 0 }],
		['End', true, { row: 30, column: 20 }],
		['PageDown', false, { row: 13, column: 3 }]
	])('%s (ctrl %s) leads from 3:3 to %o', (key, ctrl, expected) => {
		expect(moveInGrid(key, ctrl, { row: 3, column: 3 }, bounds)).toEqual(expected);
	});

	test('PageUp stops at the first row of data and does not jump into the headers', () => {
		expect(moveInGrid('PageUp', false, { row: 5, column: 1 }, bounds)).toEqual({
			row: 1,
			column: 1
		});
	});

	test('a key that does not move is left to others', () => {
		expect(moveInGrid('Enter', false, { row: 1, column: 1 }, bounds)).toBeNull();
		expect(moveInGrid('toString', false, { row: 1, column: 1 }, bounds)).toBeNull();
	});

	test('no key leads out of the grid', () => {
		const keys = fc.constantFrom(
			...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End']
		);
		const place = fc.record({ row: fc.nat(30), column: fc.nat(20) });
		fc.assert(
			fc.property(keys, fc.boolean(), place, (key, ctrl, from) => {
				const to = moveInGrid(key, ctrl, from, bounds);
				expect(to?.row).toBeGreaterThanOrEqual(0);
				expect(to?.row).toBeLessThanOrEqual(30);
				expect(to?.column).toBeGreaterThanOrEqual(0);
				expect(to?.column).toBeLessThanOrEqual(20);
			})
		);
	});
});
