import type { SimilarPairs } from './similar-pairs';
import type { Likeness } from './likeness';
import { likenessParts } from './likeness';
import type { Organisation } from './organisation';

/** Two descriptions alike enough to be one: what they differ in. */
export interface NearDuplicate {
	readonly first: number;
	readonly second: number;
	readonly title: number;
	readonly capabilities: readonly number[];
	/** In how many capabilities both have a level. */
	readonly compared: number;
}

const likeTitle = 0.85;
const mostDifferences = 2;
const leastCompared = 8;

/**
 * Pairs of one grade with very similar titles (t ≥ .85) that differ in one or two levels, or in
 * none, of eight or more. Source: METHOD.md §4, “Near-duplicate roles”, and DOMAIN.md; the numbers
 * are this project's.
 */
export function findNearDuplicates(
	organisation: Organisation,
	likeness: Likeness,
	pairs: SimilarPairs
): readonly NearDuplicate[] {
	const { capabilityCount: width, levels } = organisation;
	const found: NearDuplicate[] = [];
	for (let pair = 0; pair < pairs.count; pair++) {
		if (pairs.oneStep[pair] === 1) continue;
		const first = pairs.first[pair] ?? 0;
		const second = pairs.second[pair] ?? 0;
		const capabilities: number[] = [];
		let compared = 0;
		for (let c = 0; c < width && capabilities.length <= mostDifferences; c++) {
			const a = levels[first * width + c] ?? NaN;
			const b = levels[second * width + c] ?? NaN;
			if (Number.isNaN(a) !== Number.isNaN(b)) capabilities.push(c);
			if (Number.isNaN(a) || Number.isNaN(b)) continue;
			compared++;
			if (a !== b) capabilities.push(c);
		}
		if (capabilities.length > mostDifferences || compared < leastCompared) continue;
		const { title } = likenessParts(likeness, first, second);
		if (title >= likeTitle) found.push({ first, second, title, capabilities, compared });
	}
	return found.sort((a, b) => a.first - b.first || a.second - b.second);
}
