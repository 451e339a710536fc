import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeTexts } from '../../../src/lib/analysis/organisation';
import {
	groupColumnsOf,
	organisationFromRoles
} from '../../../src/lib/analysis/organisation-from-roles';
import { nsw } from '../../../src/lib/framework/nsw';
import { packRoles, unpackRoles } from '../../../src/lib/state/analysis/packed-roles';
import { sameButLevels } from '../../../src/lib/state/analysis/same-but-levels';
import { roleTable } from '../state/role-table';
import { anyRoles, type SmallRole } from './small-organisation';

const familyOf = (roles: readonly SmallRole[]) =>
	codeTexts(roles.length, (row) => roles[row]?.jobFamily ?? '');

const picked = (roles: readonly SmallRole[]) => ({
	...roleTable(roles),
	attributes: { Stream: familyOf(roles), Notes: codeTexts(roles.length, (row) => `${row}`) },
	groupColumns: ['Stream']
});

test('a column that a person picks groups roles as a job family would', () => {
	fc.assert(
		fc.property(anyRoles(20, 6), (roles) => {
			const table = roleTable(roles);
			const standard = { ...table, text: { ...table.text, job_family: familyOf(roles) } };
			const columns = (one: Parameters<typeof organisationFromRoles>[0]) =>
				organisationFromRoles(one, nsw).groups.map(({ column }) => column);
			expect(columns(picked(roles))).toEqual(columns(standard));
			expect(columns(table)).toEqual([]);
		})
	);
});

test('columns stand from few values to many once one is picked, else family before function', () => {
	const values = (count: number) => codeTexts(12, (row) => `${row % count}`);
	const columns = {
		text: { job_family: values(5), job_function: values(2) },
		attributes: { Stream: values(3), Team: values(9) }
	};
	expect(groupColumnsOf(columns)).toEqual(['job_family', 'job_function']);
	expect(groupColumnsOf({ ...columns, groupColumns: ['Team', 'Stream'] })).toEqual([
		...['job_function', 'Stream', 'job_family', 'Team']
	]);
	const nobody = { job_family: values(1), job_function: codeTexts(12, () => '') };
	expect(groupColumnsOf({ ...columns, text: nobody })).toEqual(['job_family']);
});

test('picked columns reach another thread, the others stay', () => {
	fc.assert(
		fc.property(anyRoles(12, 6), (roles) => {
			const table = picked(roles);
			const there = unpackRoles(structuredClone(packRoles(table)));
			expect(there.attributes).toEqual({ Stream: table.attributes.Stream });
			expect(there.groupColumns).toEqual(['Stream']);
			expect(sameButLevels(table, there)).toBe(true);
		})
	);
});

test('roles grouped by another column, or unlike in it, are not the same but for levels', () => {
	const roles = fc.sample(anyRoles(12, 6), { numRuns: 1, seed: 7 })[0] ?? [];
	const table = picked(roles);
	const moved = codeTexts(roles.length, (row) => `moved ${row}`);
	expect(sameButLevels(table, { ...table, groupColumns: [] })).toBe(false);
	expect(sameButLevels(table, { ...table, groupColumns: ['Notes'] })).toBe(false);
	expect(
		sameButLevels(table, { ...table, attributes: { ...table.attributes, Stream: moved } })
	).toBe(roles.length === 0);
});
