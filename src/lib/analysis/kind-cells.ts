import type { Gathered } from './gathered';
import type { KindColumns } from './kind-columns';

/**
 * Kinds of one title, occupation and groups, which differ in their purposes alone. The cells of
 * title t are `titleStarts[t]` to `titleStarts[t + 1]`; the places of cell k's kinds in the grade are
 * `places[starts[k]] … places[starts[k + 1] - 1]`.
 */
export interface Cells {
	readonly titleStarts: Int32Array;
	readonly starts: Int32Array;
	readonly places: Int32Array;
}

/** Divides the kinds gathered under each title into cells. */
export function cellsOf(titles: Gathered, members: Int32Array, columns: KindColumns): Cells {
	const { six, four, two, finest, coarsest } = columns;
	const keys = [six, four, two, finest, coarsest];
	const compare = (a: number, b: number): number => {
		for (const key of keys) {
			const difference = (key[members[a] ?? 0] ?? 0) - (key[members[b] ?? 0] ?? 0);
			if (difference !== 0) return difference;
		}
		return 0;
	};
	const places = titles.places.slice();
	const starts: number[] = [0];
	const titleStarts = new Int32Array(titles.vectors.length + 1);
	for (let title = 0; title < titles.vectors.length; title++) {
		const start = titles.starts[title] ?? 0;
		const end = titles.starts[title + 1] ?? 0;
		const own = places.subarray(start, end).sort((a, b) => compare(a, b) || a - b);
		for (let at = 1; at < own.length; at++) {
			if (compare(own[at - 1] ?? 0, own[at] ?? 0) !== 0) starts.push(start + at);
		}
		starts.push(end);
		titleStarts[title + 1] = starts.length - 1;
	}
	return { titleStarts, starts: Int32Array.from(starts), places };
}
