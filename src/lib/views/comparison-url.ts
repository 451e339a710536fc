import type { UnitTreeRow } from '../queries/unit-tree';
import { comparisonOrders, type ComparisonOrder } from './comparison-model';
import { readWord, writePath } from './filter-url';
import { pathOf } from './unit-key';

/** Between the units of one parameter: no path holds it, as a `*` in a name is written `*0`. */
const between = '**';

/** A unit as an address names it, by names from the top down. */
export function unitText(unit: UnitTreeRow): string {
	return writePath(pathOf(unit));
}

/** The unit that a text names; null for none of these. */
export function unitOfText(text: string | null, tree: readonly UnitTreeRow[]): UnitTreeRow | null {
	if (text === null) return null;
	return tree.find((unit) => unit.depth > 0 && unitText(unit) === text) ?? null;
}

/** The units that a parameter names, those that are not there left out. */
export function unitsOfText(
	text: string | null,
	tree: readonly UnitTreeRow[]
): readonly UnitTreeRow[] {
	return (text ?? '').split(between).flatMap((one) => unitOfText(one, tree) ?? []);
}

/** Units as one parameter; null for none. */
export function unitsText(units: readonly UnitTreeRow[]): string | null {
	return units.length === 0 ? null : units.map(unitText).join(between);
}

/** The order that an address asks for; largest difference first without one. */
export function readComparisonOrder(text: string | null): ComparisonOrder {
	return readWord(text, comparisonOrders) ?? 'size';
}
