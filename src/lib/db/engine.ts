import type { InsertTable, ResultTable, Statement } from './database';

/** One connection to one DuckDB, without queue, checks or wording of errors: what a connector provides. */
export interface Engine {
	readonly name: 'wasm' | 'native';
	query(statement: Statement): Promise<ResultTable>;
	run(text: string): Promise<void>;
	/** Appends the rows, in the order of the table's own columns. */
	append(table: string, rows: InsertTable): Promise<void>;
	/** Ends the statement that runs, at once. In the browser the engine itself ends with it, since its worker hears nothing meanwhile. */
	stop?: () => void;
	close(): Promise<void>;
}

/** What every connector sets as soon as it is connected: nothing is fetched, no file is read, and no later statement can change that. */
export const openingStatements = `
	SET autoinstall_known_extensions = false;
	SET autoload_known_extensions = false;
	SET enable_external_access = false;
	SET lock_configuration = true;
`;
