import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { storeAnalysis, storeFamilies } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { noFilter } from '../../src/lib/queries/filter';
import { findingByAttribute } from '../../src/lib/queries/finding-by-attribute';
import { findingByGrade } from '../../src/lib/queries/finding-by-grade';
import { findingByKey } from '../../src/lib/queries/finding-by-key';
import { findingByUnit } from '../../src/lib/queries/finding-by-unit';
import { findingFacets } from '../../src/lib/queries/finding-facets';
import { everyFinding, type FindingFilter } from '../../src/lib/queries/finding-filter';
import { findingList } from '../../src/lib/queries/finding-list';
import { findingOfRole } from '../../src/lib/queries/finding-of-role';
import { findingTotals } from '../../src/lib/queries/finding-totals';
import { findingUnits } from '../../src/lib/queries/finding-units';
import type { Columns } from '../../src/lib/queries/query';
import { rolePeers } from '../../src/lib/queries/role-peers';
import { engines } from './engines';
import { tinyAnalysis, tinyDecisions, tinyFamilies } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

const every = everyFinding('2026-02-01');

// Every answer is worked by hand from the tables above `tinyFindings` and `tinyRoles`. On that day
// finding 2 is waived, finding 3 was decided when its facts were others, and all others are open.
describe.each(engines)('answers about the tiny findings on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await storeFamilies(database, tinyFamilies);
		await storeAnalysis(database, tinyAnalysis());
		await storeDecisions(database, tinyDecisions);
	}, 60_000);
	afterAll(() => database.close());

	async function answer<Parameters, Spec extends Columns>(
		question: Question<Parameters, Spec>,
		parameters: Parameters
	) {
		const { rows } = await ask(database, question, parameters);
		return rows.map((row) => Object.values(row));
	}

	async function listed(filter: Partial<FindingFilter>, under: number | null = null) {
		const page = { filter: { ...every, ...filter }, under, limit: 50, offset: 0 };
		const { rows } = await ask(database, findingList, page);
		return rows.map(({ finding_id }) => finding_id);
	}

	test('a finding has all that the queue shows of it', async () => {
		const page = { filter: every, under: 0, limit: 1, offset: 0 };
		const { rows } = await ask(database, findingList, page);
		expect(rows).toEqual([
			{
				finding_id: 1,
				finding_key: 'level:R2:FINA:b1',
				kind: 'level',
				seriousness: 'check',
				band: 'strong',
				chance: 0.0001,
				q: 0.004,
				rule_id: null,
				sentence: 'Capability FINA: Level 3; 5 of 6 peers are Level 2.',
				suggestion: 'Capability FINA at Level 2 would no longer stand out.',
				unit_id: 4,
				unit_name: 'Division 10',
				role_id: 'R2',
				title: 'Senior Officer',
				other_role_id: null,
				other_title: null,
				roles: 1,
				grade_id: '3/4',
				family: 'Officer',
				capability_ids: 'FINA',
				folded_under: 0,
				explains: 0,
				likewise: 0,
				least_difference: null,
				most_difference: null,
				standing: 'open',
				reason: null,
				decided_by: null,
				decided_on: null,
				expires_on: null,
				facts: null,
				total: 1
			}
		]);
	});

	test('the queue holds what stands on its own, in its order, and says what that explains', async () => {
		const page = { filter: every, under: null, limit: 2, offset: 0 };
		const { rows } = await ask(database, findingList, page);
		expect(rows.map((row) => [row.finding_id, row.explains, row.total, row.role_id])).toEqual([
			[0, 1, 5, null],
			[2, 0, 5, 'R5']
		]);
		expect(await listed({})).toEqual([0, 2, 3, 4, 5]);
		expect(await listed({}, 0)).toEqual([1]);
	});

	test('a part stands on its own where what it is a part of is filtered out', async () => {
		expect(await listed({ kinds: ['level'] })).toEqual([1, 2, 4]);
	});

	test.each<readonly [string, Partial<FindingFilter>, readonly number[]]>([
		['seriousness', { seriousness: ['check'] }, [0, 2, 3]],
		['notes', { seriousness: ['note'] }, [5]],
		['bands', { bands: ['likely', 'worth_a_look'] }, [2, 4]],
		['a rule', { rules: ['focus-groups'] }, [3]],
		['a family', { families: ['Budget'] }, [4, 5]],
		['a capability', { capabilityIds: ['TEAM'] }, [4, 5]],
		['a capability that there is not', { capabilityIds: ['NONE'] }, []],
		['a unit', { roles: { ...noFilter, units: [['Transport']] } }, [2]],
		['a unit above', { roles: { ...noFilter, units: [['Health', 'Care']] } }, [0, 3, 4, 5]],
		['a grade', { roles: { ...noFilter, grades: ['3/4'] } }, [0]],
		[
			'an attribute',
			{ roles: { ...noFilter, attributes: [{ name: 'job_family', values: ['Care'] }] } },
			[0, 3]
		],
		['managing people', { roles: { ...noFilter, managesPeople: 'yes' } }, [0, 3]],
		['a title', { roles: { ...noFilter, text: 'CLERK' } }, [2]],
		['a sentence', { roles: { ...noFilter, text: 'division 10' } }, [0]],
		['what is settled', { decision: 'settled' }, [2]],
		['what is not', { decision: 'unsettled' }, [0, 3, 4, 5]],
		['what changed', { decision: 'changed' }, [3]],
		['pairs', { list: 'similar' }, [6]],
		['pairs of other grades', { list: 'similar', roles: { ...noFilter, grades: ['11/12'] } }, []]
	])('are filtered by %s', async (_, filter, ids) => {
		expect(await listed(filter)).toEqual(ids);
	});

	test('a waiver holds through the day on which it expires', async () => {
		const standing = async (today: string) => {
			const { rows } = await ask(database, findingByKey, { key: 'level:R5:TECH:c1', today });
			return rows.map((row) => [row.standing, row.reason, row.expires_on]);
		};
		expect(await standing('2026-12-31')).toEqual([
			['waived', 'Runs the depot system', '2026-12-31']
		]);
		expect(await standing('2027-01-01')).toEqual([
			['expired', 'Runs the depot system', '2026-12-31']
		]);
	});

	test('a finding that was decided on other facts says which', async () => {
		const key = 'rule:focus-groups:R3::d1';
		const { rows } = await ask(database, findingByKey, { key, today: '2026-02-01' });
		expect(rows).toMatchObject([
			{ standing: 'changed', facts: 'No focus capability in Core or People.' }
		]);
		expect(await answer(findingByKey, { key: 'none', today: '2026-02-01' })).toEqual([]);
	});

	test('a pair names both roles, the first of them first', async () => {
		const page = { filter: { ...every, list: 'similar' as const }, under: null };
		const { rows } = await ask(database, findingList, { ...page, limit: 9, offset: 0 });
		expect(rows.map((row) => [row.title, row.other_role_id, row.other_title])).toEqual([
			['Budget Officer', 'R4', 'Budget Analyst']
		]);
		expect(rows[0]?.capability_ids).toBe('TEAM,FINA');
	});

	test('the findings of a role take in those of its unit and its pairs', async () => {
		const of = async (roleId: string) =>
			(await ask(database, findingOfRole, { roleId, today: '2026-02-01' })).rows.map(
				({ finding_id }) => finding_id
			);
		expect([await of('R1'), await of('R2'), await of('R7')]).toEqual([[4, 5, 6], [0, 1], []]);
	});

	test('facets are counted as if theirs had no condition', async () => {
		const filter: FindingFilter = { ...every, kinds: ['level'], seriousness: ['check'] };
		expect(await answer(findingFacets, { filter })).toEqual([
			['band', 'likely', 1],
			['band', 'strong', 1],
			['capability', 'FINA', 1],
			['capability', 'TECH', 1],
			['family', 'Officer', 1],
			['family', 'Transport', 1],
			['kind', 'level', 2],
			['kind', 'division_drift', 1],
			['kind', 'rule', 1],
			['seriousness', 'check', 2],
			['seriousness', 'look', 1],
			['standing', 'open', 1],
			['standing', 'waived', 1]
		]);
	});

	test('totals count what is settled and the roles that are named', async () => {
		// R1, R2, R3 and R5 are named; the drift names none.
		expect(await answer(findingTotals, { filter: every })).toEqual([[6, 5, 1, 0, 1, 0, 4]]);
	});

	test('units have the findings of their roles, each once, upper units too', async () => {
		expect(await answer(findingByUnit, { filter: every, depths: [0, 3] })).toEqual([
			[0, 'TEAM', 2, 2],
			[0, 'FINA', 3, 3],
			[0, 'TECH', 1, 0],
			[0, null, 1, 1],
			[3, 'TEAM', 2, 2],
			[3, 'FINA', 1, 1],
			[4, 'FINA', 2, 2],
			[4, null, 1, 1]
		]);
		const health = { ...every, roles: { ...noFilter, units: [['Transport']] as const } };
		expect(await answer(findingByUnit, { filter: health, depths: [1] })).toEqual([
			[5, 'TECH', 1, 0]
		]);
	});

	test('grades have the findings that name their roles', async () => {
		expect(await answer(findingByGrade, { filter: every })).toEqual([
			['1/2', 'TEAM', 2, 2],
			['1/2', 'FINA', 1, 1],
			['1/2', 'TECH', 1, 0],
			['3/4', 'FINA', 1, 1],
			['11/12', null, 1, 1]
		]);
	});

	test('the values of an attribute stand with the findings of their roles', async () => {
		const attribute = 'job_family';
		expect(await answer(findingByAttribute, { filter: every, attribute })).toEqual([
			['Care', null, 1, 1],
			['Finance', 'TEAM', 2, 2],
			['Finance', 'FINA', 1, 1],
			[null, 'FINA', 1, 1],
			[null, 'TECH', 1, 0]
		]);
	});

	test('as the queue lists them, units have no finding beside the one that it is a part of', async () => {
		const asked = { filter: every, depths: [0, 3], asListed: true };
		const rows = await answer(findingByUnit, asked);
		// 1 is a part of 0, both on FINA in Division 10: 0 and 5 are left, in Division 10 only 0.
		expect(rows.filter(([, capability]) => capability === 'FINA')).toEqual([
			[0, 'FINA', 2, 2],
			[3, 'FINA', 1, 1],
			[4, 'FINA', 1, 1]
		]);
	});

	test('units come with most findings first, one that is a part of another left out', async () => {
		expect(await answer(findingUnits, { filter: every, depths: [1, 3] })).toEqual([
			[1, 'Health', 1, 4, 4, 4],
			[3, 'Division 2', 3, 2, 2, 1],
			[4, 'Division 10', 3, 2, 2, 2],
			[5, 'Transport', 1, 1, 0, 1]
		]);
	});

	test('peers of a role are those of its grade, or of its job too, without itself', async () => {
		const peers = (roleId: string, capabilityId: string, basis: 'job' | 'grade') =>
			answer(rolePeers, { roleId, capabilityId, basis });
		expect(await peers('R2', 'FINA', 'grade')).toEqual([[1, 1]]);
		expect(await peers('R1', 'TECH', 'grade')).toEqual([[3, 1]]);
		expect(await peers('R1', 'TECH', 'job')).toEqual([]);
		expect(await peers('R7', 'FINA', 'job')).toEqual([]);
	});
});
