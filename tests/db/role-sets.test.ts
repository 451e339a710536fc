import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { sql } from '../../src/lib/db/sql';
import { storeRoleSets, type RoleSetRecord } from '../../src/lib/db/store-role-sets';
import { comparedGrades } from '../../src/lib/queries/compared-grades';
import { comparedLevels } from '../../src/lib/queries/compared-levels';
import { comparedStanding } from '../../src/lib/queries/compared-standing';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import { nearestRoles } from '../../src/lib/queries/nearest-roles';
import { passingRoleIds } from '../../src/lib/queries/passing-role-ids';
import { setDifferences } from '../../src/lib/queries/set-differences';
import { sideOverlap } from '../../src/lib/queries/side-overlap';
import { stratumContrast } from '../../src/lib/queries/stratum-contrast';
import { stratumRoles } from '../../src/lib/queries/stratum-roles';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { arbitraryFilter, arbitraryRoles } from './arbitrary-roles';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import { rounded } from './rounded';
import { tinyFramework } from './tiny-framework';
import { tinyRoles } from './tiny-roles';

async function load(database: Database, roles: readonly PlainRole[]): Promise<void> {
	const columns = columnsOf(roles);
	await loadRoles(database, tinyFramework, { roles: columns, issues: [], files: [] });
	await prepareStrata(database, columns, tinyFramework);
}

const store = (database: Database, sets: readonly RoleSetRecord[]) =>
	database.transaction((inside) => storeRoleSets(inside, sets));

/** How many loaded roles each stored set has, by number. */
async function sizes(database: Database): Promise<readonly (readonly unknown[])[]> {
	const { columns } = await database.query(
		sql`SELECT set_number, count(*)::INTEGER AS roles FROM role_set GROUP BY set_number ORDER BY set_number`
	);
	const [numbers, roles] = columns.map(({ values }) => Array.from(values));
	return (numbers ?? []).map((number, at) => [number, roles?.[at]]);
}

const dates = { edition: '2020', issuedOn: '2020-01-01', staleBefore: '2020-01-01' };

/** Everything that is asked of a side, but for the differences themselves. */
async function told(
	database: Database,
	comparison: { filter: Filter; side: number; others: readonly number[] | null }
) {
	const contrast = { ...comparison, capabilityId: 'FINA', strata: 3 };
	const nearest = { ...comparison, gradeId: '3/4', strata: 3, limit: 5 };
	const standing = { ...comparison, coreIds: ['TEAM', 'FINA'], ...dates };
	return [
		(await ask(database, comparedLevels, comparison)).rows,
		(await ask(database, comparedGrades, comparison)).rows,
		(await ask(database, comparedStanding, standing)).rows,
		rounded((await ask(database, stratumContrast, contrast)).rows),
		rounded((await ask(database, stratumRoles, { ...contrast, stratum: 2, limit: 5 })).rows),
		rounded((await ask(database, nearestRoles, nearest)).rows)
	];
}

describe('a set of just the roles of a unit', () => {
	let database: Database;
	beforeAll(async () => {
		database = await openNativeDatabase();
	});
	afterAll(() => database.close());

	test('is told the same as the unit, against the rest and against another side', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryRoles, arbitraryFilter, async (roles, filter) => {
				await load(database, roles);
				const tree = (await ask(database, unitTree, {})).rows;
				const [one, other] = tree.filter(({ depth }) => depth === 1);
				if (!one || !other) return;
				const within = (name: string) => ({ ...noFilter, units: [[name] as const] });
				const ids = (await ask(database, passingRoleIds, { filter: within(one.cluster ?? '') }))
					.rows;
				await store(database, [{ number: 4, roleIds: ids.map(({ role_id }) => role_id) }]);
				const renamed = (rows: readonly { readonly side: number }[]) =>
					rounded(
						rows
							.map((row) => (row.side === -4 ? { ...row, side: one.unit_id } : row))
							.toSorted((a, b) => a.side - b.side)
					);
				const every = (await ask(database, unitDifferences, { filter, depth: 1 })).rows;
				expect(
					renamed((await ask(database, setDifferences, { filter, sides: [-4] })).rows)
				).toEqual(rounded(every.filter(({ side }) => side === one.unit_id)));
				const unitIds = [one.unit_id, other.unit_id];
				const both = (await ask(database, chosenDifferences, { filter, unitIds })).rows;
				const mixed = { filter, sides: [-4, other.unit_id] };
				expect(renamed((await ask(database, setDifferences, mixed)).rows)).toEqual(rounded(both));
				for (const others of [null, [other.unit_id]]) {
					expect(await told(database, { filter, side: -4, others })).toEqual(
						await told(database, { filter, side: one.unit_id, others })
					);
				}
			}),
			{ numRuns: 25 }
		);
		expect.hasAssertions();
	});
});

// Set 1: R2, R3, R4; set 2: R4, R1, R6, R5; Health (unit 1) is R1 to R4; Care (2) the same.
const sets: readonly RoleSetRecord[] = [
	{ number: 1, roleIds: ['R2', 'R3', 'R4', 'no such role'] },
	{ number: 2, roleIds: ['R4', 'R1', 'R6', 'R5'] },
	{ number: 7, roleIds: ['no such role'] }
];

describe.each(engines)('saved sets on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await load(database, tinyRoles);
		await store(database, sets);
	}, 60_000);
	afterAll(() => database.close());

	test('hold those of their roles that are loaded', async () => {
		expect(await sizes(database)).toEqual([
			[1, 3],
			[2, 4]
		]);
	});

	test('count a role of two sides for the smaller, whichever is asked about, and say so', async () => {
		const sides = [-1, -2];
		expect((await ask(database, sideOverlap, { filter: noFilter, sides })).rows).toEqual([
			{ side: -1, other_side: -2, roles: 1 }
		]);
		const rolesOf = async (side: number, other: number) => {
			const comparison = { filter: noFilter, side, others: [other] };
			const { rows } = await ask(database, comparedGrades, comparison);
			return [true, false].map((own) =>
				rows.filter(({ is_own }) => is_own === own).reduce((sum, row) => sum + row.roles, 0)
			);
		};
		// R4 is in both and counts for set 1, the smaller: 3 against 3.
		expect(await rolesOf(-1, -2)).toEqual([3, 3]);
		expect(await rolesOf(-2, -1)).toEqual([3, 3]);
		// Of set 1 all are in Health, which is left with R1.
		expect(await rolesOf(-1, 1)).toEqual([3, 1]);
		expect(await rolesOf(1, -1)).toEqual([1, 3]);
	});

	test('differ from each other by as much as the other way round', async () => {
		const { rows } = await ask(database, setDifferences, { filter: noFilter, sides: [-2, -1] });
		const of = (side: number) =>
			rows.find((row) => row.side === side && row.capability_id === 'TEAM');
		// Grade 3/4: R2 (2) and R4 (2) of set 1 against nobody; 1/2: R1, R5 of set 2 against nobody;
		// nothing is matched, and the raw means are 7/3 of 2, 3, 2 and 4/3 of 1, 2, 1.
		expect(of(-1)).toMatchObject({ roles: 3, rest_roles: 3, matched: 0, difference: null });
		expect(of(-1)?.own_mean).toBeCloseTo(7 / 3, 12);
		expect(of(-2)?.own_mean).toBeCloseTo(4 / 3, 12);
		expect(of(-2)?.rest_mean).toBeCloseTo(7 / 3, 12);
	});

	test('leave a shared role out of what the larger is told', async () => {
		const officer = (id: string, TEAM: number, grade = '3/4'): PlainRole => ({
			...{ id, title: 'Policy Officer', division: 'North', grade },
			requirements: { TEAM: { level: TEAM, kind: 'not_stated' } }
		});
		const own = ['A1', 'A2', 'A3', 'A4'];
		const rest = ['B1', 'B2', 'B3', 'B4'];
		await load(database, [
			...own.map((id) => officer(id, 3)),
			...rest.map((id) => officer(id, 2)),
			...[officer('C', 1), officer('D', 3, '11/12'), officer('E', 1)]
		]);
		await store(database, [
			{ number: 1, roleIds: [...own, 'C'] },
			{ number: 2, roleIds: [...rest, 'C', 'D'] }
		]);
		const { rows } = await ask(database, setDifferences, { filter: noFilter, sides: [-2, -1] });
		const of = (side: number) =>
			rows.find((row) => row.side === side && row.capability_id === 'TEAM');
		// At 3/4: five with a mean of 13/5 against four with 2, so Δ = .6 over 5·4/9 comparisons. E is on no side.
		expect(of(-1)?.difference).toBeCloseTo(0.6, 12);
		expect(of(-1)?.matched).toBeCloseTo(20 / 9, 12);
		expect(of(-2)?.difference).toBeCloseTo(-0.6, 12);
		expect([of(-1)?.roles, of(-2)?.roles]).toEqual([5, 5]);
		await load(database, tinyRoles);
		await store(database, sets);
	});

	test('share only roles of the filter, and have no row without any', async () => {
		const filter = { ...noFilter, grades: ['1/2'] };
		expect((await ask(database, sideOverlap, { filter, sides: [-1, -2] })).rows).toEqual([]);
		expect((await ask(database, setDifferences, { filter: noFilter, sides: [-7] })).rows).toEqual(
			[]
		);
	});

	test('are stored anew as a whole, and a load empties them', async () => {
		await store(database, [{ number: 3, roleIds: ['R7'] }]);
		expect(await sizes(database)).toEqual([[3, 1]]);
		await load(database, tinyRoles);
		expect(await sizes(database)).toEqual([]);
		await store(database, sets);
	});
});
