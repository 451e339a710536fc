import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../../../src/lib/framework/edit-distance';

test.each([
	['adept', 'adept', 0],
	['adept', 'adpet', 1],
	['adept', 'adep', 1],
	['adept', 'adapt', 1],
	['adept', 'adde', 3],
	['', 'abc', 3],
	['project', 'product', 2],
	['ca', 'abc', 3]
])('%j and %j are %i slips apart', (left, right, slips) => {
	expect(editDistance(left, right, 5)).toBe(slips);
});

/** The definition, without tables. */
function slow(left: string, right: string): number {
	if (left === '' || right === '') return left.length + right.length;
	const same = left.at(-1) === right.at(-1) ? 0 : 1;
	const costs = [
		slow(left.slice(0, -1), right) + 1,
		slow(left, right.slice(0, -1)) + 1,
		slow(left.slice(0, -1), right.slice(0, -1)) + same
	];
	if (left.length > 1 && left.at(-1) === right.at(-2) && left.at(-2) === right.at(-1)) {
		costs.push(slow(left.slice(0, -2), right.slice(0, -2)) + 1);
	}
	return Math.min(...costs);
}

test('it agrees with its definition up to the limit, and is one more beyond', () => {
	const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
	fc.assert(
		fc.property(text, text, fc.integer({ min: 0, max: 5 }), (left, right, limit) => {
			expect(editDistance(left, right, limit)).toBe(Math.min(slow(left, right), limit + 1));
		})
	);
});
