import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Database } from './database';
import { openingStatements } from './engine';
import { EngineHealth } from './engine-health';
import { EngineStartError } from './query-error';
import { serialDatabase } from './serial-database';

/** How starting goes on: which part is under way, and the share of it that is done, where known. */
export interface StartProgress {
	readonly step: 'fetching' | 'starting';
	readonly share: number | null;
}

export interface WasmOptions {
	/** After this long the start has failed. */
	readonly timeoutMs?: number;
	readonly onProgress?: (progress: StartProgress) => void;
}

/** What is open so far, so that a failure at any point can close it in the right order. */
interface Opened {
	worker?: Worker;
	database?: AsyncDuckDB;
	connection?: AsyncDuckDBConnection;
}

/**
 * Opens a new, empty DuckDB-Wasm in a worker of its own, from files of this origin.
 * Throws an EngineStartError with what to do, and then keeps nothing: calling again starts afresh.
 * Where the engine dies later, calls fail with an EngineLostError; close it and open another.
 */
export async function openWasmDatabase(options: WasmOptions = {}): Promise<Database> {
	const { timeoutMs = 60_000, onProgress = () => undefined } = options;
	const health = new EngineHealth();
	const opened: Opened = {};
	const timer = setTimeout(() => health.lose(`no answer within ${timeoutMs / 1000} s`), timeoutMs);
	try {
		return await health.guard(() => start(opened, health, onProgress));
	} catch (cause) {
		void close(opened);
		const reason = cause instanceof Error ? cause.message : String(cause);
		throw new EngineStartError(
			`The database engine could not be started: ${reason} Reload the page; if that does not help, try a current browser, and check that the server allows WebAssembly ('wasm-unsafe-eval' in its Content-Security-Policy).`,
			{ cause }
		);
	} finally {
		clearTimeout(timer);
	}
}

async function start(
	opened: Opened,
	health: EngineHealth,
	onProgress: (progress: StartProgress) => void
): Promise<Database> {
	onProgress({ step: 'fetching', share: null });
	const [duckdb, { wasmBundle }, { arrowEngine, openingConfig }] = await Promise.all([
		import('@duckdb/duckdb-wasm'),
		import('./wasm-bundle'),
		import('./arrow-engine')
	]);
	const worker = new Worker(wasmBundle.worker);
	opened.worker = worker;
	worker.addEventListener('error', (event) => health.lose(event.message || 'its worker failed'));
	worker.addEventListener('messageerror', () => health.lose('its answer could not be read'));
	const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
	opened.database = database;
	const moduleUrl = new URL(wasmBundle.module, location.href).href;
	await database.instantiate(moduleUrl, null, ({ bytesLoaded, bytesTotal }) =>
		onProgress({ step: 'fetching', share: bytesTotal > 0 ? bytesLoaded / bytesTotal : null })
	);
	onProgress({ step: 'starting', share: null });
	await database.open(openingConfig);
	const connection = await database.connect();
	opened.connection = connection;
	await connection.query(openingStatements);
	return serialDatabase(
		arrowEngine(connection, {
			close: () => close(opened),
			stop: () => {
				health.lose('a query was stopped');
				worker.terminate();
			},
			guard: health.guard
		})
	);
}

/** Connection, database, worker, in that order. A dead worker never answers, so only the last is sure. */
async function close({ connection, database, worker }: Opened): Promise<void> {
	const patience = new Promise<void>((resolve) => setTimeout(resolve, 1_000));
	const orderly = async () => {
		await connection?.close();
		await database?.reset();
		await database?.terminate();
	};
	await Promise.race([orderly().catch(() => undefined), patience]);
	worker?.terminate();
}
