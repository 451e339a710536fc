import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshNumbers, numbersAmong } from '../../../src/lib/state/analysis/queue-numbers';

const ascends = (numbers: Int32Array) =>
	numbers.every((number, place) => place === 0 || number > (numbers[place - 1] ?? 0));

test('fresh numbers ascend from 0, with room after every pair and now and then elsewhere', () => {
	expect(freshNumbers([]).length).toBe(0);
	expect(freshNumbers([false, false, true, true, false])).toEqual(Int32Array.of(0, 1, 2, 6, 10));
	const many = freshNumbers(Array.from({ length: 1000 }, () => false));
	expect(ascends(many)).toBe(true);
	expect(many.at(-1)).toBeGreaterThan(1000);
});

test('what is gone leaves all other numbers alone, and what comes takes a free one', () => {
	expect(numbersAmong([0, 2, 3])).toEqual(Int32Array.of(0, 2, 3));
	expect(numbersAmong([0, null, 2, 3])).toEqual(Int32Array.of(0, 1, 2, 3));
	expect(numbersAmong([0, 5, null, null, 9])).toEqual(Int32Array.of(0, 5, 6, 7, 9));
	expect(numbersAmong([0, 1, null])).toEqual(Int32Array.of(0, 1, 2));
	expect(numbersAmong([null, 4])).toEqual(Int32Array.of(0, 4));
});

test('one that moves is the only one with another number', () => {
	expect(numbersAmong([0, 7, 1, 2, 3, 9])).toEqual(Int32Array.of(0, 1, 2, 3, 4, 9));
	expect(numbersAmong([0, 10, 4, 12])).toEqual(Int32Array.of(0, 1, 4, 12));
});

test('where no number is free, those that follow move up to the next free one', () => {
	expect(numbersAmong([0, null, 1, 2, 4, 5])).toEqual(Int32Array.of(0, 1, 2, 3, 4, 5));
});

test('numbers always ascend, and those of an ascending run stay where there is room', () => {
	const number = fc.option(fc.nat(60), { nil: null });
	fc.assert(
		fc.property(fc.array(number), (known) => {
			expect(ascends(numbersAmong(known))).toBe(true);
		})
	);
	fc.assert(
		fc.property(fc.uniqueArray(fc.nat(500)), (known) => {
			const sorted = known.sort((a, b) => a - b);
			expect([...numbersAmong(sorted)]).toEqual(sorted);
		})
	);
});
