/**
 * Benjamini–Hochberg q of each chance among all of them: the smallest false discovery rate at which
 * it would be called. Equal chances have equal q, so no order among them is needed. NaN chances
 * are not tests and come back NaN. Source: Benjamini & Hochberg 1995; METHOD.md §2.6.
 */
export function falseDiscoveryRates(chances: Float64Array): Float64Array {
	const sorted = chances.filter((chance) => !Number.isNaN(chance)).sort();
	const tests = sorted.length;
	const rates = new Float64Array(tests);
	let least = 1;
	for (let place = tests - 1; place >= 0; place--) {
		least = Math.min(least, ((sorted[place] ?? 1) * tests) / (place + 1));
		rates[place] = least;
	}
	return chances.map((chance) =>
		Number.isNaN(chance) ? NaN : (rates[lastPlace(sorted, chance)] ?? 1)
	);
}

/** The place of the last value that is not above `value`. */
function lastPlace(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] ?? Infinity) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
