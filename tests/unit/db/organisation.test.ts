import { describe, expect, test } from 'vitest';
import { orderGrades } from '../../../src/lib/db/grade-order';
import { buildOrganisation } from '../../../src/lib/db/organisation';
import { columnsOf, type PlainRole } from '../../db/plain-roles';
import { tinyFramework } from '../../db/tiny-framework';

function role(id: string, unit: Partial<PlainRole>): PlainRole {
	return { id, title: id, requirements: {}, ...unit };
}

describe('the organisation', () => {
	test('knows a unit by its full path, not by its name', () => {
		const { units, unitOfRole } = buildOrganisation(
			columnsOf([
				role('1', { cluster: 'A', department: 'Corporate' }),
				role('2', { cluster: 'B', department: 'Corporate' }),
				role('3', { cluster: 'A', department: 'Corporate' })
			])
		);
		expect(units.map(({ name, path }) => [name, path[0]])).toEqual([
			['All roles', null],
			['A', 'A'],
			['Corporate', 'A'],
			['B', 'B'],
			['Corporate', 'B']
		]);
		expect([...unitOfRole]).toEqual([2, 4, 2]);
	});

	test('skips a level that is not stated and keeps the depth of those that are', () => {
		const { units } = buildOrganisation(
			columnsOf([role('1', { division: 'Lab' }), role('2', { cluster: 'A', division: 'Lab' })])
		);
		expect(
			units.map(({ name, depth, parentId, ancestors }) => [name, depth, parentId, ancestors])
		).toEqual([
			['All roles', 0, null, [0, null, null, null]],
			['A', 1, 0, [0, 1, null, null]],
			['Lab', 3, 1, [0, 1, null, 2]],
			['Lab', 3, 0, [0, null, null, 3]]
		]);
	});

	test('orders names as people do', () => {
		const names = ['Division 10', 'division 9', 'Division 2'];
		const { units } = buildOrganisation(
			columnsOf(names.map((cluster, index) => role(String(index), { cluster })))
		);
		expect(units.slice(1).map(({ name }) => name)).toEqual([
			'Division 2',
			'division 9',
			'Division 10'
		]);
	});
});

test('grades are in ladder order, then the others by name, each once', () => {
	const stated = {
		codes: Int32Array.of(0, 1, 2, 3, -1),
		values: ['PO 10', '3/4', 'PO 9', 'PO 10', 'unused']
	};
	expect(orderGrades(tinyFramework, stated).map(({ gradeId }) => gradeId)).toEqual([
		'1/2',
		'3/4',
		'11/12',
		'PO 9',
		'PO 10'
	]);
});
