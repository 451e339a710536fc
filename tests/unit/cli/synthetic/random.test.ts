import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../../../src/cli/synthetic/random';

const draws = (seed: number, count: number): number[] => {
	const random = createRandom(seed);
	return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same draws and another seed gives others', () => {
	fc.assert(
		fc.property(fc.integer(), (seed) => {
			expect(draws(seed, 20)).toEqual(draws(seed, 20));
			expect(draws(seed, 20)).not.toEqual(draws(seed ^ 1, 20));
		})
	);
});

test('uniform draws fill ten equal bins evenly', () => {
	const bins = Array.from({ length: 10 }, () => 0);
	for (const draw of draws(7, 100_000)) {
		const bin = Math.floor(draw * 10);
		bins[bin] = (bins[bin] ?? 0) + 1;
	}
	// 10,000 expected in each, standard deviation 95; five of those allow for chance.
	for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(475);
});

test('normal draws have mean 0 and variance 1', () => {
	const random = createRandom(3);
	const normals = Array.from({ length: 50_000 }, () => random.normal());
	const mean = normals.reduce((sum, value) => sum + value, 0) / normals.length;
	const variance = normals.reduce((sum, value) => sum + value * value, 0) / normals.length;
	// Standard errors: 1/√50,000 = .0045 of the mean, about √2 times that of the variance.
	expect(Math.abs(mean)).toBeLessThan(0.0225);
	expect(Math.abs(variance - 1)).toBeLessThan(0.032);
});

test('a weight of nothing is never drawn, and the others in proportion', () => {
	const random = createRandom(11);
	const counts = [0, 0, 0];
	for (let draw = 0; draw < 10_000; draw++) {
		const index = random.weighted([1, 0, 3]);
		counts[index] = (counts[index] ?? 0) + 1;
	}
	expect(counts[1]).toBe(0);
	// 2,500 expected, standard deviation 43.
	expect(Math.abs((counts[0] ?? 0) - 2500)).toBeLessThan(216);
});

test('a shuffle holds the same items', () => {
	fc.assert(
		fc.property(fc.integer(), fc.array(fc.integer()), (seed, items) => {
			const sorted = (list: readonly number[]): number[] => [...list].sort((a, b) => a - b);
			expect(sorted(createRandom(seed).shuffled(items))).toEqual(sorted(items));
		})
	);
});

test('a fork does not depend on how much was drawn before it', () => {
	const one = createRandom(5);
	const other = createRandom(5);
	other.next();
	expect(one.fork('levels').next()).toBe(other.fork('levels').next());
	expect(one.fork('levels').next()).not.toBe(one.fork('roles').next());
});

test('nothing can be picked from nothing', () => {
	expect(() => createRandom(1).pick([])).toThrow(RangeError);
	expect(() => createRandom(1).weighted([0, 0])).toThrow(RangeError);
});
