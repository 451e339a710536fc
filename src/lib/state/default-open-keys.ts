import type { UnitTreeRow } from '../queries/unit-tree';

/** With no more roles than this, every unit stands open down to its roles. */
const fewRoles = 60;
/** With no more units than this, clusters and departments stand open down to divisions. */
const mostUnits = 200;

/** Which rows of the unit tree stand open before a reader has opened or closed any: as far down as stays readable. */
export function defaultOpenKeys(tree: readonly UnitTreeRow[]): ReadonlySet<string> {
	const roles = tree.find(({ depth }) => depth === 0)?.roles ?? 0;
	const deepest = roles <= fewRoles ? 3 : tree.length <= mostUnits ? 2 : 1;
	return new Set(
		tree
			.filter(({ depth }) => depth > 0 && depth <= deepest)
			.map(({ unit_id }) => `unit:${unit_id}`)
	);
}
