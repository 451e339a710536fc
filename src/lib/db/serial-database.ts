import type { Database, InsertTable, ResultTable, Statement, Statements } from './database';
import type { Engine } from './engine';
import { EngineLostError, QueryError } from './query-error';
import { id, join, sql } from './sql';

/** Does one thing at a time, in the order of the calls. */
class Queue {
	#last: Promise<unknown> = Promise.resolve();

	next<Result>(work: () => Promise<Result>): Promise<Result> {
		const result = this.#last.then(work);
		this.#last = result.catch(() => undefined);
		return result;
	}
}

/** Statements in a queue of their own, each failure told with its SQL. */
function statements(engine: Engine, queue: Queue): Statements {
	const ask = (statement: Statement) => tell(statement, () => engine.query(statement));
	return {
		query: (statement) => queue.next(() => ask(statement)),
		run: (text) => queue.next(() => tell({ text, parameters: [] }, () => engine.run(text))),
		insert: (table, rows) => queue.next(() => insert(engine, ask, table, rows)),
		fill: (tables) => queue.next(() => fill(engine, ask, tables))
	};
}

async function tell<Result>(statement: Statement, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof EngineLostError || cause instanceof QueryError) throw cause;
		throw new QueryError(statement, cause);
	}
}

type Ask = (statement: Statement) => Promise<ResultTable>;

async function insert(engine: Engine, ask: Ask, table: string, rows: InsertTable): Promise<void> {
	const [before = NaN] = await counts(ask, [table]);
	await append(engine, table, rows);
	const [after = NaN] = await counts(ask, [table]);
	expectRows(table, rows.rowCount, after - before);
}

async function fill(
	engine: Engine,
	ask: Ask,
	tables: Iterable<readonly [table: string, rows: InsertTable]>
): Promise<void> {
	const given = new Map<string, number>();
	for (const [table, rows] of tables) {
		given.set(table, (given.get(table) ?? 0) + rows.rowCount);
		await append(engine, table, rows);
	}
	const held = await counts(ask, [...given.keys()]);
	[...given].forEach(([table, rowCount], index) => expectRows(table, rowCount, held[index]));
}

async function append(engine: Engine, table: string, rows: InsertTable): Promise<void> {
	if (rows.rowCount === 0) return;
	const told = { text: `INSERT INTO ${table} (${rows.rowCount} rows)`, parameters: [] };
	await tell(told, () => engine.append(table, rows));
}

/** How many rows each of some tables holds. */
async function counts(ask: Ask, tables: readonly string[]): Promise<number[]> {
	if (tables.length === 0) return [];
	// As rows: as many columns, each a query of its own, take twice as long to plan.
	const each = tables.map((table, place) => sql`SELECT ${place}, count(*) FROM ${id(table)}`);
	const { rowCount, columns } = await ask(join(each, '\nUNION ALL\n'));
	const [places, found] = columns;
	const held: number[] = [];
	for (let row = 0; row < rowCount; row++)
		held[Number(places?.values[row])] = Number(found?.values[row]);
	return held;
}

function expectRows(table: string, expected: number, found: number | undefined): void {
	if (found === expected) return;
	throw new Error(
		`${expected} rows were inserted into ${table}, but it then held ${String(found)} more.`
	);
}

/** A `Database` on one engine: one statement at a time, errors with their SQL, inserts counted, transactions that end. */
export function serialDatabase(engine: Engine): Database {
	const queue = new Queue();
	const stop = () => engine.stop?.();
	let bounding = false;
	let stopAfter = false;
	/** Begins or ends a transaction; a stop waits for it, since one left open would refuse all that follows. */
	const bound = async ({ run }: Statements, text: string): Promise<void> => {
		bounding = true;
		try {
			await run(text);
		} finally {
			bounding = false;
			if (stopAfter) stop();
			stopAfter = false;
		}
	};
	const rollBack = (inside: Statements) => bound(inside, 'ROLLBACK').catch(() => undefined);
	return {
		engine: engine.name,
		...statements(engine, queue),
		transaction: (work) =>
			queue.next(async () => {
				const inside = statements(engine, new Queue());
				await bound(inside, 'BEGIN TRANSACTION');
				try {
					const result = await work(inside);
					await bound(inside, 'COMMIT');
					return result;
				} catch (error) {
					await rollBack(inside);
					throw error;
				}
			}),
		readOnly: (work) =>
			queue.next(async () => {
				const inside = statements(engine, new Queue());
				await bound(inside, 'BEGIN TRANSACTION READ ONLY');
				try {
					return await work(inside);
				} finally {
					await rollBack(inside);
				}
			}),
		stop: () => {
			if (bounding) stopAfter = true;
			else stop();
		},
		close: () => queue.next(() => engine.close())
	};
}
