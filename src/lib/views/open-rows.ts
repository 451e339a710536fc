import type { BaseByUnitRow } from '../queries/base-by-unit';
import type { UnitTreeRow } from '../queries/unit-tree';
import type { HeatmapModel } from './heatmap-model';
import { rowKeyOf } from './unit-key';
import { unitContents } from './unit-contents';

/** As many rows as may be visible before a reader has opened any. */
const visibleLimit = 60;

/** More roles than these directly in a unit are not shown unasked. */
const rolesLimit = 5;

/**
 * The keys of the units that stand open by themselves: level by level from the top, those that have
 * units beneath them and hardly any roles beside these, as long as no more than 60 rows are visible.
 */
export function openByItself(
	tree: readonly UnitTreeRow[],
	base: readonly BaseByUnitRow[]
): ReadonlySet<string> {
	const contents = unitContents(tree, base);
	const open = new Set<string>();
	let level = contents.units(0);
	let visible = level.length + 1;
	for (;;) {
		const parents = level.filter(
			({ unit_id: id }) => contents.units(id).length > 0 && contents.directRoles(id) <= rolesLimit
		);
		level = parents.flatMap(({ unit_id }) => contents.units(unit_id));
		visible += parents.reduce(
			(sum, { unit_id }) => sum + contents.directRoles(unit_id),
			level.length
		);
		if (parents.length === 0 || visible > visibleLimit) return open;
		for (const unit of parents) open.add(rowKeyOf(unit));
	}
}

/** The depths at which visible rows stand: only these need counts. `base` holds depths 0–3. */
export function depthsShown(
	tree: readonly UnitTreeRow[],
	base: readonly BaseByUnitRow[],
	asked: ReadonlySet<string> | null
): readonly number[] {
	const open = asked ?? openByItself(tree, base);
	const parents = new Set(
		tree.filter((unit) => unit.depth === 0 || open.has(rowKeyOf(unit))).map((unit) => unit.unit_id)
	);
	const shown = tree.filter(({ parent_id }) => parent_id === null || parents.has(parent_id));
	return [...new Set(shown.map(({ depth }) => depth))].sort();
}

/**
 * The setting after the reader opens or closes a visible row. `asked` is the setting until now:
 * what stands open under a closed row stays so, for when it is opened again.
 */
export function toggleRow(
	model: HeatmapModel,
	asked: ReadonlySet<string> | null,
	key: string
): ReadonlySet<string> {
	const open = new Set(asked ?? model.rows.filter((row) => row.open).map((row) => row.key));
	if (!open.delete(key)) open.add(key);
	return open;
}

/** The units whose own roles are to be asked for: those that stand open and have roles directly in them under the filter. */
export function unitsShowingRoles(
	tree: readonly UnitTreeRow[],
	base: readonly BaseByUnitRow[],
	open: ReadonlySet<string> | null
): readonly number[] {
	const contents = unitContents(tree, base);
	const keys = open ?? openByItself(tree, base);
	return tree
		.filter((unit) => keys.has(rowKeyOf(unit)) && contents.directRoles(unit.unit_id) > 0)
		.map((unit) => unit.unit_id);
}
