import { analysisTables } from './analysis-schema';
import type { Database, Statements } from './database';
import { sql } from './sql';

/** What a load empties and an analysis has filled. */
const tables = ['role_family', ...analysisTables] as const;

/** Columns of types that a load makes anew: such a table cannot only be renamed. */
const typed: Partial<Record<(typeof tables)[number], string>> = {
	finding: 'grade_id',
	finding_capability: 'capability_id'
};

const aside = tables
	.map((table) => {
		const column = typed[table];
		return column === undefined
			? `ALTER TABLE ${table} RENAME TO kept_${table};`
			: `CREATE TABLE kept_${table} AS SELECT * REPLACE (CAST(${column} AS VARCHAR) AS ${column}) FROM ${table};
	DROP TABLE ${table};`;
	})
	.join('\n');

const back = tables
	.map((table) =>
		typed[table] === undefined
			? `DROP TABLE ${table};
	ALTER TABLE kept_${table} RENAME TO ${table};`
			: `INSERT INTO ${table} SELECT * FROM kept_${table};
	DROP TABLE kept_${table};`
	)
	.join('\n');

/** Puts families, evidence and findings where making the schema anew does not reach them. In the transaction of a load. */
export async function setAnalysisAside({ run }: Statements): Promise<void> {
	await run(`DROP VIEW IF EXISTS evidence;\n${aside}`);
}

/** Puts what was set aside into the tables that were made anew. */
export async function putAnalysisBack({ run }: Statements): Promise<void> {
	await run(back);
}

/** Whether an analysis of so many roles is stored. */
export async function holdsAnalysis(database: Database, roleCount: number): Promise<boolean> {
	const { columns } = await database.query(sql`SELECT count(*) FROM role_evidence`);
	return Number(columns[0]?.values[0]) === roleCount;
}
