import type { Statement } from './database';
import { statementText } from './statement-text';

/** A statement that the database refused. `message` names what was asked, why it failed, and the SQL. */
export class QueryError extends Error {
	override readonly name = 'QueryError';
	constructor(
		readonly statement: Statement,
		override readonly cause: unknown,
		/** The query's name, or what was being done. */
		readonly during: string | null = null
	) {
		const reason = cause instanceof Error ? cause.message : String(cause);
		super(`${during === null ? '' : `${during}: `}${reason}\n${statementText(statement)}`);
	}
}

/** An answer that is not what its query declares: the error names query, column and row. */
export class DecodeError extends Error {
	override readonly name = 'DecodeError';
}

/** The database could not be started. Nothing was kept; starting again may work. */
export class EngineStartError extends Error {
	override readonly name = 'EngineStartError';
}

/** The engine has died and all it held is gone: open another and load the data again. */
export class EngineLostError extends Error {
	override readonly name = 'EngineLostError';
}
