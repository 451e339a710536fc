/** What can be bound to a parameter. Arrays, undefined and NaN cannot: see FACTS of DuckDB-Wasm. */
export type Parameter = string | number | boolean | null;

/** SQL text with `?` for each parameter. */
export interface Statement {
	readonly text: string;
	readonly parameters: readonly Parameter[];
}

/** A query's answer, column by column, undecoded. */
export interface ResultTable {
	readonly rowCount: number;
	readonly columns: readonly { readonly name: string; readonly values: ArrayLike<unknown> }[];
}

/**
 * A column to insert. Dictionary texts: one code a row, -1 for NULL. Integers: `nullValue`, where
 * given, stands for NULL. Doubles: NaN stands for NULL. Lists: `width` values a row, row by
 * row; NaN stands for NULL within one. Bits: a whole number of 64 bits a row.
 */
export type InsertColumn =
	| { readonly type: 'text'; readonly codes: Int32Array; readonly values: readonly string[] }
	| {
			readonly type: 'integer';
			readonly values: Int32Array | Uint32Array | Uint16Array | Uint8Array;
			readonly nullValue?: number;
	  }
	| { readonly type: 'double'; readonly values: Float64Array }
	| { readonly type: 'bits'; readonly values: BigInt64Array }
	| { readonly type: 'lists'; readonly values: Uint8Array | Float64Array; readonly width: number };

/** Columns of equal length, in the order of the table's own columns. */
export interface InsertTable {
	readonly rowCount: number;
	readonly columns: Readonly<Record<string, InsertColumn>>;
}

/** What can be said to a database, inside a transaction or outside. */
export interface Statements {
	query(statement: Statement): Promise<ResultTable>;
	/** Runs statements that return nothing of interest (DDL, COPY into the database's own tables). */
	run(text: string): Promise<void>;
	/** Appends to an existing table, converting to the table's types, and throws unless the table then holds `rowCount` rows more. */
	insert(table: string, rows: InsertTable): Promise<void>;
	/**
	 * Fills empty tables, one after another, a table again where it is named again; and throws
	 * unless each then holds just these rows. All are counted in one query at the end, which is
	 * most of what many small inserts cost.
	 */
	fill(tables: Iterable<readonly [table: string, rows: InsertTable]>): Promise<void>;
}

/**
 * One DuckDB, wherever it runs. Two connectors implement it: DuckDB-Wasm in the browser,
 * native DuckDB in Node. Statements run one at a time, in the order of the calls.
 */
export interface Database extends Statements {
	readonly engine: 'wasm' | 'native';
	/**
	 * Runs `work` between BEGIN and COMMIT; on any error rolls back and throws that error. `work`
	 * speaks to the database it is handed: calls on the outer one wait until the transaction has
	 * ended, so nobody else sees it half done (and `work` would wait for itself).
	 */
	transaction<Result>(work: (inside: Statements) => Promise<Result>): Promise<Result>;
	/**
	 * Runs `work` in a transaction in which DuckDB refuses every write to the data, and which is
	 * always rolled back. A text of several statements could end the transaction: see `askReadOnly`.
	 */
	readOnly<Result>(work: (inside: Pick<Statements, 'query'>) => Promise<Result>): Promise<Result>;
	/** Ends the statement that runs, at once. Where that ends the engine too (wasm), every later call fails with an EngineLostError. */
	stop(): void;
	close(): Promise<void>;
}
