/** How large an input may be before it is refused, and how much of its issues is kept. */
export interface Limits {
	/** Bytes a file. */
	readonly fileBytes: number;
	/** Columns a header row, trailing empty ones aside. */
	readonly columns: number;
	/** Columns without a meaning of their own that are kept as attributes, over all files. */
	readonly attributeColumns: number;
	/** UTF-16 units a cell. */
	readonly cellCharacters: number;
	/** UTF-16 units from one line end to the next. */
	readonly lineCharacters: number;
	/** UTF-16 units a record with line ends inside quotation marks; a longer one is an unclosed quotation mark. */
	readonly recordCharacters: number;
	/** Data rows a file. */
	readonly rows: number;
	/** Issues listed of one cause; all are counted. */
	readonly issuesPerCause: number;
	/** Non-blank lines at the top of a file among which its header is looked for. */
	readonly headerRecords: number;
}

/** The limits of the product. A browser tab holds some 3 GiB, and 2 million long rows fit well within. */
export const standardLimits: Limits = {
	fileBytes: 2 ** 30,
	columns: 2_000,
	attributeColumns: 100,
	cellCharacters: 100_000,
	lineCharacters: 32_000_000,
	recordCharacters: 1_000_000,
	rows: 2_000_000,
	issuesPerCause: 10_000,
	headerRecords: 12
};
