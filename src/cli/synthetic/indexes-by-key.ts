/** The items' indexes under each key, in order. Items without a key are left out. */
export function indexesByKey<Item, Key>(
	items: readonly Item[],
	key: (item: Item, index: number) => Key | null
): ReadonlyMap<Key, readonly number[]> {
	const groups = new Map<Key, number[]>();
	items.forEach((item, index) => {
		const own = key(item, index);
		if (own === null) return;
		const group = groups.get(own);
		if (group) group.push(index);
		else groups.set(own, [index]);
	});
	return groups;
}
