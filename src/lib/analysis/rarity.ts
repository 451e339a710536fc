/**
 * How rare a difference of one, two, three, four or more levels on a capability is among similar
 * pairs. Source: METHOD.md §3.3.
 */
export interface Rarity {
	/** −ln r_c(k) at c · 5 + k, k = 0..4; 0 for no difference. */
	readonly surprise: Float64Array;
	/** Per capability: the pairs in which both have a level. */
	readonly pairs: Float64Array;
}

/** Gaps beyond this many levels count as this many. */
export const widestGap = 4;
/** Room for each capability in `Rarity.surprise`. */
export const gapRoom = widestGap + 1;

const priorPairs = 20;
const priors = {
	sameGrade: [1, 0.35, 0.03, 0.003, 0.0003],
	oneStep: [1, 0.05, 0.005, 0.0005, 0.0001]
} as const;

/**
 * r_c(k) = (pairs with a gap of k or more on c + 20 π_k) / (pairs + 20), tabulated as −ln r.
 * `counts` holds, at c · 5 + k, the pairs with a gap of exactly k (4 for more).
 */
export function rarityOf(counts: Float64Array, pairs: 'sameGrade' | 'oneStep'): Rarity {
	const width = counts.length / gapRoom;
	const surprise = new Float64Array(counts.length);
	const totals = new Float64Array(width);
	for (let c = 0; c < width; c++) {
		const total = counts.subarray(c * gapRoom, (c + 1) * gapRoom).reduce((a, b) => a + b, 0);
		totals[c] = total;
		let atLeast = 0;
		for (let k = widestGap; k >= 1; k--) {
			atLeast += counts[c * gapRoom + k] ?? 0;
			const prior = priors[pairs][k] ?? 0;
			surprise[c * gapRoom + k] = -Math.log((atLeast + priorPairs * prior) / (total + priorPairs));
		}
	}
	return { surprise, pairs: totals };
}

/**
 * The gap of two levels: at the same grade how far apart they are; one step apart how far the
 * junior lies above the senior, and 0 where it does not. Parts of a level count as a whole one.
 * Source: METHOD.md §3.2.
 */
export function levelGap(first: number, second: number, oneStep: boolean): number {
	const difference = oneStep ? first - second : Math.abs(first - second);
	const gap = Math.ceil(Math.round(difference * 1e6) / 1e6);
	return gap > widestGap ? widestGap : gap > 0 ? gap : 0;
}
