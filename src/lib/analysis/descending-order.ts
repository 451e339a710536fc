const bucketCount = 1 << 16;

/**
 * Places of the values above 0, largest value first; equal values in the order that `tie` gives to
 * their places. Values are spread over buckets first, so that millions take no comparison sort.
 */
export function descendingOrder(
	values: Float64Array,
	tie: (a: number, b: number) => number
): Int32Array {
	let most = 0;
	let positive = 0;
	for (const value of values) {
		if (value > most) most = value;
		if (value > 0) positive++;
	}
	const bucketOf = (value: number): number =>
		Math.min(bucketCount - 1, Math.floor((1 - value / most) * bucketCount));
	const starts = new Int32Array(bucketCount + 1);
	for (const value of values) {
		if (value > 0) starts[bucketOf(value) + 1] = (starts[bucketOf(value) + 1] ?? 0) + 1;
	}
	for (let b = 0; b < bucketCount; b++) starts[b + 1] = (starts[b + 1] ?? 0) + (starts[b] ?? 0);
	const order = new Int32Array(positive);
	const next = starts.slice();
	values.forEach((value, place) => {
		if (!(value > 0)) return;
		const bucket = bucketOf(value);
		const at = next[bucket] ?? 0;
		order[at] = place;
		next[bucket] = at + 1;
	});
	for (let b = 0; b < bucketCount; b++) {
		const start = starts[b] ?? 0;
		const end = starts[b + 1] ?? 0;
		if (end - start > 1) {
			order
				.subarray(start, end)
				.sort((x, y) => (values[y] ?? 0) - (values[x] ?? 0) || tie(x, y) || x - y);
		}
	}
	return order;
}
