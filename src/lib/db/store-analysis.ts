import {
	analysisTables,
	createIncoming,
	dropIncoming,
	incomingTable,
	takeIncoming,
	type AnalysisTable
} from './analysis-schema';
import type { Database, InsertTable, Statements } from './database';
import { sql } from './sql';

/** Some rows of one table of the analysis. */
export interface AnalysisRows {
	readonly table: AnalysisTable;
	readonly rows: InsertTable;
}

/**
 * Says of each role which family of jobs it is of: columns role_key and family, a row a role.
 * Replaces what was said before.
 */
export async function storeFamilies(database: Database, rows: InsertTable): Promise<void> {
	await database.transaction(async (inside) => {
		await inside.run('DELETE FROM role_family');
		await inside.insert('role_family', rows);
	});
}

/** Says whether a table of that name belongs to a stored analysis. */
export function isAnalysisTable(name: string): name is AnalysisTable {
	return analysisTables.some((table) => table === name);
}

const checkIncoming = `
	SELECT CASE WHEN count(DISTINCT finding_key) < count(*) THEN error('Two findings have the same key.') END FROM incoming_finding;
	SELECT CASE WHEN count(DISTINCT finding_id) < count(*) THEN error('Two findings have the same number.') END FROM incoming_finding;
`;

/**
 * Stores evidence and findings in place of those stored before. Rows are gathered aside batch by
 * batch, between which the database answers other questions; one transaction at the end puts them
 * in place, so that nobody ever sees a part of them. A load meanwhile takes the tables away.
 *
 * @throws the signal's reason where it is aborted, and whatever the database says; nothing stored
 * before is touched then.
 */
export async function storeAnalysis(
	database: Database,
	batches: AsyncIterable<AnalysisRows>,
	signal?: AbortSignal
): Promise<void> {
	signal?.throwIfAborted();
	await database.run(`${dropIncoming}\n${createIncoming}`);
	for await (const { table, rows } of batches) {
		signal?.throwIfAborted();
		await database.transaction(async (inside) => {
			// Again here: a transaction may wait for its turn until another run has begun on tables of its own.
			signal?.throwIfAborted();
			await refuseWithout(inside, incomingTable(table));
			await inside.insert(incomingTable(table), rows);
		});
	}
	signal?.throwIfAborted();
	await database.transaction(async (inside) => {
		signal?.throwIfAborted();
		await refuseWithout(inside, incomingTable('finding'));
		await inside.run(checkIncoming);
		await inside.run(takeIncoming);
	});
}

/**
 * Looks first, since DuckDB-Wasm writes every statement that fails to the console, and a load that
 * comes between two batches is no fault.
 */
async function refuseWithout(inside: Statements, table: string): Promise<void> {
	const { columns } = await inside.query(
		sql`SELECT count(*) AS held FROM duckdb_tables() WHERE table_name = ${table}`
	);
	if (Number(columns[0]?.values[0]) === 0)
		throw new Error('Other data were loaded while findings were being stored.');
}

/** What takes the place of the evidence of some roles, and of some findings. */
export interface RolesReplacement {
	readonly roleKeys: readonly number[];
	/** Numbers of findings that go. */
	readonly removed: readonly number[];
	readonly batches: readonly AnalysisRows[];
}

/** Replaces the evidence of some roles and some findings, in one transaction. */
export async function replaceRoles(
	database: Database,
	{ roleKeys, removed, batches }: RolesReplacement
): Promise<void> {
	const list = (numbers: readonly number[]): string => numbers.map(Math.trunc).join(', ');
	await database.transaction(async (inside) => {
		if (roleKeys.length > 0) {
			await inside.run(`DELETE FROM role_evidence WHERE role_key IN (${list(roleKeys)})`);
		}
		if (removed.length > 0) {
			for (const table of ['finding', 'finding_role', 'finding_capability', 'finding_unit']) {
				await inside.run(`DELETE FROM ${table} WHERE finding_id IN (${list(removed)})`);
			}
		}
		for (const { table, rows } of batches) await inside.insert(table, rows);
	});
}
