import type { Filter, UnitPath } from '../queries/filter';
import type { UnitTreeRow } from '../queries/unit-tree';
import { pathOf } from '../views/unit-key';

export { toggleAttribute } from '../views/toggle-attribute';

function same(a: UnitPath, b: UnitPath): boolean {
	return a.length === b.length && a.every((name, index) => name === b[index]);
}

function isWithin(path: UnitPath, ancestor: UnitPath): boolean {
	return ancestor.every((name, index) => name === path[index]);
}

/** Ids of the units that a filter names; those beneath them are not listed. */
export function chosenUnitIds(
	{ units }: Filter,
	tree: readonly UnitTreeRow[]
): ReadonlySet<number> {
	const chosen = tree.filter(
		(unit) => unit.depth > 0 && units.some((path) => same(path, pathOf(unit)))
	);
	return new Set(chosen.map(({ unit_id }) => unit_id));
}

/** Adds a unit, which takes in whatever beneath it was chosen, or takes it away. */
export function toggleUnit(
	filter: Filter,
	tree: readonly UnitTreeRow[],
	unitId: number,
	chosen: boolean
): Filter {
	const unit = tree.find(({ unit_id }) => unit_id === unitId);
	if (!unit) return filter;
	const path = pathOf(unit);
	const others = filter.units.filter((other) => !isWithin(other, path));
	return { ...filter, units: chosen ? [...others, path] : others };
}

/** Adds a grade to the filter or takes it away. */
export function toggleGrade(filter: Filter, gradeId: string, chosen: boolean): Filter {
	const others = filter.grades.filter((id) => id !== gradeId);
	return { ...filter, grades: chosen ? [...others, gradeId] : others };
}

/** The people-management condition that a form's value means; none for any other value. */
export function managementOf(value: string): Filter['managesPeople'] {
	return value === 'yes' || value === 'no' || value === 'not_stated' ? value : null;
}

/** The condition on kind that a form's value means; none for any other value. */
export function kindOf(value: string): Filter['kind'] {
	return value === 'focus' || value === 'complementary' ? value : null;
}
