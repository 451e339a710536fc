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
