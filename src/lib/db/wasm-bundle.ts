import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import module from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

/** Where the app itself serves DuckDB-Wasm: the `eh` bundle alone, and its classic worker. */
export const wasmBundle = { module, worker };
