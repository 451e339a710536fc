import { expect, test } from 'vitest';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { unitsWithFindings } from '../../../src/lib/state/units-with-findings';

const division = (unit_id: number, department: string, name: string): UnitTreeRow => ({
	...{ unit_id, parent_id: 0, depth: 3, name, cluster: 'State', department, division: name },
	roles: 10
});
const row = (unit_id: number, name: string) => ({
	...{ unit_id, name, depth: 3, findings: 4, unsettled: 3, roles: 10 }
});

test('units of one name are told apart by the one above them, and each lists its own findings', () => {
	const tree = [
		division(1, 'Health', 'Corporate Services'),
		division(2, 'Transport', 'Corporate Services'),
		division(3, 'Transport', 'Roads')
	];
	const rows = [row(2, 'Corporate Services'), row(3, 'Roads'), row(1, 'Corporate Services')];
	const units = unitsWithFindings(rows, tree);
	expect(units.map(({ name }) => name)).toEqual([
		...['Transport › Corporate Services', 'Roads', 'Health › Corporate Services']
	]);
	expect(units[0]?.filter?.units).toEqual([['State', 'Transport', 'Corporate Services']]);
	expect(units[0]).toMatchObject({ unitId: 2, findings: 3, roles: 10 });
});

test('a unit that is not in the tree has nothing to list', () => {
	expect(unitsWithFindings([row(9, 'Gone')], [])[0]).toMatchObject({ name: 'Gone', filter: null });
});
