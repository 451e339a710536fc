import type { Organisation } from './organisation';

/** A role with every core capability at one level where its peers lead one to expect several. */
export interface StraightLine {
	readonly role: number;
	readonly level: number;
	/** Standard deviation of the levels expected of the role, over its core capabilities. */
	readonly expectedSpread: number;
}

const leastLevels = 8;
const leastSpread = 0.4;

/**
 * Finds roles with eight core levels or more, all equal, where the expected levels have a standard
 * deviation of .4 or more. `expected` is a level per cell. Source: METHOD.md §4, “Straight line”.
 */
export function findStraightLines(
	{ roleCount, capabilityCount: width, levels, core }: Organisation,
	expected: Float64Array
): readonly StraightLine[] {
	const found: StraightLine[] = [];
	for (let role = 0; role < roleCount; role++) {
		let first = NaN;
		let count = 0;
		let sum = 0;
		let squares = 0;
		for (let c = 0; c < width; c++) {
			const level = levels[role * width + c] ?? NaN;
			if (core[c] !== 1 || Number.isNaN(level)) continue;
			if (count === 0) first = level;
			if (level !== first) {
				count = 0;
				break;
			}
			const value = expected[role * width + c] ?? 0;
			count++;
			sum += value;
			squares += value * value;
		}
		if (count < leastLevels) continue;
		const spread = Math.sqrt(Math.max(squares / count - (sum / count) ** 2, 0));
		if (spread >= leastSpread) found.push({ role, level: first, expectedSpread: spread });
	}
	return found.sort((a, b) => b.expectedSpread - a.expectedSpread || a.role - b.role);
}
