import { descendingOrder } from './descending-order';
import { firstPlace } from './first-place';
import { rounded } from './likeness';
import type { SimilarPairs } from './similar-pairs';

/** The pairs to list, most remarkable first, those that differ likewise folded under them. */
export interface ListedPairs {
	/** Places in `SimilarPairs`. */
	readonly pairs: Int32Array;
	/** Per listed pair: the odd one out, or -1 where neither is. */
	readonly odd: Int32Array;
	/** Per listed pair: how many pairs differ likewise and are not listed. */
	readonly likewise: Int32Array;
	/** Per listed pair: “1 in N similar pairs differ this much”; 0 where there are under 20 pairs. */
	readonly oneIn: Float64Array;
	/** Per pair of `SimilarPairs`: the place in this list that it is listed or folded at, or -1. */
	readonly foldedAt: Int32Array;
}

const leastPairs = 20;

/**
 * Lists pairs by score, ties by ids. The odd one out of a pair is the member with the larger
 * Σ scores / (pairs + 1); equal: neither is named, the lower id folds. A pair of which either
 * member was an odd one out above is folded there. Source: METHOD.md §3.5 and §3.6.
 */
export function foldPairs(pairs: SimilarPairs, roleCount: number): ListedPairs {
	const { first, second, scores, count } = pairs;
	const order = descendingOrder(
		scores,
		(x, y) =>
			Math.min(first[x] ?? 0, second[x] ?? 0) - Math.min(first[y] ?? 0, second[y] ?? 0) ||
			Math.max(first[x] ?? 0, second[x] ?? 0) - Math.max(first[y] ?? 0, second[y] ?? 0)
	);
	const oddness = oddnessOf(pairs, roleCount);
	const rankOfOdd = new Int32Array(roleCount).fill(-1);
	const foldedAt = new Int32Array(count).fill(-1);
	const listed: number[] = [];
	const odd: number[] = [];
	const likewise: number[] = [];
	for (const pair of order) {
		const a = first[pair] ?? 0;
		const b = second[pair] ?? 0;
		const above = earliest(rankOfOdd[a] ?? -1, rankOfOdd[b] ?? -1);
		if (above >= 0) {
			likewise[above] = (likewise[above] ?? 0) + 1;
			foldedAt[pair] = above;
			continue;
		}
		const difference = (oddness[a] ?? 0) - (oddness[b] ?? 0);
		const folding = difference > 0 ? a : difference < 0 ? b : Math.min(a, b);
		rankOfOdd[folding] = listed.length;
		foldedAt[pair] = listed.length;
		listed.push(pair);
		odd.push(difference === 0 ? -1 : folding);
		likewise.push(0);
	}
	return {
		pairs: Int32Array.from(listed),
		odd: Int32Array.from(odd),
		likewise: Int32Array.from(likewise),
		oneIn: oneInHowMany(pairs, listed),
		foldedAt
	};
}

function earliest(a: number, b: number): number {
	if (a < 0) return b;
	return b < 0 ? a : Math.min(a, b);
}

function oddnessOf({ first, second, scores, count }: SimilarPairs, roleCount: number) {
	const sums = new Float64Array(roleCount);
	const counts = new Float64Array(roleCount);
	for (let pair = 0; pair < count; pair++) {
		for (const role of [first[pair] ?? 0, second[pair] ?? 0]) {
			sums[role] = (sums[role] ?? 0) + (scores[pair] ?? 0);
			counts[role] = (counts[role] ?? 0) + 1;
		}
	}
	return sums.map((sum, role) => rounded(sum / ((counts[role] ?? 0) + 1)));
}

/** All pairs of the same sort over those whose differences are as rare together, or rarer. */
function oneInHowMany({ surprises, oneStep }: SimilarPairs, listed: readonly number[]) {
	const bySort = [0, 1].map((sort) => surprises.filter((_, pair) => oneStep[pair] === sort).sort());
	return Float64Array.from(listed, (pair) => {
		const all = bySort[oneStep[pair] ?? 0] ?? new Float64Array(0);
		if (all.length < leastPairs) return 0;
		return all.length / (all.length - firstPlace(all, surprises[pair] ?? 0));
	});
}
