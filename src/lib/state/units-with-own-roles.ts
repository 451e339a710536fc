import type { UnitTreeRow } from '../queries/unit-tree';

/** Ids of the units that have roles directly in them, not only in units beneath. */
export function unitsWithOwnRoles(tree: readonly UnitTreeRow[]): readonly number[] {
	const beneath = new Map<number, number>();
	for (const { parent_id, roles } of tree)
		if (parent_id !== null) beneath.set(parent_id, (beneath.get(parent_id) ?? 0) + roles);
	return tree
		.filter(({ unit_id, roles }) => roles > (beneath.get(unit_id) ?? 0))
		.map(({ unit_id }) => unit_id);
}
