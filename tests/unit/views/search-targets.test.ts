import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { RoleListRow } from '../../../src/lib/queries/role-list';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { searchTargets } from '../../../src/lib/views/search-targets';

function unit(
	id: number,
	names: readonly [string] | readonly [string, string],
	roles: number
): UnitTreeRow {
	const [cluster, department = null] = names;
	return {
		unit_id: id,
		parent_id: 0,
		depth: names.length,
		name: department ?? cluster,
		...{ cluster, department, division: null, roles }
	};
}

const units: readonly UnitTreeRow[] = [
	{ ...unit(0, ['All roles'], 3), depth: 0, cluster: null },
	unit(1, ['Finance and Planning'], 2),
	unit(2, ['Health', 'Strategic Finance'], 1)
];

function role(id: string, total: number): RoleListRow {
	return {
		role_id: id,
		title: `Finance Officer ${id}`,
		unit_id: 1,
		cluster: 'Finance and Planning',
		department: null,
		division: null,
		grade_id: 'CLERK-3-4',
		grade_text: 'Clerk 3/4',
		manages_people: null,
		levels: [],
		kinds: [],
		total
	};
}

function found(text: string, roles: readonly RoleListRow[] = []) {
	return searchTargets({
		text,
		framework: nsw,
		units,
		roles,
		gradeName: (id) => (id === 'CLERK-3-4' ? 'Clerk Grade 3/4' : id)
	});
}

test('a text finds units, capabilities and roles, each sort apart, with what tells them from others', () => {
	const groups = found('finance', [role('A1', 1)]);
	expect(groups.map(({ name }) => name)).toEqual(['Units', 'Capabilities', 'Roles']);
	expect(
		groups.flatMap(({ targets }) => targets.map(({ label, detail }) => [label, detail]))
	).toEqual([
		['Finance and Planning', '2 roles'],
		['Strategic Finance', 'Health · 1 role'],
		['Finance', 'Business Enablers'],
		['Finance Officer A1', 'Clerk Grade 3/4 · Finance and Planning · A1']
	]);
	expect(groups.flatMap(({ targets }) => targets.map(({ goal }) => goal))).toEqual([
		{ kind: 'unit', path: ['Finance and Planning'] },
		{ kind: 'unit', path: ['Health', 'Strategic Finance'] },
		{ kind: 'capability', capabilityId: 'FINA' },
		{ kind: 'role', roleId: 'A1' }
	]);
});

test('every word has to be in a name, in any order, whatever the case', () => {
	expect(
		found('Change MANAGE').flatMap(({ targets }) => targets.map(({ label }) => label))
	).toEqual(['Manage Reform and Change']);
});

test('a capability is found by its short id, the whole of it alone', () => {
	const labels = (text: string) =>
		found(text).flatMap(({ targets }) => targets.map(({ label }) => label));
	expect(labels('tech')).toEqual(['Technology']);
	expect(labels('mase')).toEqual(['Manage Self']);
	expect(labels('mas')).toEqual([]);
});

test('the organisation as a whole is not a unit to go to', () => {
	expect(found('all roles')).toEqual([]);
});

test('a list says how many roles it leaves out', () => {
	const [group] = found('officer', [role('A1', 40), role('A2', 40)]);
	expect(group).toMatchObject({ name: 'Roles', more: 38 });
});

test('no text finds nothing', () => {
	expect(found('   ', [role('A1', 1)])).toEqual([]);
});
