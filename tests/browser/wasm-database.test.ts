import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import { askReadOnly } from '../../src/lib/db/ask-read-only';
import { loadRoles } from '../../src/lib/db/load-roles';
import { EngineLostError, EngineStartError } from '../../src/lib/db/query-error';
import { sql } from '../../src/lib/db/sql';
import { openWasmDatabase } from '../../src/lib/db/wasm-database';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { tinyFramework } from '../db/tiny-framework';
import { tinyLoad } from '../db/tiny-roles';

const workers: Worker[] = [];
const RealWorker = window.Worker;

function watchWorkers() {
	vi.stubGlobal(
		'Worker',
		class extends RealWorker {
			constructor(url: string | URL) {
				super(url);
				workers.push(this);
			}
		}
	);
}

afterEach(() => {
	vi.unstubAllGlobals();
	workers.length = 0;
});

describe('DuckDB-Wasm in the browser', () => {
	test('starts from this origin, tells its progress, takes a load and answers', async () => {
		const steps: string[] = [];
		const database = await openWasmDatabase({ onProgress: ({ step }) => steps.push(step) });
		const summary = await loadRoles(database, tinyFramework, tinyLoad);
		const { rows } = await ask(database, unitTree, {});
		await database.close();
		expect(steps.at(0)).toBe('fetching');
		expect(steps.at(-1)).toBe('starting');
		expect(summary).toMatchObject({ roles: 7, requirements: 18 });
		expect(rows.map(({ name }) => name)).toEqual([
			'All roles',
			'Health',
			'Care',
			'Division 2',
			'Division 10',
			'Transport',
			'Museum'
		]);
	});

	test('a start that gets no answer fails in words, and the next one works', async () => {
		class DeafWorker extends EventTarget {
			onmessage = null;
			postMessage() {
				return undefined;
			}
			terminate() {
				return undefined;
			}
		}
		vi.stubGlobal('Worker', DeafWorker);
		const failed = openWasmDatabase({ timeoutMs: 50 });
		await expect(failed).rejects.toThrow(EngineStartError);
		await expect(failed).rejects.toThrow(/0.05 s.*wasm-unsafe-eval/);
		vi.unstubAllGlobals();
		const database = await openWasmDatabase();
		const answer = await database.query(sql`SELECT 1 AS one`);
		await database.close();
		expect(answer.rowCount).toBe(1);
	});

	test('a worker that dies fails the calls it owes and those that follow', async () => {
		watchWorkers();
		const database = await openWasmDatabase();
		const owed = database.query(sql`SELECT count(*) AS n FROM range(3000000000)`);
		await vi.waitFor(() => expect(workers).toHaveLength(1));
		const outcome = expect(owed).rejects.toThrow(EngineLostError);
		setTimeout(() => workers[0]?.dispatchEvent(new MessageEvent('messageerror')), 20);
		await outcome;
		await expect(database.query(sql`SELECT 1 AS one`)).rejects.toThrow(EngineLostError);
		await database.close();
	});

	test('a query that runs away is stopped with the engine, whose worker ends, and another engine starts', async () => {
		watchWorkers();
		const database = await openWasmDatabase();
		const ended = vi.fn();
		const [worker] = workers;
		if (!worker) throw new Error('No worker was started.');
		const terminate = worker.terminate.bind(worker);
		vi.spyOn(worker, 'terminate').mockImplementation(() => {
			ended();
			terminate();
		});
		const running = askReadOnly(
			database,
			'SELECT count(*) FROM range(1000000) a(i), range(1000000) b(j) WHERE (i * j) % 7 = 3',
			10
		);
		const outcome = expect(running).rejects.toThrow(EngineLostError);
		database.stop();
		await outcome;
		await database.close();
		expect(ended).toHaveBeenCalled();
		const another = await openWasmDatabase();
		const { rows } = await askReadOnly(another, 'SELECT 1 AS one', 10);
		await another.close();
		expect(rows).toEqual([[1]]);
	});

	test('nothing can be fetched and no file can be read', async () => {
		const database = await openWasmDatabase();
		await expect(database.run('LOAD icu')).rejects.toThrow();
		await expect(database.query(sql`SELECT * FROM read_csv('/etc/hosts')`)).rejects.toThrow(
			/disabled by configuration/
		);
		await expect(database.run('SET enable_external_access = true')).rejects.toThrow(/locked/);
		await database.close();
	});
});
