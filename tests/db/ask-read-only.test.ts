import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askReadOnly, RefusedStatementError } from '../../src/lib/db/ask-read-only';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { QueryError } from '../../src/lib/db/query-error';
import { statementText } from '../../src/lib/db/statement-text';
import { queries } from '../../src/lib/queries/index';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { engines } from './engines';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

/** All that a query could have changed: every table with its rows, types, settings. */
const everything = `
	SELECT 'table' AS what, table_name AS name, estimated_size::VARCHAR AS value FROM duckdb_tables()
	UNION ALL SELECT 'view', view_name, sql FROM duckdb_views() WHERE NOT internal
	UNION ALL SELECT 'type', type_name, '' FROM duckdb_types() WHERE NOT internal
	UNION ALL SELECT 'database', database_name, '' FROM duckdb_databases()
	UNION ALL SELECT 'setting', name, value FROM duckdb_settings()
	UNION ALL SELECT 'roles', string_agg(role_id || title, ',' ORDER BY role_id), '' FROM role
	UNION ALL SELECT 'decisions', count(*)::VARCHAR, '' FROM decision
	ORDER BY ALL`;

const hostile = [
	`DROP TABLE role_row`,
	`DELETE FROM role_row RETURNING *`,
	`INSERT INTO decision VALUES ('k', 's', 'waived', 'r', 'f', NULL, DATE '2026-01-01', NULL, 1) RETURNING *`,
	`UPDATE title SET title = 'x' RETURNING *`,
	`WITH gone AS (DELETE FROM role_row RETURNING *) FROM gone`,
	`CREATE TABLE more AS SELECT 1`,
	`CREATE TEMP TABLE more AS SELECT 1`,
	`ALTER TABLE role_row RENAME TO other`,
	`COPY role_row TO 'roles.csv'`,
	`EXPORT DATABASE 'all'`,
	`ATTACH ':memory:' AS other`,
	`USE other`,
	`SET threads = 2`,
	`RESET threads`,
	`PRAGMA disable_optimizer`,
	`CALL pragma_version()`,
	`CHECKPOINT`,
	`COMMIT`,
	`ROLLBACK`,
	`LOAD json`,
	`INSTALL httpfs`,
	`EXPLAIN ANALYZE DELETE FROM role_row`,
	`PREPARE p AS DELETE FROM role_row`,
	`SELECT * FROM query('DROP TABLE role_row')`,
	`SELECT 1; DROP TABLE role_row`,
	`SELECT 1) AS a; COMMIT; DROP TABLE role_row; SELECT * FROM (SELECT 1`,
	`SELECT ';'; DROP TABLE role_row --`,
	`SELECT 1 /* ; */) AS a; DROP TABLE role_row; --`,
	`SELECT * FROM read_csv('/etc/passwd')`,
	`SELECT * FROM glob('*')`,
	`SELECT * FROM 'https://example.org/data.csv'`,
	`FROM read_text('/etc/hostname')`
];

describe.each(engines)('a free question on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await prepareStrata(database, tinyLoad.roles, tinyFramework);
	}, 60_000);
	afterAll(() => database.close());

	const state = async (): Promise<string> =>
		JSON.stringify(
			(await database.query({ text: everything, parameters: [] })).columns.map(({ values }) =>
				Array.from(values)
			)
		);
	const ask = (text: string, most = 100) => askReadOnly(database, text, most);

	test('what these tests take for unchanged sees a table, a row and a title more', async () => {
		const before = await state();
		const changed = async (change: string, back: string): Promise<boolean> => {
			await database.run(change);
			const after = await state();
			await database.run(back);
			return after !== before;
		};
		expect(await changed('CREATE TABLE more (i INTEGER)', 'DROP TABLE more')).toBe(true);
		expect(
			await changed(
				"UPDATE title SET title = title || '!' WHERE title = 'Budget Officer'",
				"UPDATE title SET title = rtrim(title, '!') WHERE title = 'Budget Officer!'"
			)
		).toBe(true);
		expect(await state()).toBe(before);
	});

	test.each(hostile)('refuses %s, and nothing has changed', async (text) => {
		const before = await state();
		const outcome = await ask(text).then(
			() => null,
			(error: unknown) => error
		);
		expect(
			outcome instanceof QueryError || outcome instanceof RefusedStatementError,
			String(outcome)
		).toBe(true);
		expect(await state()).toBe(before);
	});

	test('refuses whatever is put together of pieces of statements, or answers it and changes nothing', async () => {
		const before = await state();
		const piece = fc.constantFrom(
			...[';', ')', '(', '--', '\n', '/*', '*/', "'", '"', '$$', '$a$', "E'\\'", 'AS a', ','],
			...[
				'SELECT 1',
				'FROM role',
				'UNION ALL',
				'COMMIT',
				'ROLLBACK',
				'BEGIN',
				'DROP TABLE role_row'
			],
			...['DELETE FROM role_row', 'CREATE TABLE t (i INT)', 'RETURNING *', 'WITH a AS ('],
			...['LIMIT 1', 'PIVOT role ON title USING count(*)', 'SET VARIABLE x = 1']
		);
		await fc.assert(
			fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
				await ask(pieces.join(' ')).catch((error: unknown) => {
					if (error instanceof QueryError || error instanceof RefusedStatementError) return;
					throw error;
				});
				expect(await state()).toBe(before);
			}),
			{ numRuns: 150 }
		);
	});

	test('answers every query of the catalogue, as many rows as the product itself is given', async () => {
		for (const query of queries) {
			const statement = query.exampleStatement();
			const own = await database.query(statement);
			const { rows, columns, more } = await ask(statementText(statement), 10_000);
			expect([query.name, rows.length, more]).toEqual([query.name, own.rowCount, false]);
			expect(columns.map(({ name }) => name)).toEqual(own.columns.map(({ name }) => name));
		}
	});

	test.each(['FROM role', 'DESCRIBE role', 'SHOW TABLES', 'SUMMARIZE role', 'VALUES (1), (2)'])(
		'answers %s',
		async (text) => {
			expect((await ask(text)).rows.length).toBeGreaterThan(0);
		}
	);

	test('keeps the order asked for, gives so many rows and says that there are more', async () => {
		const { rows, more } = await ask('SELECT i FROM range(1000) AS t(i) ORDER BY i % 7 DESC, i', 3);
		// Of 0 to 999 the first with remainder 6 are 6, 13 and 20.
		expect(rows).toEqual([[6], [13], [20]]);
		expect(more).toBe(true);
		expect((await ask('SELECT i FROM range(3) AS t(i)', 3)).more).toBe(false);
	});

	test('gives numbers as numbers, and all else as DuckDB writes it', async () => {
		const { columns, rows } = await ask(`
			SELECT 1::TINYINT AS small, count(*) AS counted, 1.25 AS decimal, true AS yes, NULL AS nothing,
				DATE '2026-06-01' AS day, [1, 2] AS list, {'a': 1} AS struct, 'a' AS letter, 'b' AS letter
			FROM role`);
		expect(rows).toEqual([
			[1, 7, 1.25, 'true', null, '2026-06-01', '[1, 2]', "{'a': 1}", 'a', 'b']
		]);
		expect(columns.map(({ numeric }) => numeric)).toEqual([
			...[true, true, true, false, columns[4]?.numeric],
			...[false, false, false, false, false]
		]);
	});

	test('a whole number that no double holds comes digit by digit', async () => {
		const { columns, rows } = await ask('SELECT 9007199254740993 AS large, 12 AS small');
		expect(rows).toEqual([['9007199254740993', 12]]);
		expect(columns.map(({ numeric }) => numeric)).toEqual([false, true]);
	});

	test('a comment or a semicolon at the end does not matter', async () => {
		expect((await ask('SELECT 1 -- the end')).rows).toEqual([[1]]);
		expect((await ask('SELECT 1;\n')).rows).toEqual([[1]]);
	});

	test('a fault is told in a line, with the line of the text it is in', async () => {
		await expect(ask('SELECT title\nFROM rolle')).rejects.toMatchObject({
			cause: { message: expect.stringMatching(/rolle does not exist.*\(line 2\)$/) as string }
		});
		await expect(ask('  ')).rejects.toThrow('There is no query yet');
	});

	test('after a fault the database takes loads as before', async () => {
		await ask('SELECT no_such').catch(() => undefined);
		await database.run('CREATE TABLE afterwards (i INTEGER)');
		await database.run('DROP TABLE afterwards');
		expect((await ask('SELECT count(*) FROM role')).rows).toEqual([[7]]);
	});
});

test('a runaway query on the native engine ends when it is stopped, and the engine lives on', async () => {
	const database = await openNativeDatabase();
	const running = askReadOnly(
		database,
		'SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE (i * j) % 7 = 3',
		10
	);
	const ended = expect(running).rejects.toBeInstanceOf(QueryError);
	let over = false;
	void running.catch(() => undefined).finally(() => (over = true));
	// Asked over and over, since a statement that has not begun yet cannot be ended.
	while (!over) {
		database.stop();
		await new Promise((resolve) => setImmediate(resolve));
	}
	await ended;
	expect((await askReadOnly(database, 'SELECT 1', 1)).rows).toEqual([[1]]);
	await database.close();
});

test('a stop that falls on the end of a query leaves no transaction open', async () => {
	const database = await openNativeDatabase();
	// Some of so many stops meet the statement that ends a transaction, whatever the machine is doing.
	for (let round = 0; round < 300; round++) {
		let over = false;
		const running = askReadOnly(database, 'SELECT 1', 1)
			.catch(() => undefined)
			.finally(() => (over = true));
		while (!over) {
			database.stop();
			await new Promise((resolve) => setImmediate(resolve));
		}
		await running;
		expect((await askReadOnly(database, 'SELECT 1', 1)).rows).toEqual([[1]]);
	}
	await database.close();
});
