import { none } from './organisation';

/** Places of kinds in the grade, gathered by a value they share. */
export interface Gathered {
	readonly vectors: Int32Array;
	readonly sizes: Int32Array;
	readonly starts: Int32Array;
	readonly places: Int32Array;
	/** Per place of a kind in the grade, its gathering, or -1. */
	readonly memberOf: Int32Array;
}

/** Gathers the kinds of a grade, by their place in `members`, under the values that they share. */
export function gathered(members: Int32Array, values: Int32Array): Gathered {
	const lists = new Map<number, number[]>();
	members.forEach((kind, place) => {
		const value = values[kind] ?? none;
		if (value === none) return;
		const list = lists.get(value);
		if (list) list.push(place);
		else lists.set(value, [place]);
	});
	const starts = new Int32Array(lists.size + 1);
	const places = new Int32Array(members.length);
	const memberOf = new Int32Array(members.length).fill(none);
	let at = 0;
	let member = 0;
	for (const list of lists.values()) {
		for (const place of list) {
			places[at++] = place;
			memberOf[place] = member;
		}
		starts[++member] = at;
	}
	return {
		vectors: Int32Array.from(lists.keys()),
		sizes: Int32Array.from(lists.values(), (list) => list.length),
		starts,
		places,
		memberOf
	};
}

/** Places of kinds by a value they share, where at most `longest` do. */
export function shortLists(
	members: Int32Array,
	values: Int32Array,
	longest: number
): ReadonlyMap<number, Int32Array> {
	const lists = new Map<number, number[]>();
	members.forEach((kind, place) => {
		const value = values[kind] ?? none;
		if (value === none) return;
		const list = lists.get(value);
		if (list) list.push(place);
		else lists.set(value, [place]);
	});
	const short = new Map<number, Int32Array>();
	for (const [value, list] of lists) {
		if (list.length <= longest) short.set(value, Int32Array.from(list));
	}
	return short;
}
