/** A value and how many have it. */
export interface Weighted {
	readonly value: number;
	readonly count: number;
}

/** The least value at or below which at least `share` (0–1) of all lie (nearest rank); null of none. Values in ascending order. */
export function weightedQuantile(sorted: readonly Weighted[], share: number): number | null {
	const total = sorted.reduce((sum, { count }) => sum + count, 0);
	let below = 0;
	for (const { value, count } of sorted) {
		below += count;
		// The allowance keeps a rank such as .95 × 20, which is 19 and a rounding error, at 19.
		if (count > 0 && below >= share * total - 1e-9) return value;
	}
	return null;
}

/** The value in the middle, or the mean of the two there; null of none. Values in ascending order. */
export function weightedMedian(sorted: readonly Weighted[]): number | null {
	const total = sorted.reduce((sum, { count }) => sum + count, 0);
	const low = weightedQuantile(sorted, 0.5);
	const high = weightedQuantile(sorted, (Math.floor(total / 2) + 1) / Math.max(1, total));
	return low === null ? null : (low + (high ?? low)) / 2;
}
