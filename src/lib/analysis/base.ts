import type { Effect } from './base-effects';
import { EffectFit } from './effect-fit';
import type { Organisation } from './organisation';

/** The level that grade, groups, occupation, family and division lead one to expect. */
export interface Base {
	/** roleCount × K: μ₀, each role left out of its own sums; NaN where the role has no level. */
	readonly expected: Float64Array;
	/** roleCount × K: E = y − μ₀, clipped; 0 where the role has no level. */
	readonly residuals: Float64Array;
	/** Per capability: the spread of the residuals. */
	readonly spreads: Float64Array;
	/** Grade code + 1 × K: what each grade adds; the first grade is “not stated”. */
	readonly gradeEffects: Float64Array;
	/** What is expected of a role on a capability on which it had no level: the effects as they are. */
	readonly unstated: (role: number, capability: number) => number;
}

const passes = 3;
const firstSpread = 0.8;
const clipAt = 2.5;
const spreadFloor = 0.01;

/**
 * Three passes of backfitting on clipped levels, then every role left out of its own sums.
 * Effect = Σ residuals / (n + λ). Source: METHOD.md §2.1; backfitting: Friedman & Stuetzle 1981;
 * clipping: Huber 1964.
 */
export function fitBase(organisation: Organisation, effects: readonly Effect[]): Base {
	const { roleCount, capabilityCount: width, levels } = organisation;
	const cells = roleCount * width;
	const fits = effects.map((effect) => new EffectFit(effect, width));
	const mean = new Float64Array(width);
	const counts = new Float64Array(width);
	for (let cell = 0; cell < cells; cell++) {
		const level = levels[cell] ?? NaN;
		if (Number.isNaN(level)) continue;
		const capability = cell % width;
		mean[capability] = (mean[capability] ?? 0) + level;
		counts[capability] = (counts[capability] ?? 0) + 1;
	}
	for (let c = 0; c < width; c++) mean[c] = (mean[c] ?? 0) / Math.max(counts[c] ?? 0, 1);
	fits[0]?.values.set(mean);

	const spreads = new Float64Array(width).fill(firstSpread);
	const residuals = new Float64Array(cells);
	for (let cell = 0; cell < cells; cell++) {
		residuals[cell] = (levels[cell] ?? NaN) - (mean[cell % width] ?? 0);
	}
	let remainders = residuals;
	for (let pass = 0; pass < passes; pass++) {
		const before = clippedTo(residuals, spreads, width);
		remainders = before.slice();
		for (const fit of fits) fit.refit(remainders);
		for (let cell = 0; cell < cells; cell++) {
			residuals[cell] = (residuals[cell] ?? 0) + (remainders[cell] ?? 0) - (before[cell] ?? 0);
		}
		spreads.set(meanSquareRoots(clippedTo(residuals, spreads, width), counts));
	}
	const expected = leaveOut(organisation, fits, remainders);
	const left = levels.map((level, cell) => level - (expected[cell] ?? NaN));
	const clipped = clippedTo(left, spreads, width);
	return {
		expected,
		residuals: clipped.map((value) => (Number.isNaN(value) ? 0 : value)),
		spreads: meanSquareRoots(clipped, counts),
		gradeEffects:
			fits.find((fit) => fit.effect.shape === 'graded')?.values ?? new Float64Array(width),
		unstated: (role, capability) =>
			fits.reduce((sum, fit) => sum + fit.valueAt(role, capability), 0)
	};
}

/** E of a level: how far it is from what is expected, clipped; 0 where there is none. */
export function residualOf(level: number, expected: number, spread: number): number {
	const limit = clipAt * spread;
	const away = level - expected;
	return Number.isNaN(away) ? 0 : Math.min(Math.max(away, -limit), limit);
}

/** μ₀ of every cell with a level, NaN elsewhere. `remainders` are z − μ. */
function leaveOut(
	{ roleCount, capabilityCount: width, levels }: Organisation,
	fits: readonly EffectFit[],
	remainders: Float64Array
): Float64Array {
	const expected = new Float64Array(roleCount * width);
	for (let cell = 0; cell < expected.length; cell++) {
		expected[cell] = Number.isNaN(levels[cell] ?? NaN) ? NaN : 0;
	}
	for (const fit of fits) fit.addLeftOut(expected, remainders);
	return expected;
}

function clippedTo(values: Float64Array, spreads: Float64Array, width: number): Float64Array {
	const clipped = new Float64Array(values.length);
	for (let cell = 0; cell < values.length; cell++) {
		const limit = clipAt * (spreads[cell % width] ?? 0);
		const value = values[cell] ?? NaN;
		clipped[cell] = value > limit ? limit : value < -limit ? -limit : value;
	}
	return clipped;
}

function meanSquareRoots(values: Float64Array, counts: Float64Array): Float64Array {
	const width = counts.length;
	const squares = new Float64Array(width);
	for (let cell = 0; cell < values.length; cell++) {
		const value = values[cell] ?? NaN;
		if (Number.isNaN(value)) continue;
		squares[cell % width] = (squares[cell % width] ?? 0) + value * value;
	}
	return squares.map((sum, c) => Math.sqrt(sum / Math.max(counts[c] ?? 0, 1) + spreadFloor));
}
