import type { Statement } from '../db/database';
import type { Columns, Row } from '../db/row-type';

export type { Columns, ColumnType, Row } from '../db/row-type';

/** One question to the database, as its file declares it. */
interface Declaration<Parameters, Spec extends Columns> {
	/** The file's name, and the label in the SQL panel. */
	readonly name: string;
	/** What one row is, and what has no row. */
	readonly about: string;
	readonly columns: Spec;
	readonly statement: (parameters: Parameters) => Statement;
	/** Parameters with which the catalogue test binds it. */
	readonly example: Parameters;
}

/** One question to the database. */
export interface Query<Parameters, Spec extends Columns> extends Declaration<Parameters, Spec> {
	/** The statement of the example, for a reader of the catalogue who does not know the parameters' type. */
	readonly exampleStatement: () => Statement;
}

/** The row type of a query. */
export type RowOf<Q> = Q extends { readonly columns: infer Spec extends Columns }
	? Row<Spec>
	: never;

/** Declares a query with its row type inferred from its columns. */
export function defineQuery<Parameters, const Spec extends Columns>(
	query: Declaration<Parameters, Spec>
): Query<Parameters, Spec> {
	return { ...query, exampleStatement: () => query.statement(query.example) };
}
