import {
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	INTEGER,
	SQLNULL,
	VARCHAR,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import type {
	Database,
	InsertColumn,
	InsertTable,
	Parameter,
	ResultTable,
	Statement
} from './database';
import { openingStatements, type Engine } from './engine';
import { serialDatabase } from './serial-database';

/**
 * Opens a new, empty DuckDB in this Node process, in memory, for the command line and the tests.
 * One thread by default: two engines then add up in the same order.
 */
export async function openNativeDatabase(threads = 1): Promise<Database> {
	const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
	const connection = await instance.connect();
	await connection.run(openingStatements);
	return serialDatabase(
		nativeEngine(connection, () => {
			connection.closeSync();
			instance.closeSync();
		})
	);
}

function nativeEngine(connection: DuckDBConnection, close: () => void): Engine {
	return {
		name: 'native',
		query: (statement) => query(connection, statement),
		run: async (text) => void (await connection.run(text)),
		append: (table, rows) => append(connection, table, rows),
		close: async () => close()
	};
}

async function query(connection: DuckDBConnection, statement: Statement): Promise<ResultTable> {
	const { text, parameters } = statement;
	const result = await connection.run(text, [...parameters], parameters.map(boundAs));
	const columns = await result.getColumnsJS();
	return {
		rowCount: columns[0]?.length ?? 0,
		columns: result.columnNames().map((name, index) => ({
			name,
			values: (columns[index] ?? []).map((value) =>
				typeof value === 'bigint' ? Number(value) : value
			)
		}))
	};
}

/** Numbers bind as DOUBLE, as they do in DuckDB-Wasm, so that both engines need the same casts. */
function boundAs(value: Parameter): DuckDBType {
	if (value === null) return SQLNULL;
	if (typeof value === 'number') return DOUBLE;
	return typeof value === 'string' ? VARCHAR : BOOLEAN;
}

/** Lists are staged as texts such as `[1, 2]`: filling list vectors chunk by chunk ends the process. */
const stagingTypes = { text: VARCHAR, integer: INTEGER, double: DOUBLE, lists: VARCHAR };

/** DuckDB's own vector size. */
const chunkRows = 2048;

/** Through a staging table, because the appender does not convert and an INSERT does. */
async function append(connection: DuckDBConnection, table: string, rows: InsertTable) {
	const columns = Object.values(rows.columns);
	const types = columns.map(({ type }) => stagingTypes[type]);
	const names = types.map((type, index) => `c${index} ${type}`).join(', ');
	await connection.run(`CREATE TEMP TABLE staging (${names})`);
	const appender = await connection.createAppender('staging', 'main', 'temp');
	for (let from = 0; from < rows.rowCount; from += chunkRows) {
		const count = Math.min(chunkRows, rows.rowCount - from);
		const chunk = DuckDBDataChunk.create(types, count);
		columns.forEach((column, index) => chunk.setColumnValues(index, values(column, from, count)));
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
	await connection.run(`INSERT INTO "${table.replaceAll('"', '""')}" SELECT * FROM staging`);
	await connection.run('DROP TABLE temp.staging');
}

function values(column: InsertColumn, from: number, count: number): DuckDBValue[] {
	return Array.from({ length: count }, (_, row) => valueAt(column, from + row));
}

function valueAt(column: InsertColumn, row: number): DuckDBValue {
	switch (column.type) {
		case 'text':
			return column.values[column.codes[row] ?? -1] ?? null;
		case 'lists':
			return listText(column.values.subarray(row * column.width, (row + 1) * column.width));
		case 'double':
			return Number.isNaN(column.values[row]) ? null : (column.values[row] ?? null);
		case 'integer':
			return column.values[row] === column.nullValue ? null : (column.values[row] ?? null);
	}
}

function listText(values: Uint8Array | Float64Array): string {
	return `[${Array.from(values, (value) => (Number.isNaN(value) ? 'NULL' : value)).join(', ')}]`;
}
