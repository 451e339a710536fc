import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { storeAnalysis } from '../../src/lib/db/store-analysis';
import { findingNumbers } from '../../src/lib/queries/finding-numbers';
import { findingRoles } from '../../src/lib/queries/finding-roles';
import { pairLevels } from '../../src/lib/queries/pair-levels';
import type { Columns } from '../../src/lib/queries/query';
import { roleEvidence } from '../../src/lib/queries/role-evidence';
import { engines } from './engines';
import { tinyAnalysis } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

// Every answer is worked by hand from the tables above `tinyFindings` and `tinyRoles`.
describe.each(engines)('answers behind the findings page on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await storeAnalysis(database, tinyAnalysis());
	}, 60_000);
	afterAll(() => database.close());

	async function answer<Parameters, Spec extends Columns>(
		question: Question<Parameters, Spec>,
		parameters: Parameters
	) {
		const { rows } = await ask(database, question, parameters);
		return rows.map((row) => Object.values(row));
	}

	test('the numbers of a finding: its units, and of a level what is and what is expected', async () => {
		const rows = await answer(findingNumbers, {});
		expect(rows.slice(0, 6)).toEqual([
			[0, 'Health', 'Care', 'Division 10', null, null, null, null],
			[1, 'Health', 'Care', 'Division 10', 3, 1.8, 6, 1],
			[2, 'Transport', null, null, 3, 1.2, 5, 3],
			[3, 'Health', 'Care', 'Division 10', null, null, null, null],
			[4, 'Health', 'Care', 'Division 2', 1, null, null, null],
			[5, 'Health', 'Care', 'Division 2', null, null, null, null]
		]);
	});

	test('a pair has both levels on each capability on which its roles differ', async () => {
		expect(await answer(pairLevels, {})).toEqual([
			[6, 'TEAM', 1, 2],
			[6, 'FINA', 2, 1]
		]);
	});

	test('the roles that a finding concerns, with their level, highest first', async () => {
		expect(await answer(findingRoles, { findingId: 0, capabilityId: 'FINA', limit: 9 })).toEqual([
			['R2', 'Senior Officer', '3/4', 'Division 10', 3, 2],
			['R3', 'Care Manager', '11/12', 'Division 10', 2, 2]
		]);
		expect(await answer(findingRoles, { findingId: 0, capabilityId: null, limit: 1 })).toEqual([
			['R3', 'Care Manager', '11/12', 'Division 10', null, 2]
		]);
		expect(await answer(findingRoles, { findingId: 99, capabilityId: null, limit: 9 })).toEqual([]);
	});

	test('what is expected of a role, level by level that was judged', async () => {
		expect(await answer(roleEvidence, { roleId: 'R2' })).toEqual([
			['TEAM', 2, 2.1, 0.9, 6, 1, null],
			['FINA', 3, 1.8, 0.0001, 6, 1, 'strong']
		]);
		expect(await answer(roleEvidence, { roleId: 'R1' })).toEqual([]);
	});
});
