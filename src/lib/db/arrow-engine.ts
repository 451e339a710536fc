import type { Table } from 'apache-arrow';
import { encodeBatch } from './arrow-batch';
import { readArrow } from './arrow-result';
import type { Engine } from './engine';
import { inlineParameters } from './inline-parameters';

/** The calls of DuckDB-Wasm that its browser build (promises) and its Node build (plain values) share. */
export interface ArrowConnection {
	query(text: string): Promise<Table> | Table;
	insertArrowFromIPCStream(
		buffer: Uint8Array,
		options: { name: string; create: boolean }
	): Promise<void> | void;
}

/** How DuckDB-Wasm is to be opened: without these, counts are BigInts and sums are Decimals read as integers. */
export const openingConfig = {
	query: { castBigIntToDouble: true, castDecimalToDouble: true, castTimestampToDate: true }
};

/** Encoding this many rows of some thirty columns takes under 50 ms, so the page stays responsive. */
const batchRows = 32_768;

/** How an engine ends: in good order, or at once. `guard` wraps each call to it. */
export interface EngineEnds {
	readonly close: () => Promise<void>;
	readonly stop?: () => void;
	readonly guard?: <Result>(call: () => Promise<Result>) => Promise<Result>;
}

/** The engine that speaks Arrow with a connection of DuckDB-Wasm. */
export function arrowEngine(
	connection: ArrowConnection,
	{ close, stop, guard = (call) => call() }: EngineEnds
): Engine {
	return {
		name: 'wasm',
		query: (statement) =>
			guard(async () => readArrow(await connection.query(inlineParameters(statement)))),
		run: (text) => guard(async () => void (await connection.query(text))),
		append: async (table, rows) => {
			for (let from = 0; from < rows.rowCount; from += batchRows) {
				const batch = encodeBatch(rows, from, Math.min(from + batchRows, rows.rowCount));
				await guard(async () =>
					connection.insertArrowFromIPCStream(batch, { name: table, create: false })
				);
			}
		},
		...(stop && { stop }),
		close
	};
}
