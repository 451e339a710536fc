import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { comparedLevels } from '../../src/lib/queries/compared-levels';
import { comparedStanding } from '../../src/lib/queries/compared-standing';
import { noFilter } from '../../src/lib/queries/filter';
import { levelTrend } from '../../src/lib/queries/level-trend';
import { stratumContrast } from '../../src/lib/queries/stratum-contrast';
import { stratumRoles } from '../../src/lib/queries/stratum-roles';
import { unitCurrency } from '../../src/lib/queries/unit-currency';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

/** Roles of one title, grade and division, with the levels of TEAM given. */
function roles(title: string, grade: string, division: string, levels: readonly number[]) {
	return levels.map((level, place): PlainRole => ({
		id: `${title} ${grade} ${division} ${place}`,
		title,
		cluster: 'Health',
		department: 'Care',
		division,
		grade,
		requirements: { TEAM: { level, kind: 'not_stated' } }
	}));
}

// Policy 3/4: North 3, 3, 3, 3 against South 2, 2, 1, 3: w = 4·4/8 = 2, means 3 and 2, difference 1.
// Finance 1/2: North 1, 1 against South 1, 2, 1, 2: w = 2·4/6 = 4/3, means 1 and 1.5, difference −.5.
// Legal 11/12: South alone, 3: nothing to match.
// Δ = (2·1 − 4/3·.5)/(10/3) = (4/3)/(10/3) = .4 for North.
// Squares within: policy Σ = 20, Σ² = 54, 54 − 20²/8 = 4; finance Σ = 8, Σ² = 12, 12 − 8²/6 = 4/3; legal 0.
// Freedom 7 + 5 + 0 = 12, σ² = (16/3)/12 = 4/9, SE = (2/3)/√(10/3).
const compared = [
	...roles('Policy Officer', '3/4', 'North', [3, 3, 3, 3]),
	...roles('Policy Officer', '3/4', 'South', [2, 2, 1, 3]),
	...roles('Finance Officer', '1/2', 'North', [1, 1]),
	...roles('Finance Officer', '1/2', 'South', [1, 2, 1, 2]),
	...roles('Legal Officer', '11/12', 'South', [3])
];

describe.each(engines)('differences of units on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		const load = { roles: columnsOf(compared), issues: [], files: [] };
		await loadRoles(database, tinyFramework, load);
		await prepareStrata(database, load.roles, tinyFramework);
	});
	afterAll(() => database.close());

	// Units: 0 all, 1 Health, 2 Care, 3 North, 4 South.
	test('allow for jobs and grades, with the matched comparisons and the raw means', async () => {
		const { rows } = await ask(database, unitDifferences, { filter: noFilter, depth: 3 });
		const [north, tendency, south] = rows;
		expect(rows).toHaveLength(4);
		expect(north).toMatchObject({
			side: 3,
			capability_id: 'TEAM',
			roles: 6,
			rest_roles: 9,
			strata: 1
		});
		expect(north?.matched).toBeCloseTo(10 / 3, 12);
		expect(north?.difference).toBeCloseTo(0.4, 12);
		expect(north?.error).toBeCloseTo(2 / 3 / Math.sqrt(10 / 3), 12);
		expect(north?.own_mean).toBeCloseTo(14 / 6, 12);
		expect(north?.rest_mean).toBeCloseTo(17 / 9, 12);
		// With one capability the tendency is the level less a constant: the same difference.
		expect(tendency).toMatchObject({ side: 3, capability_id: null });
		expect(tendency?.difference).toBeCloseTo(0.4, 12);
		expect(south?.difference).toBeCloseTo(-0.4, 12);
	});

	test('of the units that are chosen are the same where these are all there is', async () => {
		const every = await ask(database, unitDifferences, { filter: noFilter, depth: 3 });
		const chosen = await ask(database, chosenDifferences, { filter: noFilter, unitIds: [3, 4] });
		expect(chosen.rows).toEqual(every.rows);
	});

	test('of a department that holds every role have nothing to match', async () => {
		const { rows } = await ask(database, unitDifferences, { filter: noFilter, depth: 2 });
		expect(rows[0]).toMatchObject({
			...{ side: 2, roles: 15, rest_roles: 0, matched: 0 },
			...{ difference: null, error: null, rest_mean: null, strata: 3 }
		});
	});

	test('narrow with the filter, on the sums and role by role alike', async () => {
		// Finance alone: difference −.5, fewer than 3 matched, so by grade, which is the same here.
		const finance = { matched: 4 / 3, difference: -0.5 };
		for (const filter of [
			{ ...noFilter, grades: ['1/2'] },
			{ ...noFilter, text: 'finance' }
		]) {
			const { rows } = await ask(database, unitDifferences, { filter, depth: 3 });
			expect(rows.filter(({ capability_id }) => capability_id === 'TEAM')).toHaveLength(2);
			expect(rows[0]?.strata).toBe(3);
			expect(rows[0]?.matched).toBeCloseTo(finance.matched, 12);
			expect(rows[0]?.difference).toBeCloseTo(finance.difference, 12);
		}
	});

	const north = { filter: noFilter, side: 3, others: null };

	test('come from strata that both have, the one that moves most first', async () => {
		const { rows } = await ask(database, stratumContrast, {
			...{ ...north, capabilityId: 'TEAM', strata: 1 }
		});
		// 2 × 1 against 4/3 × .5; the legal officer is matched with nobody.
		expect(rows.map((row) => Object.values(row).slice(1))).toEqual([
			['Policy', null, '3/4', 4, 3, 4, 2, 2],
			['Finance', null, '1/2', 2, 1, 4, 1.5, 8 / 6]
		]);
	});

	test('come down to roles, the own side first, highest first', async () => {
		const contrast = await ask(database, stratumContrast, {
			...{ ...north, capabilityId: 'TEAM', strata: 1 }
		});
		const { rows } = await ask(database, stratumRoles, {
			...{ ...north, capabilityId: 'TEAM', strata: 1, limit: 3 },
			stratum: contrast.rows[1]?.stratum ?? -1
		});
		expect(
			rows.map(({ is_own, division, value, total }) => [is_own, division, value, total])
		).toEqual([
			[true, 'North', 1, 2],
			[true, 'North', 1, 2],
			[false, 'South', 2, 4],
			[false, 'South', 2, 4],
			[false, 'South', 1, 4]
		]);
	});

	test('stand beside what each side asks at each grade', async () => {
		const { rows } = await ask(database, comparedLevels, { ...north, others: [4] });
		expect(
			rows.map(({ is_own, grade_id, level, requirements }) => [
				is_own,
				grade_id,
				level,
				requirements
			])
		).toEqual([
			[true, '1/2', 1, 2],
			[true, '3/4', 3, 4],
			[false, '1/2', 1, 2],
			[false, '1/2', 2, 2],
			[false, '3/4', 1, 1],
			[false, '3/4', 2, 2],
			[false, '3/4', 3, 1],
			[false, '11/12', 3, 1]
		]);
	});
});

// The tiny roles: R1 of Division 2 is on 2020, R2 and R3 of Division 10 were approved on
// 2019-10-01 and 2026-02-01, the others say nothing.
describe.each(engines)('how current descriptions are on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
	});
	afterAll(() => database.close());

	const dates = { edition: '2020', issuedOn: '2020-01-01', staleBefore: '2023-01-01' };

	test('counts editions, dates and what is complete on both sides', async () => {
		const { rows } = await ask(database, comparedStanding, {
			...{ filter: noFilter, side: 1, others: null, coreIds: ['TEAM', 'FINA'], ...dates }
		});
		// Complete in TEAM and FINA: R1, R2, R3, R4; of the others none has both.
		const none = { findings: null };
		expect(rows).toEqual([
			{
				is_own: true,
				roles: 4,
				complete: 4,
				on_current: 2,
				on_older: 1,
				dated: 2,
				stale: 1,
				...none
			},
			{
				is_own: false,
				roles: 3,
				complete: 0,
				on_current: 0,
				on_older: 0,
				dated: 0,
				stale: 0,
				...none
			}
		]);
	});

	test('counts them by unit', async () => {
		const { rows } = await ask(database, unitCurrency, { filter: noFilter, depth: 3, ...dates });
		expect(rows).toEqual([
			{
				...{ unit_id: 3, name: 'Division 2', parent: 'Care', roles: 1 },
				...{ on_current: 1, on_older: 0, dated: 0, stale: 0 }
			},
			{
				...{ unit_id: 4, name: 'Division 10', parent: 'Care', roles: 2 },
				...{ on_current: 1, on_older: 1, dated: 2, stale: 1 }
			}
		]);
		const [cluster] = (await ask(database, unitCurrency, { filter: noFilter, depth: 1, ...dates }))
			.rows;
		expect(cluster?.parent).toBeNull();
	});
});

/** A role with a level of TEAM, approved in a year. */
function dated(year: number, level: number, grade: string, place: number): PlainRole {
	return {
		id: `${year} ${grade} ${place}`,
		title: 'Officer',
		grade,
		approvedOn: `${year}-06-01`,
		requirements: { TEAM: { level, kind: 'not_stated' } }
	};
}

describe.each(engines)('levels by year of approval on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		// At 1/2: 1 in 2020, 1 and 2 in 2021, 2 in 2022; at 3/4: 2 in 2021, 3 in 2023.
		const roles = columnsOf([
			...[dated(2020, 1, '1/2', 0), dated(2021, 1, '1/2', 0), dated(2021, 2, '1/2', 1)],
			...[dated(2022, 2, '1/2', 0), dated(2021, 2, '3/4', 0), dated(2023, 3, '3/4', 0)]
		]);
		await loadRoles(database, tinyFramework, { roles, issues: [], files: [] });
	});
	afterAll(() => database.close());

	test('are set against the mean of their grade, with a slope that allows for grades', async () => {
		const { rows } = await ask(database, levelTrend, { filter: noFilter });
		// 1/2: mean 1.5, years less 2021: −1, 0, 0, 1; 3/4: mean 2.5, years less 2022: −1, 1.
		// Gaps −.5, −.5, .5, .5; −.5, .5. Slope (.5 + .5 + .5 + .5)/(1 + 1 + 1 + 1) = .5.
		// Left over: 6·.25 − .25·4 = .5 over 6 − 2 − 1 = 3; error √(.5/3/4).
		expect(rows.map(({ year, roles, mean_level, gap }) => [year, roles, mean_level, gap])).toEqual([
			[2020, 1, 1, -0.5],
			[2021, 3, 5 / 3, (-0.5 + 0.5 - 0.5) / 3],
			[2022, 1, 2, 0.5],
			[2023, 1, 3, 0.5]
		]);
		for (const { slope, error, dated: all } of rows) {
			expect(slope).toBeCloseTo(0.5, 12);
			expect(error).toBeCloseTo(Math.sqrt(0.5 / 3 / 4), 12);
			expect(all).toBe(6);
		}
	});
});
