import {
	BIGINT,
	BOOLEAN,
	DOUBLE,
	DuckDBDataChunk,
	DuckDBInstance,
	INTEGER,
	LIST,
	SQLNULL,
	UTINYINT,
	VARCHAR,
	listValue,
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
		stop: () => connection.interrupt(),
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

/** DuckDB's own vector size. */
const chunkRows = 2048;

/** A column of the staging table. */
interface Staged {
	readonly type: DuckDBType;
	readonly valueAt: (row: number) => DuckDBValue;
}

/** How an insert column is staged, and the SQL that makes its value of the staged columns. */
interface Staging {
	readonly columns: readonly Staged[];
	readonly value: (names: readonly string[]) => string;
	/** The one parameter of that SQL: a list of texts. */
	readonly texts?: readonly string[];
}

/** Through a staging table, because the appender does not convert and an INSERT does. */
async function append(connection: DuckDBConnection, table: string, rows: InsertTable) {
	const stagings = Object.values(rows.columns).map((column) => stagingOf(column, rows.rowCount));
	const columns = stagings.flatMap((staging) => staging.columns);
	const types = columns.map(({ type }) => type);
	let next = 0;
	const values = stagings.map((staging) => staging.value(staging.columns.map(() => `c${next++}`)));
	await connection.run(
		`CREATE TEMP TABLE staging (row_number INTEGER, ${types.map((type, index) => `c${index} ${type}`).join(', ')})`
	);
	const appender = await connection.createAppender('staging', 'main', 'temp');
	for (let from = 0; from < rows.rowCount; from += chunkRows) {
		const count = Math.min(chunkRows, rows.rowCount - from);
		const chunk = DuckDBDataChunk.create([INTEGER, ...types], count);
		[rowNumber, ...columns].forEach(({ valueAt }, index) => {
			const vector = chunk.getColumnVector(index);
			for (let row = 0; row < count; row++) vector.setItem(row, valueAt(from + row));
			vector.flush();
		});
		appender.appendDataChunk(chunk);
	}
	appender.closeSync();
	const lists = stagings.flatMap(({ texts }) => (texts === undefined ? [] : [listValue(texts)]));
	await connection.run(
		`INSERT INTO "${table.replaceAll('"', '""')}" SELECT ${values.join(', ')} FROM staging`,
		lists,
		lists.map(() => LIST(VARCHAR))
	);
	await connection.run('DROP TABLE temp.staging');
}

/** Staged first, so that a table is never without columns. */
const rowNumber: Staged = { type: INTEGER, valueAt: (row) => row };

/**
 * Texts that repeat are staged as codes, since each text is a call into the engine; lists as a
 * column an element, since filling list vectors chunk by chunk ends the process.
 */
function stagingOf(column: InsertColumn, rowCount: number): Staging {
	const value = ([name = 'NULL']: readonly string[]) => name;
	switch (column.type) {
		case 'text': {
			const { codes, values: texts } = column;
			if (texts.length === 0) return { columns: [], value };
			if (texts.length * 4 > rowCount) {
				const valueAt = (row: number) => texts[codes[row] ?? -1] ?? null;
				return { columns: [{ type: VARCHAR, valueAt }], value };
			}
			const valueAt = (row: number) => {
				const code = codes[row] ?? -1;
				return code < 0 ? null : code + 1;
			};
			return {
				columns: [{ type: INTEGER, valueAt }],
				value: ([name]) => `list_extract(?, ${name ?? ''})`,
				texts
			};
		}
		case 'lists': {
			const { values, width } = column;
			const type = values instanceof Uint8Array ? UTINYINT : DOUBLE;
			const columns = Array.from({ length: width }, (_, place) => ({
				type,
				valueAt: (row: number) => numberOrNull(values[row * width + place])
			}));
			return { columns, value: (names) => `list_value(${names.join(', ')})` };
		}
		case 'bits':
			return {
				columns: [{ type: BIGINT, valueAt: (row) => column.values[row] ?? null }],
				value
			};
		case 'double':
			return {
				columns: [{ type: DOUBLE, valueAt: (row) => numberOrNull(column.values[row]) }],
				value
			};
		case 'integer': {
			const { values, nullValue } = column;
			const valueAt = (row: number) => (values[row] === nullValue ? null : (values[row] ?? null));
			return { columns: [{ type: INTEGER, valueAt }], value };
		}
	}
}

function numberOrNull(value: number | undefined): number | null {
	return value === undefined || Number.isNaN(value) ? null : value;
}
