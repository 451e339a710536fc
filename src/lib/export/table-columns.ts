/** What a column of an exported table holds. */
export type ExportColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date';

/** A column of an exported table; any of its cells may be empty. Dates are ISO texts. */
export interface ExportColumn {
	readonly name: string;
	readonly type: ExportColumnType;
}

/** A cell of an exported table. */
export type ExportCell = string | number | boolean | null;

/** A row, by name of column. */
export type ExportRow = Readonly<Record<string, ExportCell>>;

/** Takes the rows of a table, some at a time, and makes a file of them. */
export interface TableWriter {
	/** A slice of work: some thousand rows at most, so that a page stays responsive. */
	add(rows: readonly ExportRow[]): void;
	finish(): Uint8Array<ArrayBuffer>;
}
