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
import { storeAnalysis, storeFamilies } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { parquetWriter } from '../../src/lib/export/parquet';
import { tableCapability } from '../../src/lib/queries/table-capability';
import { tableDecision } from '../../src/lib/queries/table-decision';
import { tableGrade } from '../../src/lib/queries/table-grade';
import { tableRole } from '../../src/lib/queries/table-role';
import { tableSizes } from '../../src/lib/queries/table-sizes';
import { exportColumns, exportTables, plainCell } from '../../src/lib/state/export-tables';
import { tinyAnalysis, tinyDecisions, tinyFamilies } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

const page = { from: 0, to: 1_000 };
let database: Database;
let folder: string;

beforeAll(async () => {
	database = await openNativeDatabase();
	await loadRoles(database, tinyFramework, tinyLoad);
	await storeAnalysis(database, tinyAnalysis());
	await storeFamilies(database, tinyFamilies);
	await storeDecisions(database, tinyDecisions);
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

test('a role has its family and its rank on the ladder, or neither where it has none', async () => {
	const { rows } = await ask(database, tableRole, page);
	expect(rows.map(({ role_id, family, grade_order }) => [role_id, family, grade_order])).toEqual([
		['R1', 'Budget', 1],
		['R2', 'Officer', 2],
		['R3', 'Care', 3],
		['R4', 'Budget', 2],
		['R5', 'Transport', 1],
		['R6', 'Museum', null],
		['R7', null, null]
	]);
});

test('grades come lowest first, those of the file after the ladders', async () => {
	const { rows } = await ask(database, tableGrade, page);
	expect(rows.map(({ grade_id, grade_order }) => [grade_id, grade_order])).toEqual([
		['1/2', 1],
		['3/4', 2],
		['11/12', 3],
		['PO 9', null]
	]);
});

test('capabilities come in the framework’s order with their groups', async () => {
	const { rows } = await ask(database, tableCapability, page);
	expect(rows.map(({ capability_id, group_id }) => [capability_id, group_id])).toEqual([
		['TEAM', 'core'],
		['FINA', 'core'],
		['TECH', 'core'],
		['LEAD', 'people']
	]);
});

test('pages of decisions hold each of them once', async () => {
	const pages = [
		await ask(database, tableDecision, { from: 0, to: 1 }),
		await ask(database, tableDecision, { from: 1, to: 2 })
	];
	expect(pages.flatMap(({ rows }) => rows.map((row) => [row.finding_key, row.decided_on]))).toEqual(
		[
			['level:R5:TECH:c1', '2026-01-05'],
			['rule:focus-groups:R3::older', '2026-01-06']
		]
	);
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
