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
	/** The statement for the example's parameters, with which the catalogue test binds it. */
	readonly exampleStatement: () => Statement;
}

/** A question as its file declares it: with example parameters in place of the example's statement. */
interface Declaration<Parameters, Spec extends Columns> extends Omit<
	Query<Parameters, Spec>,
	'exampleStatement'
> {
	readonly example: NoInfer<Parameters>;
}

/** The row type of a query. */
export type RowOf<Q> = Q extends { readonly columns: infer Spec extends Columns }
	? Row<Spec>
	: never;

/** Declares a query with its row type inferred from its columns. */
export function defineQuery<Parameters, const Spec extends Columns>(
	declaration: Declaration<Parameters, Spec>
): Query<Parameters, Spec> {
	const { example, ...query } = declaration;
	return { ...query, exampleStatement: () => query.statement(example) };
}
