import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { storeAnalysis } from '../../src/lib/db/store-analysis';
import { parquetWriter } from '../../src/lib/export/parquet';
import { tableSizes } from '../../src/lib/queries/table-sizes';
import { exportColumns, exportTables, plainCell } from '../../src/lib/state/export-tables';
import { tinyAnalysis } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

const page = { from: 0, to: 1_000 };
let database: Database;
let folder: string;

beforeAll(async () => {
	database = await openNativeDatabase();
	await loadRoles(database, tinyFramework, tinyLoad);
	await storeAnalysis(database, tinyAnalysis());
	folder = await mkdtemp(join(tmpdir(), 'atlas-'));
});
afterAll(async () => {
	await database.close();
	await rm(folder, { recursive: true });
});

test('the sizes are those of the tables, in the order in which they are exported', async () => {
	const { rows } = await ask(database, tableSizes, {});
	expect(rows.map(({ name }) => name)).toEqual(exportTables.map(({ name }) => name));
	for (const { query, name } of exportTables) {
		const held = await ask<typeof page, typeof query.columns>(database, query, page);
		expect([name, rows.find((row) => row.name === name)?.rows]).toEqual([name, held.rows.length]);
	}
});

describe.each(exportTables)('the table $name as Parquet', ({ name, query }) => {
	const columns = exportColumns(query);

	async function written() {
		const { rows } = await ask<typeof page, typeof query.columns>(database, query, page);
		const writer = parquetWriter(columns);
		const plain = rows.map((row) => Object.fromEntries(Object.entries(row).map(plainCell)));
		writer.add(plain);
		return { rows: plain, bytes: writer.finish() };
	}

	test('comes back with its rows, types and empty cells', async () => {
		const { rows, bytes } = await written();
		const back = await parquetReadObjects({ file: bytes.slice().buffer });
		const dates = columns.filter(({ type }) => type === 'date').map((column) => column.name);
		const expected = rows.map((row) => ({
			...row,
			...Object.fromEntries(
				dates.map((date) => [
					date,
					typeof row[date] === 'string' ? new Date(`${row[date]}T00:00:00Z`) : null
				])
			)
		}));
		expect(rows.length).toBeGreaterThan(0);
		expect(back.map((row) => ({ ...row }))).toEqual(expected);
	});

	test('is read by DuckDB with the same types and rows', async (context) => {
		const { rows, bytes } = await written();
		const path = join(folder, `${name}.parquet`);
		await writeFile(path, bytes);
		const instance = await DuckDBInstance.create(':memory:');
		const connection = await instance.connect();
		try {
			const linked = await connection.runAndReadAll(
				"SELECT 1 FROM duckdb_extensions() WHERE extension_name = 'parquet' AND loaded"
			);
			if (linked.currentRowCount === 0) context.skip('this DuckDB has no Parquet linked in');
			const answer = await connection.runAndReadAll(`FROM read_parquet('${path}')`);
			expect(answer.currentRowCount).toBe(rows.length);
			const types = { text: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' };
			const others = { boolean: 'BOOLEAN', date: 'DATE' };
			expect(answer.columnTypes().map(String)).toEqual(
				columns.map(({ type }) => ({ ...types, ...others })[type])
			);
			const texts = answer
				.getRows()
				.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
			expect(texts).toEqual(
				rows.map((row) =>
					columns.map((column) => (row[column.name] === null ? null : String(row[column.name])))
				)
			);
		} finally {
			connection.closeSync();
			instance.closeSync();
		}
	});
});
