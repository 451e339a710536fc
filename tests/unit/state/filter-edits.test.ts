import { describe, expect, test } from 'vitest';
import { noFilter } from '../../../src/lib/queries/filter';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { chosenUnitIds, toggleGrade, toggleUnit } from '../../../src/lib/state/filter-edits';

function unit(id: number, parent: number | null, path: readonly string[]): UnitTreeRow {
	const [cluster = null, department = null, division = null] = path;
	const name = path.at(-1) ?? 'All roles';
	return {
		...{ unit_id: id, parent_id: parent, depth: path.length, name, roles: 1 },
		...{ cluster, department, division }
	};
}

const tree = [
	unit(0, null, []),
	unit(1, 0, ['North']),
	unit(2, 1, ['North', 'Treasury']),
	unit(3, 2, ['North', 'Treasury', 'Accounts']),
	unit(4, 0, ['South'])
];

describe('choosing units', () => {
	test('a unit is named by its path', () => {
		const filter = toggleUnit(noFilter, tree, 3, true);
		expect(filter.units).toEqual([['North', 'Treasury', 'Accounts']]);
		expect([...chosenUnitIds(filter, tree)]).toEqual([3]);
	});

	test('a unit takes in what was chosen beneath it, and leaves others', () => {
		const below = toggleUnit(toggleUnit(noFilter, tree, 3, true), tree, 4, true);
		expect(toggleUnit(below, tree, 1, true).units).toEqual([['South'], ['North']]);
	});

	test('taking a unit away leaves nothing of it', () => {
		const chosen = toggleUnit(noFilter, tree, 2, true);
		expect(toggleUnit(chosen, tree, 2, false)).toEqual(noFilter);
	});

	test('a unit that the data do not have changes nothing', () => {
		expect(toggleUnit(noFilter, tree, 99, true)).toBe(noFilter);
	});
});

test('a grade is added once and taken away', () => {
	const once = toggleGrade(toggleGrade(noFilter, '7/8', true), '7/8', true);
	expect(once.grades).toEqual(['7/8']);
	expect(toggleGrade(once, '7/8', false).grades).toEqual([]);
});
