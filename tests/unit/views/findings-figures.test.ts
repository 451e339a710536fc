import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { buildPeerHistogram } from '../../../src/lib/views/peer-histogram';
import { buildRoleComparison } from '../../../src/lib/views/role-comparison';

describe('the histogram of peers', () => {
	const model = buildPeerHistogram({
		framework: nsw,
		counts: [
			{ level: 2, roles: 1 },
			{ level: 3, roles: 11 }
		],
		own: 2,
		expected: 2.9
	});

	test('has every level of the scale, the peers at each, and this role marked', () => {
		expect(model.levels.map(({ name, count, own }) => [name, count, own])).toEqual([
			['Foundational', 0, false],
			['Intermediate', 1, true],
			['Adept', 11, false],
			['Advanced', 0, false],
			['Highly Advanced', 0, false]
		]);
		expect([model.peers, model.largest, model.expected]).toEqual([12, 11, 2.9]);
	});

	test('says in words what it shows, and holds it as a table', () => {
		expect(model.summary).toBe(
			'Levels of 12 peers; this role is at Intermediate, about Adept is expected.'
		);
		expect(model.table.rows[1]).toEqual(['Intermediate', 1, 'here']);
	});

	test('an expectation is never shown outside the scale', () => {
		const at = (expected: number) =>
			buildPeerHistogram({ framework: nsw, counts: [], own: null, expected }).expected;
		expect([at(-0.4), at(5.3)]).toEqual([1, 5]);
	});

	test('without peers there is no bar, and a scale all the same', () => {
		const empty = buildPeerHistogram({ framework: nsw, counts: [], own: null, expected: null });
		expect([empty.peers, empty.largest]).toEqual([0, 1]);
		expect(empty.summary).toBe('Levels of 0 peers.');
	});
});

describe('two roles side by side', () => {
	const role = (roleId: string) => ({ roleId, title: roleId, note: '' });
	const model = buildRoleComparison({
		framework: nsw,
		first: role('A'),
		second: role('B'),
		summary: 'They differ on 2 of 3 capabilities.',
		levels: [
			{ capabilityId: 'RESI', first: 2, second: 2, differs: false },
			{ capabilityId: 'INTE', first: 3, second: 2, differs: true },
			{ capabilityId: 'SELF', first: 1, second: 3, differs: true },
			{ capabilityId: 'DIVE', first: null, second: 3, differs: false }
		]
	});

	test('what differs stands first, the widest gap before all', () => {
		expect(model.rows.map(({ capabilityId }) => capabilityId)).toEqual([
			...['SELF', 'INTE', 'DIVE', 'RESI']
		]);
		expect([model.differing, model.compared]).toEqual([2, 3]);
	});

	test('each gap is in words, of the second against the first', () => {
		expect(model.rows.map(({ words }) => words)).toEqual([
			...['2 levels higher', '1 level lower', 'only here', '']
		]);
	});

	test('levels are named, and a missing one is a dash', () => {
		const missing = model.rows[2];
		expect([missing?.first.name, missing?.second.name]).toEqual(['–', 'Adept']);
	});
});
