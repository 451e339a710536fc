import type { Database, InsertTable, ResultTable, Statement, Statements } from './database';
import type { Engine } from './engine';
import { EngineLostError, QueryError } from './query-error';
import { id, sql } from './sql';

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
		insert: (table, rows) => queue.next(() => insert(engine, ask, table, rows))
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

async function insert(
	engine: Engine,
	ask: (statement: Statement) => Promise<ResultTable>,
	table: string,
	rows: InsertTable
): Promise<void> {
	const count = sql`SELECT count(*) AS rows FROM ${id(table)}`;
	const held = async () => Number((await ask(count)).columns[0]?.values[0]);
	const before = await held();
	const appended = { text: `INSERT INTO ${table} (${rows.rowCount} rows)`, parameters: [] };
	if (rows.rowCount > 0) await tell(appended, () => engine.append(table, rows));
	const after = await held();
	if (after - before !== rows.rowCount) {
		throw new Error(
			`${rows.rowCount} rows were inserted into ${table}, but it then held ${after - before} more.`
		);
	}
}

/** A `Database` on one engine: one statement at a time, errors with their SQL, inserts counted, transactions that end. */
export function serialDatabase(engine: Engine): Database {
	const queue = new Queue();
	return {
		engine: engine.name,
		...statements(engine, queue),
		transaction: (work) =>
			queue.next(async () => {
				const inside = statements(engine, new Queue());
				await inside.run('BEGIN TRANSACTION');
				try {
					const result = await work(inside);
					await inside.run('COMMIT');
					return result;
				} catch (error) {
					await inside.run('ROLLBACK').catch(() => undefined);
					throw error;
				}
			}),
		close: () => queue.next(() => engine.close())
	};
}
