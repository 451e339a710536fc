/** Entries by a key, in the order in which keys are first met: `Map.groupBy`, which Node 20 does not have. */
export function grouped<Entry, Key>(
	entries: readonly Entry[],
	keyOf: (entry: Entry) => Key
): ReadonlyMap<Key, readonly Entry[]> {
	const groups = new Map<Key, Entry[]>();
	for (const entry of entries) {
		const key = keyOf(entry);
		const group = groups.get(key);
		if (group) group.push(entry);
		else groups.set(key, [entry]);
	}
	return groups;
}
