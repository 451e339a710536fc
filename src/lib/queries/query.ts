import type { Statement } from '../db/database';

/** How a column is decoded and checked. A trailing `?` admits null. */
export type ColumnType =
	| 'text'
	| 'text?'
	| 'integer'
	| 'integer?'
	| 'number'
	| 'number?'
	| 'boolean'
	| 'boolean?'
	| 'integers';

export type Columns = Readonly<Record<string, ColumnType>>;

type Decoded<Type extends ColumnType> = Type extends 'text'
	? string
	: Type extends 'text?'
		? string | null
		: Type extends 'integer' | 'number'
			? number
			: Type extends 'integer?' | 'number?'
				? number | null
				: Type extends 'boolean'
					? boolean
					: Type extends 'boolean?'
						? boolean | null
						: readonly number[];

/** The row that a set of declared columns decodes to. */
export type Row<Spec extends Columns> = { readonly [Name in keyof Spec]: Decoded<Spec[Name]> };

/** One question to the database. */
export interface Query<Parameters, Spec extends Columns> {
	/** The file's name, and the label in the SQL panel. */
	readonly name: string;
	/** What one row is, and what has no row. */
	readonly about: string;
	readonly columns: Spec;
	readonly statement: (parameters: Parameters) => Statement;
	/** Parameters with which the catalogue test binds it. */
	readonly example: Parameters;
}

/** The row type of a query. */
export type RowOf<Q> = Q extends { readonly columns: infer Spec extends Columns }
	? Row<Spec>
	: never;

/** Declares a query with its row type inferred from its columns. */
export function defineQuery<Parameters, const Spec extends Columns>(
	query: Query<Parameters, Spec>
): Query<Parameters, Spec> {
	return query;
}
