import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { noFilter } from '../../src/lib/queries/filter';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';

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
});
