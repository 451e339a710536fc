import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRoles, unpackRoles } from '../../../src/lib/state/analysis/packed-roles';
import { sameButLevels } from '../../../src/lib/state/analysis/same-but-levels';
import { anyRoles } from '../analysis/small-organisation';
import { roleTable } from './role-table';

test('roles that were packed and sent are the same roles, whatever their texts', () => {
	const texts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(anyRoles(20, 6), texts, (roles, titles) => {
			const named = roles.map((role, place) => ({
				...role,
				title: titles[place % titles.length] ?? ''
			}));
			const table = roleTable(named);
			const there = unpackRoles(structuredClone(packRoles(table)));
			expect(sameButLevels(table, there)).toBe(true);
			expect(there.text.title).toEqual(table.text.title);
			expect(there.levels).toEqual(table.levels);
		})
	);
});
