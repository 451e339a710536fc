import type { Statement, Statements } from './database';
import { decodeRows } from './decode';
import { QueryError } from './query-error';
import type { Columns, Row } from './row-type';

/** A question as far as asking it goes: its label, the columns of its answer and its SQL. */
export interface Question<Parameters, Spec extends Columns> {
	readonly name: string;
	readonly columns: Spec;
	readonly statement: (parameters: Parameters) => Statement;
}

export interface Answer<Spec extends Columns> {
	readonly rows: readonly Row<Spec>[];
	/** What was asked, for the SQL panel. */
	readonly statement: Statement;
}

/** Asks and decodes. Throws a QueryError under the query's name, or a DecodeError. */
export async function ask<Parameters, Spec extends Columns>(
	database: Statements,
	question: Question<Parameters, Spec>,
	parameters: Parameters
): Promise<Answer<Spec>> {
	const statement = question.statement(parameters);
	try {
		return { rows: decodeRows(question, await database.query(statement)), statement };
	} catch (error) {
		if (error instanceof QueryError) throw new QueryError(statement, error.cause, question.name);
		throw error;
	}
}
