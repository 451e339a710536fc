import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { QueryError } from '../../src/lib/db/query-error';
import type { LoadInput } from '../../src/lib/db/role-columns';
import { sql } from '../../src/lib/db/sql';
import { noFilter } from '../../src/lib/queries/filter';
import { heatmapByUnit } from '../../src/lib/queries/heatmap-by-unit';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import { tinyFramework } from './tiny-framework';
import { tinyLoad, tinyRoles } from './tiny-roles';

const everything = { filter: noFilter, depths: [0, 1, 2, 3], levels: 5 };
const others: readonly PlainRole[] = [
	{
		id: 'X1',
		title: 'Clerk',
		cluster: 'Other',
		requirements: { TEAM: { level: 1, kind: 'focus' } }
	}
];
const otherLoad: LoadInput = { roles: columnsOf(others), issues: [], files: [] };

describe.each(engines)('a load on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
	});
	beforeEach(() => loadRoles(database, tinyFramework, tinyLoad));
	afterAll(() => database.close());

	const heatmap = async () => (await ask(database, heatmapByUnit, everything)).rows;
	const first = async (statement: ReturnType<typeof sql>) =>
		(await database.query(statement)).columns.map(({ values }) => values[0]);

	test('says what it loaded', async () => {
		const summary = await loadRoles(database, tinyFramework, tinyLoad);
		expect(summary).toMatchObject({ roles: 7, requirements: 18, units: 6, issues: 3 });
	});

	test('replaces all that was loaded before', async () => {
		await loadRoles(database, tinyFramework, otherLoad);
		const { rows } = await ask(database, unitTree, {});
		expect(rows.map(({ name, roles }) => [name, roles])).toEqual([
			['All roles', 1],
			['Other', 1]
		]);
		expect(await first(sql`SELECT count(*) AS issues FROM issue`)).toEqual([0]);
	});

	test('takes another framework after one, and the first again', async () => {
		const [, ...withoutFirst] = tinyFramework.capabilities;
		const shorter = { ...tinyFramework, capabilities: withoutFirst };
		const none = { roles: columnsOf([]), issues: [], files: [] };
		const capabilities = async () =>
			first(
				sql`SELECT count(*) AS capabilities, len(enum_range(NULL::capability_id)) AS names FROM capability`
			);
		await loadRoles(database, shorter, none);
		expect(await capabilities()).toEqual([3, 3]);
		await expect(loadRoles(database, tinyFramework, broken[0]?.[1] ?? none)).rejects.toThrow();
		expect(await capabilities()).toEqual([3, 3]);
		await loadRoles(database, tinyFramework, tinyLoad);
		expect(await capabilities()).toEqual([4, 4]);
		expect((await heatmap()).length).toBeGreaterThan(0);
	});

	test('takes no roles at all', async () => {
		await loadRoles(database, tinyFramework, { roles: columnsOf([]), issues: [], files: [] });
		expect(await heatmap()).toEqual([]);
		expect((await ask(database, unitTree, {})).rows).toHaveLength(1);
	});

	const broken: readonly (readonly [what: string, input: LoadInput])[] = [
		[
			'a negative headcount',
			{ ...otherLoad, roles: columnsOf(others.map((role) => ({ ...role, headcount: -1 }))) }
		],
		[
			'a date that is none',
			{
				...otherLoad,
				roles: columnsOf(others.map((role) => ({ ...role, approvedOn: '2020-13-45' })))
			}
		],
		[
			'file counts that do not add up',
			{
				...otherLoad,
				files: tinyLoad.files.map((file) => ({
					...file,
					reconciliation: { ...file.reconciliation, rows: 8 }
				}))
			}
		]
	];

	test.each(broken)('of %s fails and leaves the old data as they were', async (_, input) => {
		const before = await heatmap();
		await expect(loadRoles(database, tinyFramework, input)).rejects.toBeInstanceOf(QueryError);
		expect(before.length).toBeGreaterThan(0);
		expect(await heatmap()).toEqual(before);
		expect(await first(sql`SELECT count(*) AS roles FROM role`)).toEqual([7]);
	});

	test('of two roles of one id fails and leaves the old data as they were', async () => {
		const roles = columnsOf([...others, ...others]);
		await expect(loadRoles(database, tinyFramework, { ...otherLoad, roles })).rejects.toThrow(
			'Two roles have the role_id X1.'
		);
		expect(await first(sql`SELECT count(*) AS roles FROM role`)).toEqual([7]);
	});

	test('of a level code that means nothing fails and leaves the old data as they were', async () => {
		const roles = { ...otherLoad.roles, levels: Uint8Array.of(6, 0, 0, 0) };
		await expect(loadRoles(database, tinyFramework, { ...otherLoad, roles })).rejects.toThrow(
			'Level code 6 with kind code 1 means nothing.'
		);
		expect(await first(sql`SELECT count(*) AS roles FROM role`)).toEqual([7]);
	});

	test('keeps decisions', async () => {
		await database.run(
			`INSERT INTO decision VALUES ('R1|TEAM:1', 'R1|TEAM', 'waived', 'Agreed', '', NULL, DATE '2026-01-01', NULL)`
		);
		await loadRoles(database, tinyFramework, otherLoad);
		expect(await first(sql`SELECT state, reason FROM decision`)).toEqual(['waived', 'Agreed']);
		await database.run('DELETE FROM decision');
	});

	test('holds questions from outside until it is whole', async () => {
		const loading = loadRoles(database, tinyFramework, otherLoad);
		const asked = ask(database, unitTree, {});
		await loading;
		expect((await asked).rows.map(({ name }) => name)).toEqual(['All roles', 'Other']);
	});

	test('counts agree with the requirements that they were made of', async () => {
		const fromRequirements = sql`
			SELECT unit_id, grade_id, manages_people, capability_id, status, level,
				count(*)::INTEGER AS requirements,
				count(*) FILTER (kind = 'focus')::INTEGER AS focus,
				count(*) FILTER (kind = 'complementary')::INTEGER AS complementary
			FROM requirement GROUP BY ALL ORDER BY ALL`;
		const fromCounts = sql`
			SELECT unit_id, grade_id, manages_people, capability_id, status, level,
				sum(requirements)::INTEGER AS requirements,
				sum(focus)::INTEGER AS focus,
				sum(complementary)::INTEGER AS complementary
			FROM level_count GROUP BY ALL ORDER BY ALL`;
		const values = async (statement: ReturnType<typeof sql>) =>
			(await database.query(statement)).columns.map((column) => [
				column.name,
				...Array.from(column.values)
			]);
		const counted = await values(fromCounts);
		expect(counted[0]).toHaveLength(1 + 18);
		expect(counted).toEqual(await values(fromRequirements));
	});

	test('keeps further columns of the file by role', async () => {
		const roles = {
			...columnsOf(tinyRoles),
			attributes: {
				'Cost centre': { codes: Int32Array.of(-1, 0, -1, -1, 0, -1, 1), values: ['A', 'B'] }
			}
		};
		await loadRoles(database, tinyFramework, { ...tinyLoad, roles });
		const { columns } = await database.query(
			sql`SELECT role_id, name, value FROM role_attribute JOIN role USING (role_key) ORDER BY role_id`
		);
		expect(columns.map(({ values }) => Array.from(values))).toEqual([
			['R2', 'R5', 'R7'],
			['Cost centre', 'Cost centre', 'Cost centre'],
			['A', 'A', 'B']
		]);
	});

	test('every table takes its columns in the order of its own', async () => {
		// Values of a kind that fit several columns would otherwise be swapped without an error.
		expect(
			await first(
				sql`SELECT title, cluster, department, division, grade_id::VARCHAR AS grade, edition, source_file FROM role WHERE role_id = 'R1'`
			)
		).toEqual(['Budget Officer', 'Health', 'Care', 'Division 2', '1/2', '2020', 'roles.csv']);
		expect(
			await first(
				sql`SELECT bytes, header_line, rows, loaded, merged, set_aside, blank, encoding, delimiter, layout FROM import_file`
			)
		).toEqual([1234, 1, 9, 7, 1, 1, 0, 'utf-8', ',', 'wide']);
		expect(
			await first(
				sql`SELECT name, short_name, group_id, capability_order, people_management FROM capability WHERE capability_id = 'LEAD'`
			)
		).toEqual(['Capability LEAD', 'LEAD', 'people', 4, true]);
		expect(
			await first(
				sql`SELECT ladder_order, ladder_id, name, short_name FROM grade WHERE grade_id = '3/4'`
			)
		).toEqual([2, 'clerk', 'Clerk Grade 3/4', '3/4']);
		expect(await first(sql`SELECT name, short_name FROM level WHERE level = 2`)).toEqual([
			'Level 2',
			'2'
		]);
		expect(
			await first(
				sql`SELECT name, group_order, people_management FROM capability_group WHERE group_id = 'core'`
			)
		).toEqual(['Core', 1, false]);
		expect(
			await first(
				sql`SELECT mean_level, roles FROM grade_expectation WHERE grade_id = '1/2' AND capability_id = 'TECH'`
			)
		).toEqual([2, 2]);
	});
});
