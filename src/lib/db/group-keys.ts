/** Three keys by item. */
export interface GroupKeys {
	/** An item with -1 is left out. */
	readonly unit: Int32Array;
	/** Index of the grade, -1 where none is stated. */
	readonly grade: Int32Array;
	/** 0 no, 1 yes, 2 not stated. */
	readonly manages: Uint8Array;
}

/** Items that are counted together: same unit, same grade, same answer on managing people. */
export interface Groups extends GroupKeys {
	/** Group g holds the items `members[starts[g]]` up to `members[starts[g + 1]]`. */
	readonly starts: Int32Array;
	readonly members: Int32Array;
}

const managesCount = 3;

/**
 * Groups items (roles, or groups of roles) by their keys, ordered by unit, grade (none first) and
 * managing people. Two counting sorts, so linear in the items, the units and the grades.
 */
export function groupItems(keys: GroupKeys, unitCount: number, gradeCount: number): Groups {
	const { unit, grade, manages } = keys;
	const within = new Int32Array(unit.length);
	const kept = new Int32Array(unit.length);
	let keptCount = 0;
	for (let item = 0; item < unit.length; item++) {
		within[item] = ((grade[item] ?? -1) + 1) * managesCount + (manages[item] ?? 2);
		if ((unit[item] ?? -1) >= 0) kept[keptCount++] = item;
	}
	const byGrade = sortedBy(kept.subarray(0, keptCount), within, (gradeCount + 1) * managesCount);
	const members = sortedBy(byGrade, unit, unitCount);
	const starts: number[] = [];
	for (let place = 0, before = -1; place < members.length; place++) {
		const item = members[place] ?? 0;
		if (before < 0 || unit[item] !== unit[before] || within[item] !== within[before]) {
			starts.push(place);
		}
		before = item;
	}
	const first = Int32Array.from(starts, (start) => members[start] ?? 0);
	return {
		unit: first.map((item) => unit[item] ?? -1),
		grade: first.map((item) => grade[item] ?? -1),
		manages: Uint8Array.from(first, (item) => manages[item] ?? 2),
		starts: Int32Array.from([...starts, members.length]),
		members
	};
}

/** The items by a key below `keyCount`; those of one key stay in their order. */
function sortedBy(items: Int32Array, keys: Int32Array, keyCount: number): Int32Array {
	const next = new Int32Array(keyCount + 1);
	for (const item of items) {
		const above = (keys[item] ?? 0) + 1;
		next[above] = (next[above] ?? 0) + 1;
	}
	for (let key = 0; key < keyCount; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
	const sorted = new Int32Array(items.length);
	for (const item of items) {
		const key = keys[item] ?? 0;
		const place = next[key] ?? 0;
		sorted[place] = item;
		next[key] = place + 1;
	}
	return sorted;
}
