import type { Statement } from '../db/database';
import type { Columns, Row } from '../db/row-type';

export type { Columns, ColumnType, Row } from '../db/row-type';

/** One question to the database. */
export interface Query<Parameters, Spec extends Columns> {
	/** The file's name, and the label in the SQL panel. */
	readonly name: string;
	/** What one row is, and what has no row. */
	readonly about: string;
	readonly columns: Spec;
	readonly statement: (parameters: Parameters) => Statement;
	/** Parameters with which the catalogue test binds it. */
	readonly example: NoInfer<Parameters>;
}

/** The row type of a query. */
export type RowOf<Q> = Q extends { readonly columns: infer Spec extends Columns }
	? Row<Spec>
	: never;

/** A query of the catalogue, which can also be asked without knowing the type of its parameters. */
export interface DefinedQuery<Parameters, Spec extends Columns> extends Query<Parameters, Spec> {
	readonly exampleStatement: () => Statement;
}

/** Declares a query with its row type inferred from its columns. */
export function defineQuery<Parameters, const Spec extends Columns>(
	query: Query<Parameters, Spec>
): DefinedQuery<Parameters, Spec> {
	return { ...query, exampleStatement: () => query.statement(query.example) };
}
