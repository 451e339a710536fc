import type { UnitTreeRow } from '../queries/unit-tree';
import type { ComparedSide } from './compared-side';
import { comparisonOrders, type ComparisonOrder } from './comparison-model';
import { readWord, writePath } from './filter-url';
import { pathOf } from './unit-key';

/** Between the sides of one parameter: no path holds it, as a `*` in a name is written `*0`. */
const between = '**';

/** A unit as an address names it, by names from the top down. */
export function unitText(unit: UnitTreeRow): string {
	return writePath(pathOf(unit));
}

/** Before the name of a set: no path begins so, as a `*` in a name is written `*0`. */
const setMark = '*2';

/** A saved set as an address names it, by its name. */
export function setText(name: string): string {
	return `${setMark}${writePath([name])}`;
}

/** A side as an address names it: a unit by names from the top down, a set by its own. */
export function sideText({ unit, name }: ComparedSide): string {
	return unit ? unitText(unit) : setText(name);
}

/** The one of some sides that a text names; null for none of these. */
export function sideOfText(
	text: string | null,
	sides: readonly ComparedSide[]
): ComparedSide | null {
	if (text === null) return null;
	return sides.find((side) => sideText(side) === text) ?? null;
}

/** The sides that a parameter names, those that are not there left out. */
export function sidesOfText(
	text: string | null,
	sides: readonly ComparedSide[]
): readonly ComparedSide[] {
	return (text ?? '').split(between).flatMap((one) => sideOfText(one, sides) ?? []);
}

/** Sides as one parameter; null for none. */
export function sidesText(sides: readonly ComparedSide[]): string | null {
	return sides.length === 0 ? null : sides.map(sideText).join(between);
}

/** The order that an address asks for; largest difference first without one. */
export function readComparisonOrder(text: string | null): ComparisonOrder {
	return readWord(text, comparisonOrders) ?? 'size';
}
