import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	meanLevel,
	medianLevel,
	percentileLevel,
	shareAtOrAbove,
	spreadOf,
	totalOf
} from '../../../src/lib/views/level-counts';

/** Some roles' levels one by one, and the same as counts. */
const roles = fc
	.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 40 })
	.map((levels) => ({
		levels: [...levels].sort((a, b) => a - b),
		counts: [1, 2, 3, 4, 5].map((level) => levels.filter((one) => one === level).length)
	}));

const at = (values: readonly number[], index: number) => values[index] ?? Number.NaN;
const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

function slowMedian(sorted: readonly number[]): number {
	const half = sorted.length / 2;
	return sorted.length % 2 === 1
		? at(sorted, Math.floor(half))
		: (at(sorted, half - 1) + at(sorted, half)) / 2;
}

test('counts of levels say the same as the roles one by one', () => {
	fc.assert(
		fc.property(roles, fc.integer({ min: 1, max: 5 }), ({ levels, counts }, threshold) => {
			expect(totalOf(counts)).toBe(levels.length);
			expect(medianLevel(counts)).toBe(slowMedian(levels));
			expect(meanLevel(counts)).toBeCloseTo(mean(levels), 10);
			expect(shareAtOrAbove(counts, threshold)).toBeCloseTo(
				mean(levels.map((level) => (level >= threshold ? 1 : 0))),
				10
			);
			const median = slowMedian(levels);
			expect(spreadOf(counts)).toBeCloseTo(
				mean(levels.map((level) => Math.abs(level - median))),
				10
			);
		})
	);
});

test('a percentile is the lowest level that enough of the roles reach', () => {
	fc.assert(
		fc.property(roles, fc.integer({ min: 1, max: 100 }), ({ levels, counts }, percent) => {
			const reached = (level: number) => levels.filter((one) => one <= level).length * 100;
			const slow = [1, 2, 3, 4, 5].find((level) => reached(level) >= percent * levels.length);
			expect(percentileLevel(counts, percent / 100)).toBe(slow);
		})
	);
});

test('without roles there is no median, mean, share, spread or percentile', () => {
	const none = [0, 0, 0, 0, 0];
	expect([
		medianLevel(none),
		meanLevel(none),
		shareAtOrAbove(none, 3),
		spreadOf(none),
		percentileLevel(none, 0.5)
	]).toEqual([null, null, null, null, null]);
});

test('an even number of roles has its median between the two in the middle', () => {
	expect(medianLevel([0, 3, 3, 0, 0])).toBe(2.5);
	expect(medianLevel([1, 0, 0, 1, 0])).toBe(2.5);
	expect(medianLevel([1, 0, 1, 0, 0])).toBe(2);
	expect(spreadOf([0, 3, 3, 0, 0])).toBe(0.5);
});
