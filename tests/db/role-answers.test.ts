import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { cellLevelsByGrade } from '../../src/lib/queries/cell-levels-by-grade';
import { cellRoles } from '../../src/lib/queries/cell-roles';
import { editionCountdown } from '../../src/lib/queries/edition-countdown';
import { noFilter } from '../../src/lib/queries/filter';
import { issueCauses } from '../../src/lib/queries/issue-causes';
import { issueList } from '../../src/lib/queries/issue-list';
import type { Columns } from '../../src/lib/queries/query';
import { roleAttributes } from '../../src/lib/queries/role-attributes';
import { roleDetail } from '../../src/lib/queries/role-detail';
import { roleList } from '../../src/lib/queries/role-list';
import { roleRequirements } from '../../src/lib/queries/role-requirements';
import { engines } from './engines';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

// Every answer is worked by hand from the table above `tinyRoles`. What the grades lead one to
// expect there: 1/2 (R1, R5) TEAM 1, FINA 2, TECH 2; 3/4 (R2, R4) TEAM 2, FINA 2;
// 11/12 (R3) TEAM 3, FINA 2, TECH 2, LEAD 3; PO 9 (R6) TEAM 2.
describe.each(engines)('answers about single roles and issues on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
	});
	afterAll(() => database.close());

	/** Each row's values, in the order of the declared columns. */
	async function answer<Parameters, Spec extends Columns>(
		question: Question<Parameters, Spec>,
		parameters: Parameters
	) {
		const { rows } = await ask(database, question, parameters);
		return rows.map((row) => Object.values(row));
	}

	test('the role list pages by title and holds levels and kinds in the order asked for', async () => {
		const page = { capabilityIds: ['TECH', 'TEAM'], directlyIn: null, limit: 2, offset: 1 };
		expect(await answer(roleList, { filter: noFilter, ...page })).toEqual([
			[
				'R4',
				'Budget Analyst',
				2,
				'Health',
				'Care',
				null,
				'3/4',
				'Clerk Grade 3/4',
				false,
				[255, 2],
				[0, 0],
				7
			],
			[
				'R1',
				'Budget Officer',
				3,
				'Health',
				'Care',
				'Division 2',
				'1/2',
				'Clerk Grade 1/2',
				false,
				[1, 1],
				[2, 1],
				7
			]
		]);
	});

	test('a kind filter leaves the roles in the list and blanks requirements of another kind', async () => {
		const filter = { ...noFilter, kind: 'focus' as const, text: 'officer' };
		const page = { capabilityIds: ['TEAM', 'TECH', 'NONE'], directlyIn: null, limit: 9, offset: 0 };
		const { rows } = await ask(database, roleList, { filter, ...page });
		expect(rows.map(({ role_id, levels }) => [role_id, levels])).toEqual([
			['R1', [1, 0, 0]],
			['R2', [2, 0, 0]]
		]);
	});

	test('the roles directly in a unit leave out those of its parts', async () => {
		const page = { filter: noFilter, capabilityIds: [], limit: 9, offset: 0 };
		const ids = async (directlyIn: number) =>
			(await ask(database, roleList, { ...page, directlyIn })).rows.map(({ role_id }) => role_id);
		expect([await ids(0), await ids(1), await ids(2)]).toEqual([['R7'], [], ['R4']]);
	});

	test('the roles behind a cell come highest level first, then those without a level', async () => {
		const cell = {
			filter: noFilter,
			row: { unitId: 1 },
			capabilityId: 'TECH',
			limit: 9,
			offset: 0
		};
		expect(await answer(cellRoles, cell)).toEqual([
			[
				'R3',
				'Care Manager',
				'Health',
				'Care',
				'Division 10',
				'11/12',
				'required',
				2,
				'complementary',
				4
			],
			[
				'R1',
				'Budget Officer',
				'Health',
				'Care',
				'Division 2',
				'1/2',
				'required',
				1,
				'complementary',
				4
			],
			[
				'R2',
				'Senior Officer',
				'Health',
				'Care',
				'Division 10',
				'3/4',
				'not_essential',
				null,
				'complementary',
				4
			],
			['R4', 'Budget Analyst', 'Health', 'Care', null, '3/4', 'unknown', null, null, 4]
		]);
	});

	test('a cell of a grade, of no grade and of a role have their roles too', async () => {
		const page = { filter: noFilter, limit: 9, offset: 0 };
		const behind = async (
			row: Parameters<typeof cellRoles.statement>[0]['row'],
			capabilityId: string
		) =>
			(await ask(database, cellRoles, { ...page, row, capabilityId })).rows.map((role) => [
				role.role_id,
				role.status,
				role.level
			]);
		expect(await behind({ gradeId: '1/2' }, 'FINA')).toEqual([
			['R1', 'required', 2],
			['R5', 'absent', null]
		]);
		expect(await behind({ gradeId: null }, 'LEAD')).toEqual([['R7', 'required', 2]]);
		expect(await behind({ roleId: 'R7' }, 'TEAM')).toEqual([['R7', 'absent', null]]);
		const family = (value: string) => ({ attribute: 'job_family', value });
		expect(await behind(family('Finance'), 'FINA')).toEqual([
			['R1', 'required', 2],
			['R4', 'required', 1]
		]);
		expect(await behind(family(''), 'TECH')).toEqual([
			['R5', 'required', 3],
			['R2', 'not_essential', null],
			['R7', 'absent', null],
			['R6', 'absent', null]
		]);
		expect(await behind({ gradeId: 'no such grade' }, 'FINA')).toEqual([]);
	});

	test('under a kind filter only roles with a requirement of that kind stand behind a cell', async () => {
		const { rows } = await ask(database, cellRoles, {
			filter: { ...noFilter, kind: 'focus' },
			row: { unitId: 0 },
			capabilityId: 'FINA',
			limit: 1,
			offset: 1
		});
		expect(rows.map(({ role_id, total }) => [role_id, total])).toEqual([['R7', 2]]);
	});

	test('the levels of a cell are counted by grade, roles without a level left out', async () => {
		const cell = { filter: noFilter, row: { unitId: 0 }, capabilityId: 'FINA' };
		expect(await answer(cellLevelsByGrade, cell)).toEqual([
			['1/2', 2, 1],
			['3/4', 1, 1],
			['3/4', 3, 1],
			['11/12', 2, 1],
			[null, 2, 1]
		]);
		const health = { ...cell, row: { unitId: 1 }, capabilityId: 'TECH' };
		expect(await answer(cellLevelsByGrade, health)).toEqual([
			['1/2', 1, 1],
			['11/12', 2, 1]
		]);
		const managers = { ...noFilter, managesPeople: 'yes' as const };
		expect(await answer(cellLevelsByGrade, { ...cell, filter: managers })).toEqual([
			['11/12', 2, 1],
			[null, 2, 1]
		]);
		expect(
			await answer(cellLevelsByGrade, { ...cell, filter: { ...noFilter, kind: 'focus' } })
		).toEqual([
			['3/4', 3, 1],
			[null, 2, 1]
		]);
	});

	test('a role can be read back to its line', async () => {
		const { rows } = await ask(database, roleDetail, { roleId: 'R1' });
		expect(rows).toEqual([
			{
				role_id: 'R1',
				title: 'Budget Officer',
				unit_id: 3,
				cluster: 'Health',
				department: 'Care',
				division: 'Division 2',
				location: null,
				grade_text: 'Clerk Grade 1/2',
				grade_id: '1/2',
				ladder_order: 1,
				occupation_code: null,
				position_code: null,
				manages_people: false,
				headcount: 2.5,
				approved_text: null,
				approved_on: null,
				edition: '2020',
				purpose: null,
				job_family: 'Finance',
				job_function: null,
				source_file: 'roles.csv',
				source_line: 2
			}
		]);
		expect((await ask(database, roleDetail, { roleId: 'R2' })).rows[0]?.approved_on).toBe(
			'2019-10-01'
		);
		expect(await answer(roleDetail, { roleId: 'no such role' })).toEqual([]);
	});

	test('a role has the further columns of the file that it states', async () => {
		expect(await answer(roleAttributes, { roleId: 'R1' })).toEqual([['team', 'Blue']]);
		expect(await answer(roleAttributes, { roleId: 'R5' })).toEqual([]);
	});

	test('a role stands beside the mean of its grade', async () => {
		expect(await answer(roleRequirements, { roleId: 'R5' })).toEqual([
			['TEAM', 'required', 1, 'complementary', 1, 2],
			['TECH', 'required', 3, 'focus', 2, 2]
		]);
		expect(await answer(roleRequirements, { roleId: 'R4' })).toEqual([
			['TEAM', 'required', 2, null, 2, 2],
			['FINA', 'required', 1, null, 2, 2],
			['TECH', 'unknown', null, null, null, 0]
		]);
	});

	test('issues are grouped by cause, and listed by line', async () => {
		expect(await answer(issueCauses, {})).toEqual([
			['unreadable_level', 'value_left_out', 2, 'adde is not a level.'],
			['no_role', 'row_set_aside', 1, 'The row names no role.']
		]);
		const page = { limit: 2, offset: 0 };
		const { rows } = await ask(database, issueList, { cause: null, ...page });
		expect(rows.map(({ line, role_id, total }) => [line, role_id, total])).toEqual([
			[4, 'R4', 3],
			[9, null, 3]
		]);
		expect(await answer(issueList, { cause: 'no_role', ...page })).toEqual([
			[1, 'roles.csv', 9, '', '', 'no_role', 'row_set_aside', 'The row names no role.', null, 1]
		]);
	});

	test('editions are counted by cluster, by date where none is stated', async () => {
		const question = { filter: noFilter, issuedOn: '2026-01-19' };
		expect(await answer(editionCountdown, question)).toEqual([
			['Health', '2020', 1],
			['Health', 'after', 1],
			['Health', 'before', 1],
			['Health', 'not_stated', 1],
			['Transport', 'not_stated', 1],
			[null, 'not_stated', 2]
		]);
	});
});
