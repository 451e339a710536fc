/** Numbers are left free after so many findings, so that one that comes between others leaves most numbers alone. */
const between = 64;
const free = 16;
/** Pairs change places whenever a level changes: so many numbers are left free after each. */
const freeAfterPair = 3;

/**
 * Numbers for findings in their order, from 0, with room for some more among them; `pairs` says of
 * each whether it is a pair of similar roles.
 */
export function freshNumbers(pairs: readonly boolean[]): Int32Array {
	let next = 0;
	return Int32Array.from(pairs, (pair, place) => {
		if (place > 0 && place % between === 0) next += free;
		const number = next;
		next += pair ? 1 + freeAfterPair : 1;
		return number;
	});
}

/**
 * Ascending numbers for findings in their order, of which some have a number already (null: none).
 * As many as can keep theirs; what comes between takes the numbers free there, and where too few
 * are, those that follow move up.
 */
export function numbersAmong(known: readonly (number | null)[]): Int32Array {
	const kept = longestAscending(known);
	const numbers = new Int32Array(known.length);
	let last = -1;
	let place = 0;
	while (place < known.length) {
		let end = place;
		while (end < known.length && !(kept[end] === 1 && (known[end] ?? 0) - last > end - place))
			end++;
		for (; place < end; place++) numbers[place] = ++last;
		if (place === known.length) break;
		last = known[place] ?? 0;
		numbers[place++] = last;
	}
	return numbers;
}

/** 1 for each of the largest number of places whose numbers ascend. Source: patience sorting (Schensted 1961). */
function longestAscending(known: readonly (number | null)[]): Uint8Array {
	const ends: number[] = [];
	const before = new Int32Array(known.length).fill(-1);
	known.forEach((number, place) => {
		if (number === null) return;
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((known[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
			else high = middle;
		}
		before[place] = ends[low - 1] ?? -1;
		ends[low] = place;
	});
	const kept = new Uint8Array(known.length);
	for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) kept[place] = 1;
	return kept;
}
