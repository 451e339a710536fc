import { analysisTables } from './analysis-schema';
import type { Database } from './database';
import { sql } from './sql';

/** What a load empties and an analysis has filled. */
const tables = ['role_family', ...analysisTables] as const;

/** Columns of types that a load makes anew: such a table cannot only be renamed. */
const typed: Partial<Record<(typeof tables)[number], string>> = {
	finding: 'grade_id',
	finding_capability: 'capability_id'
};

const setAside = tables
	.map((table) => {
		const column = typed[table];
		return column === undefined
			? `ALTER TABLE ${table} RENAME TO kept_${table};`
			: `CREATE TABLE kept_${table} AS SELECT * REPLACE (CAST(${column} AS VARCHAR) AS ${column}) FROM ${table};
	DROP TABLE ${table};`;
	})
	.join('\n');

const putBack = tables
	.map((table) =>
		typed[table] === undefined
			? `DROP TABLE ${table};
	ALTER TABLE kept_${table} RENAME TO ${table};`
			: `INSERT INTO ${table} SELECT * FROM kept_${table};
	DROP TABLE kept_${table};`
	)
	.join('\n');

/**
 * The database, on which a load leaves families, evidence and findings as they are: only for data
 * of the same roles, row by row, at the same units and grades. Its other calls wait for a
 * transaction as those of any database do.
 */
export function keepingAnalysis(database: Database): Database {
	return {
		...database,
		transaction: (work) =>
			database.transaction(async (inside) => {
				await inside.run(`DROP VIEW IF EXISTS evidence;\n${setAside}`);
				const result = await work(inside);
				await inside.run(putBack);
				return result;
			})
	};
}

/** Whether an analysis of so many roles is stored. */
export async function holdsAnalysis(database: Database, roleCount: number): Promise<boolean> {
	const { columns } = await database.query(sql`SELECT count(*) FROM role_evidence`);
	return Number(columns[0]?.values[0]) === roleCount;
}
