import { describe, expect, test } from 'vitest';
import type { InsertTable, Statement } from '../../../src/lib/db/database';
import type { Engine } from '../../../src/lib/db/engine';
import { EngineHealth } from '../../../src/lib/db/engine-health';
import { EngineLostError, QueryError } from '../../../src/lib/db/query-error';
import { serialDatabase } from '../../../src/lib/db/serial-database';
import { sql } from '../../../src/lib/db/sql';

/** An engine that writes down what it is told and holds `rows` rows. */
function notingEngine({ takes = (count: number) => count } = {}) {
	const told: string[] = [];
	let rows = 0;
	const engine: Engine = {
		name: 'native',
		query: async ({ text }: Statement) => {
			told.push(text);
			if (text.includes('broken')) throw new Error('no such table');
			return {
				rowCount: 1,
				columns: [
					{ name: 'place', values: [0] },
					{ name: 'rows', values: [rows] }
				]
			};
		},
		run: async (text) => void told.push(text),
		append: async (_, { rowCount }: InsertTable) => void (rows += takes(rowCount)),
		close: async () => undefined
	};
	return { engine, told };
}

describe('a serial database', () => {
	test('does one thing at a time, in the order of the calls', async () => {
		const order: string[] = [];
		const slow: Engine = {
			...notingEngine().engine,
			query: async ({ text }) => {
				order.push(`begin ${text}`);
				await Promise.resolve();
				order.push(`end ${text}`);
				return { rowCount: 0, columns: [] };
			}
		};
		const database = serialDatabase(slow);
		await Promise.all([database.query(sql`a`), database.query(sql`b`)]);
		expect(order).toEqual(['begin a', 'end a', 'begin b', 'end b']);
	});

	test('goes on after a failure, which carries its SQL, its values and its cause', async () => {
		const database = serialDatabase(notingEngine().engine);
		const failure = await database.query(sql`broken ${'x'}`).catch((error: unknown) => error);
		expect(failure).toBeInstanceOf(QueryError);
		expect(failure).toMatchObject({
			statement: { text: 'broken ?', parameters: ['x'] },
			cause: { message: 'no such table' },
			message: "no such table\nbroken 'x'"
		});
		expect((await database.query(sql`fine`)).rowCount).toBe(1);
	});

	test('rolls back and throws the error of the work, and lets others in only then', async () => {
		const { engine, told } = notingEngine();
		const database = serialDatabase(engine);
		const work = database.transaction(async (inside) => {
			await inside.run('inside');
			throw new Error('changed my mind');
		});
		const other = database.run('outside');
		await expect(work).rejects.toThrow('changed my mind');
		await other;
		expect(told).toEqual(['BEGIN TRANSACTION', 'inside', 'ROLLBACK', 'outside']);
	});

	test('commits and hands back what the work gives', async () => {
		const { engine, told } = notingEngine();
		const result = await serialDatabase(engine).transaction(async () => 42);
		expect(result).toBe(42);
		expect(told).toEqual(['BEGIN TRANSACTION', 'COMMIT']);
	});

	test('notices rows that an insert lost without an error', async () => {
		const rows: InsertTable = {
			rowCount: 3,
			columns: { id: { type: 'integer', values: Int32Array.of(1, 2, 3) } }
		};
		const honest = serialDatabase(notingEngine().engine);
		await expect(honest.insert('role', rows)).resolves.toBeUndefined();
		const losing = serialDatabase(notingEngine({ takes: () => 0 }).engine);
		await expect(losing.insert('role', rows)).rejects.toThrow(
			'3 rows were inserted into role, but it then held 0 more.'
		);
	});

	test('fills tables under one count, and notices rows lost in any of them', async () => {
		const rows: InsertTable = {
			rowCount: 2,
			columns: { id: { type: 'integer', values: Int32Array.of(1, 2) } }
		};
		const twice = [
			['role', rows],
			['role', rows]
		] as const;
		const { engine, told } = notingEngine();
		await expect(serialDatabase(engine).fill(twice)).resolves.toBeUndefined();
		expect(told).toEqual(['SELECT ?, count(*) FROM "role"']);
		const losing = serialDatabase(notingEngine({ takes: () => 1 }).engine);
		await expect(losing.fill(twice)).rejects.toThrow(
			'4 rows were inserted into role, but it then held 2 more.'
		);
	});
});

describe('the health of an engine', () => {
	test('fails what it owes and what follows once the engine is lost', async () => {
		const health = new EngineHealth();
		const owed = health.guard(() => new Promise(() => undefined));
		health.lose('the worker died');
		await expect(owed).rejects.toThrow(EngineLostError);
		await expect(health.guard(async () => 1)).rejects.toThrow('the worker died');
	});

	test('takes a trap for a loss and an SQL error for no more than that', async () => {
		const health = new EngineHealth();
		const failing = (message: string) => health.guard(() => Promise.reject(new Error(message)));
		await expect(failing('Binder Error: no such column')).rejects.not.toThrow(EngineLostError);
		await expect(health.guard(async () => 'alive')).resolves.toBe('alive');
		await expect(failing('memory access out of bounds')).rejects.toThrow(EngineLostError);
		await expect(health.guard(async () => 'alive')).rejects.toThrow(EngineLostError);
	});
});
