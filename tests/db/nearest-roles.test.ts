import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { storeRoleSets } from '../../src/lib/db/store-role-sets';
import { noFilter } from '../../src/lib/queries/filter';
import { nearestRoles } from '../../src/lib/queries/nearest-roles';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';

/** A role with levels of TEAM, FINA, TECH and LEAD; 0 for none. */
function role(
	id: string,
	division: string,
	levels: readonly [number, number, number, number],
	change: Partial<PlainRole> = {}
): PlainRole {
	const stated = (['TEAM', 'FINA', 'TECH', 'LEAD'] as const).flatMap((name, at) => {
		const level = levels[at] ?? 0;
		return level === 0 ? [] : [[name, { level, kind: 'not_stated' as const }] as const];
	});
	return {
		...{ id, title: 'Policy Officer', cluster: 'Health', department: 'Care' },
		...{ division, grade: '3/4', requirements: Object.fromEntries(stated) },
		...change
	};
}

// North against South, all policy officers at 3/4. Over what both state, mean gap in levels:
// N1 (1 2 3 –): S1 (1 2 3 3) 0/3 = 0; S2 (2 2 2 –) 2/3; S3 (3 3 – –) 3/2; S4 (1 – – –) shares one only.
// N2 (3 3 1 1): S1 (1 2 3 3) 2+1+2+2 = 7/4; S2 1+1+1 = 3/3 = 1; S3 0+0 = 0/2 = 0.
// N3 (2 – 2 –): S1 1+1 = 2/2 = 1; S2 0/2 = 0; S3 one in common.
// N4 (– – – 2): nothing in common but LEAD with S1: no pair.
// L1 is a lawyer of the grade and J1 a policy officer of another: neither is matched.
const roles = [
	role('N1', 'North', [1, 2, 3, 0]),
	role('N2', 'North', [3, 3, 1, 1]),
	role('N3', 'North', [2, 0, 2, 0]),
	role('N4', 'North', [0, 0, 0, 2]),
	role('S1', 'South', [1, 2, 3, 3]),
	role('S2', 'South', [2, 2, 2, 0]),
	role('S3', 'South', [3, 3, 0, 0]),
	role('S4', 'South', [1, 0, 0, 0]),
	role('L1', 'South', [2, 0, 2, 2], { title: 'Legal Counsel' }),
	role('J1', 'South', [2, 0, 2, 2], { grade: '1/2' })
];

describe.each(engines)('the nearest pairs of roles on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		const columns = columnsOf(roles);
		await loadRoles(database, tinyFramework, { roles: columns, issues: [], files: [] });
		await prepareStrata(database, columns, tinyFramework);
	}, 60_000);
	afterAll(() => database.close());

	// Units: 0 all, 1 Health, 2 Care, 3 North, 4 South.
	const north = { filter: noFilter, side: 3, others: [4], gradeId: '3/4', limit: 10 };

	test('are each role’s nearest of the same job and grade, nearest first, ties by id', async () => {
		const { rows } = await ask(database, nearestRoles, { ...north, strata: 1 });
		expect(
			rows.map((row) => [row.role_id, row.other_id, row.shared, row.differing, row.distance])
		).toEqual([
			['N1', 'S1', 3, 0, 0],
			['N2', 'S3', 2, 0, 0],
			['N3', 'S2', 2, 0, 0]
		]);
		expect(rows[0]).toMatchObject({
			...{ title: 'Policy Officer', division: 'North' },
			...{ other_title: 'Policy Officer', other_division: 'South' }
		});
	});

	test('matched by grade alone, other jobs count too, and one level in common does not', async () => {
		const { rows } = await ask(database, nearestRoles, { ...north, strata: 3 });
		// N3 (2 – 2 –) is 0 from L1 (2 – 2 2) as from S2: the lower id stands.
		expect(rows.map(({ role_id, other_id }) => [role_id, other_id])).toEqual([
			['N1', 'S1'],
			['N2', 'S3'],
			['N3', 'L1']
		]);
	});

	test('seen from the other side are that side’s, with what differs', async () => {
		const { rows } = await ask(database, nearestRoles, {
			...{ ...north, side: 4, others: [3], strata: 1 }
		});
		// S2 (2 2 2 –) is 0 from N3 (2 – 2 –); S4 shares one level with each.
		expect(rows.map((row) => [row.role_id, row.other_id, row.differing, row.distance])).toEqual([
			['S1', 'N1', 0, 0],
			['S2', 'N3', 0, 0],
			['S3', 'N2', 0, 0]
		]);
	});

	test('stop at a limit, are none at a grade without roles, and are those of the filter', async () => {
		const none = await ask(database, nearestRoles, { ...north, gradeId: '11/12', strata: 1 });
		expect(none.rows).toEqual([]);
		const [first, ...more] = (await ask(database, nearestRoles, { ...north, strata: 1, limit: 1 }))
			.rows;
		expect([first?.role_id, more.length]).toEqual(['N1', 0]);
		const filter = { ...noFilter, text: 'S2' };
		const { rows } = await ask(database, nearestRoles, {
			...{ ...north, side: 4, others: null, strata: 1, filter }
		});
		expect(rows).toEqual([]);
	});

	test('are of saved sets too: N1 and N2 against S2 alone', async () => {
		await database.transaction((inside) =>
			storeRoleSets(inside, [
				{ number: 1, roleIds: ['N1', 'N2'] },
				{ number: 2, roleIds: ['S2'] }
			])
		);
		const { rows } = await ask(database, nearestRoles, {
			...{ ...north, side: -1, others: [-2], strata: 1 }
		});
		expect(rows.map((row) => [row.role_id, row.other_id, row.shared, row.differing])).toEqual([
			['N1', 'S2', 3, 2],
			['N2', 'S2', 3, 3]
		]);
		expect(rows.map(({ distance }) => distance)).toEqual([2 / 3, 1]);
	});
});
