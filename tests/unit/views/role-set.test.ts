import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	readRoleSets,
	renamedSet,
	roleSetsJson,
	setNameFault,
	withoutSet,
	withSet,
	type RoleSet
} from '../../../src/lib/views/role-set';

const two = withSet(withSet([], ' Digital ', ['R2', 'R1', 'R2']), 'Field', []);

test('a set holds each role once, under a name of its own', () => {
	expect(two).toEqual([
		{ number: 1, name: 'Digital', roleIds: ['R1', 'R2'] },
		{ number: 2, name: 'Field', roleIds: [] }
	]);
	expect(withSet(withoutSet(two, 'digital'), 'field', ['R9'])).toEqual([
		{ number: 1, name: 'Field', roleIds: [] },
		{ number: 2, name: 'field (2)', roleIds: ['R9'] }
	]);
});

test('a name that is empty, too long or another set’s is refused in a sentence', () => {
	expect(setNameFault(two, '  ')).toBe('A set needs a name.');
	expect(setNameFault(two, 'x'.repeat(81))).toBe('A name has at most 80 characters.');
	expect(setNameFault(two, 'DIGITAL')).toBe('There is a set named DIGITAL already.');
	expect(setNameFault(two, 'DIGITAL', 'Digital')).toBeNull();
	expect(renamedSet(two, 'Digital', 'field')).toBe(two);
	expect(renamedSet(two, 'Digital', 'DIGITAL ')[0]?.name).toBe('DIGITAL');
});

test('any sets come back from JSON as they were', () => {
	const any = fc
		.array(fc.record({ name: fc.stringMatching(/^[a-z]{1,9}$/), ids: fc.array(fc.string()) }))
		.map((list) =>
			list.reduce<readonly RoleSet[]>((sets, { name, ids }) => withSet(sets, name, ids), [])
		);
	fc.assert(
		fc.property(any, (sets) => {
			expect(readRoleSets(JSON.parse(JSON.stringify(roleSetsJson(sets))))).toEqual(sets);
		})
	);
});

test.each([
	['no list', {}],
	['no set', [null]],
	['no name', [{ name: ' ', roleIds: [] }]],
	['no ids', [{ name: 'A', roleIds: 'R1' }]],
	['an id that is no text', [{ name: 'A', roleIds: [1] }]]
])('JSON with %s is no sets', (_, json) => {
	expect(readRoleSets(json)).toBeNull();
});
