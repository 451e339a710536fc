import type { UnitPath } from '../queries/filter';
import type { UnitTreeRow } from '../queries/unit-tree';
import { writePath } from './filter-url';

/** The path under which a filter names a unit; '' for a level that is not stated. */
export function pathOf(unit: UnitTreeRow): UnitPath {
	const path: [string, ...string[]] = [unit.cluster ?? ''];
	if (unit.depth >= 2) path.push(unit.department ?? '');
	if (unit.depth >= 3) path.push(unit.division ?? '');
	return path;
}

/** The key of a unit's row: it goes by names, as unit ids change with what is loaded, and keys stand in addresses. */
export function unitKey(path: UnitPath): string {
	return `unit:${writePath(path)}`;
}

/** The key of the row of any unit of the tree: unit 0, which is all roles, has the key `all`. */
export function rowKeyOf(unit: UnitTreeRow): string {
	return unit.depth === 0 ? 'all' : unitKey(pathOf(unit));
}

/** The unit whose row has a key; null where the tree has none of these names. */
export function unitIdOf(key: string, tree: readonly UnitTreeRow[]): number | null {
	return tree.find((unit) => rowKeyOf(unit) === key)?.unit_id ?? null;
}
