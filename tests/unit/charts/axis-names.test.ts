import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AxisName, placeAxisNames } from '../../../src/lib/charts/axis-names';

const letterPx = 5.8;

function name(text: string, middle: number): AxisName {
	return { text, middle };
}

test('names with room stand below what they name', () => {
	expect(placeAxisNames([name('GS', 20), name('11/12', 80)])).toEqual([20, 80]);
});

test('two names that would touch each give way by half', () => {
	// Half of four and of five letters are 26.1 px, and a gap of 4: 30.1 px; they have 23.
	const [left = 0, right = 0] = placeAxisNames([name('9/10', 50), name('11/12', 73)]).map(Number);
	expect(right - left).toBeCloseTo(30.1, 10);
	expect(50 - left).toBeCloseTo(right - 73, 10);
});

test('where giving way would lead a name to its neighbour, it is left out instead', () => {
	expect(placeAxisNames([name('9/10', 50), name('11/12', 60), name('B1', 80)])).toEqual([
		50,
		null,
		80
	]);
});

test('no two names ever overlap, and none strays further than 5 px', () => {
	const axes = fc
		.array(
			fc.record({ text: fc.constantFrom('GS', '1/2', '9/10', '11/12', 'B1'), step: fc.nat(40) })
		)
		.map((some) => {
			let middle = 0;
			return some.map(({ text, step }) => name(text, (middle += step + 1)));
		});
	fc.assert(
		fc.property(axes, (names) => {
			const placed = placeAxisNames(names).flatMap((at, index) => {
				const { text, middle } = names[index] ?? name('', NaN);
				return at === null ? [] : [{ at, middle, half: (text.length * letterPx) / 2 }];
			});
			for (const [index, { at, middle, half }] of placed.entries()) {
				expect(Math.abs(at - middle)).toBeLessThanOrEqual(5);
				const before = placed[index - 1];
				if (before) expect(at - half).toBeGreaterThanOrEqual(before.at + before.half - 1e-9);
			}
		})
	);
});
