import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { arrowEngine, openingConfig } from '../../src/lib/db/arrow-engine';
import type { Database } from '../../src/lib/db/database';
import { openingStatements } from '../../src/lib/db/engine';
import { serialDatabase } from '../../src/lib/db/serial-database';

const { resolve } = createRequire(import.meta.url);
const bundle = (kind: 'eh' | 'mvp') => ({
	mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${kind}.wasm`),
	mainWorker: resolve(`@duckdb/duckdb-wasm/dist/duckdb-node-${kind}.worker.cjs`)
});

/** The same WebAssembly as in the browser, run in Node without a worker. Takes over a second to open. */
export async function openWasmNodeDatabase(): Promise<Database> {
	const duckdb = await createDuckDB(
		{ eh: bundle('eh'), mvp: bundle('mvp') },
		new VoidLogger(),
		NODE_RUNTIME
	);
	await duckdb.instantiate(() => undefined);
	duckdb.open(openingConfig);
	const connection = duckdb.connect();
	connection.query(openingStatements);
	return serialDatabase(
		arrowEngine(connection, {
			close: async () => {
				connection.close();
				duckdb.reset();
			}
		})
	);
}
