import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../src/lib/analysis/bands';
import { erfc, twoSidedChance } from '../../../src/lib/analysis/erfc';
import { falseDiscoveryRates } from '../../../src/lib/analysis/false-discovery';
import { invertMatrix } from '../../../src/lib/analysis/invert-matrix';
import { gapRoom, levelGap, rarityOf } from '../../../src/lib/analysis/rarity';
import { chanceText } from '../../../src/lib/analysis/wording';

describe('the chance of a gap', () => {
	test('is that of the normal distribution', () => {
		expect(twoSidedChance(0)).toBe(1);
		expect(twoSidedChance(1)).toBeCloseTo(0.317310507862914, 13);
		expect(twoSidedChance(1.959963984540054)).toBeCloseTo(0.05, 13);
		expect(erfc(-0.5)).toBeCloseTo(1.520499877813047, 13);
	});

	test('keeps its digits where one minus the distribution has run out of them', () => {
		// Published: erfc(3) = 2.209049699858544e-5, erfc(5) = 1.537459794428035e-12, erfc(10) = 2.088487583762545e-45.
		for (const [x, value] of [
			[2, 4.677734981047266e-3],
			[3, 2.209049699858544e-5],
			[5, 1.537459794428035e-12],
			[10, 2.088487583762545e-45]
		] as const) {
			expect(erfc(x) / value).toBeCloseTo(1, 11);
		}
		expect(erfc(Infinity)).toBe(0);
		expect(erfc(NaN)).toBeNaN();
	});

	test('never rises with the gap', () => {
		let last = 1;
		for (let z = 0; z < 12; z += 0.01) {
			const chance = twoSidedChance(z);
			expect(chance).toBeLessThanOrEqual(last);
			last = chance;
		}
	});

	test('reads as a percentage, and below 1 in 10,000 as that', () => {
		expect(chanceText(0.004)).toBe('0.4 %');
		expect(chanceText(0.12)).toBe('12 %');
		expect(chanceText(0.0002)).toBe('0.02 %');
		expect(chanceText(0.00009)).toBe('less than 1 in 10,000');
	});
});

describe('false discovery rates', () => {
	test('are those worked by hand', () => {
		// p·m/rank: .01·4/1 = .04, .02·4/2 = .04, .03·4/3 = .04, .5·4/4 = .5; least from behind.
		expect([...falseDiscoveryRates(Float64Array.of(0.03, 0.5, 0.01, 0.02))]).toEqual([
			0.04, 0.5, 0.04, 0.04
		]);
		// .001·3/1 = .003; .9·3/2 = 1.35 and .95·3/3 = .95, so both are .95.
		const rates = falseDiscoveryRates(Float64Array.of(0.9, 0.001, 0.95));
		expect(rates[0]).toBeCloseTo(0.95, 12);
		expect(rates[1]).toBeCloseTo(0.003, 12);
		expect(rates[2]).toBeCloseTo(0.95, 12);
	});

	test('count what is certain and leave out what is not judged', () => {
		const rates = falseDiscoveryRates(Float64Array.of(0.01, 1, NaN, 1));
		expect(rates[0]).toBeCloseTo(0.03, 12);
		expect(rates[1]).toBe(1);
		expect(rates[2]).toBeNaN();
	});

	test('of equal chances are equal', () => {
		const rates = falseDiscoveryRates(Float64Array.of(0.02, 0.02, 0.02, 0.8));
		expect(rates[0]).toBe(rates[2]);
		expect(rates[0]).toBeCloseTo((0.02 * 4) / 3, 12);
	});

	test('fall into bands at .01, .05 and .20', () => {
		expect([0.01, 0.011, 0.05, 0.2, 0.21].map(bandOf)).toEqual([
			'strong',
			'likely',
			'likely',
			'worth_a_look',
			null
		]);
	});
});

describe('the rarity of a difference', () => {
	test('is its share of the pairs, pulled to the constants by twenty pairs', () => {
		// Of 30 pairs 20 have no gap, 8 a gap of one, 2 of two.
		const counts = new Float64Array(gapRoom);
		counts.set([20, 8, 2, 0, 0]);
		const { surprise, pairs } = rarityOf(counts, 'sameGrade');
		expect(pairs[0]).toBe(30);
		expect(surprise[0]).toBe(0);
		expect(surprise[1]).toBeCloseTo(-Math.log((10 + 20 * 0.35) / 50), 12);
		expect(surprise[2]).toBeCloseTo(-Math.log((2 + 20 * 0.03) / 50), 12);
		expect(surprise[4]).toBeCloseTo(-Math.log((20 * 0.0003) / 50), 12);
		const step = rarityOf(counts, 'oneStep').surprise;
		expect(step[1]).toBeCloseTo(-Math.log((10 + 20 * 0.05) / 50), 12);
	});

	test('counts parts of a level as a whole one, and one step apart only what the junior has above', () => {
		expect(levelGap(4.62, 4.5, false)).toBe(1);
		expect(levelGap(1, 3, false)).toBe(2);
		expect(levelGap(1, 3, true)).toBe(0);
		expect(levelGap(3, 1, true)).toBe(2);
		expect(levelGap(7, 0, false)).toBe(4);
		expect(levelGap(2, 2, false)).toBe(0);
	});
});

test('the inverse of a matrix times the matrix is one', () => {
	const matrix = Float64Array.of(2, 1, 0, 1, 3, 1, 0, 1, 4);
	const inverse = invertMatrix(matrix, 3);
	for (let i = 0; i < 3; i++) {
		for (let j = 0; j < 3; j++) {
			let sum = 0;
			for (let k = 0; k < 3; k++) sum += (matrix[i * 3 + k] ?? 0) * (inverse[k * 3 + j] ?? 0);
			expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
		}
	}
	expect(() => invertMatrix(new Float64Array(4), 2)).toThrow('cannot be inverted');
});
