/** A cell of a table: text, a number that stays a number in an export, or nothing. */
export type TableCell = string | number | null;

/** A column's heading, and whether its cells are numbers, which stand right. */
export interface TableColumn {
	readonly name: string;
	readonly numeric: boolean;
}

/** The same figures as a chart, in rows and columns: shown as the table twin and exported as CSV. */
export interface TableModel {
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	/** Each as long as `columns`. */
	readonly rows: readonly (readonly TableCell[])[];
}
