import { group, rollup, sum } from 'd3';
import type { BaseByUnitRow } from '../queries/base-by-unit';
import type { UnitTreeRow } from '../queries/unit-tree';

/** What each unit holds under the filter. Unit 0 is all roles. */
export interface UnitContents {
	/** Roles in the unit or beneath it. */
	readonly roles: (unitId: number) => number;
	/** Units next beneath that have a role, in tree order. */
	readonly units: (unitId: number) => readonly UnitTreeRow[];
	/** Roles in the unit and in none beneath it. */
	readonly directRoles: (unitId: number) => number;
}

/** The contents of the units of a tree; `base` holds depths 0–3. */
export function unitContents(
	tree: readonly UnitTreeRow[],
	base: readonly BaseByUnitRow[]
): UnitContents {
	const totals = rollup(
		base,
		(rows) => sum(rows, (row) => row.roles),
		(row) => row.unit_id
	);
	const children = group(tree, (unit) => unit.parent_id);
	const roles = (unitId: number) => totals.get(unitId) ?? 0;
	const units = (unitId: number) =>
		(children.get(unitId) ?? []).filter((unit) => roles(unit.unit_id) > 0);
	return {
		roles,
		units,
		directRoles: (unitId) => roles(unitId) - sum(units(unitId), (unit) => roles(unit.unit_id))
	};
}
