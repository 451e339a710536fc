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
	/** Bytes a workbook, which is read as a whole. */
	readonly workbookBytes: number;
	/** Bytes that a workbook's parts may unpack to. */
	readonly workbookUnpackedBytes: number;
	/** Bytes a zip archive, which is held as a whole. */
	readonly archiveBytes: number;
	/** Files in a zip archive. */
	readonly archiveEntries: number;
	/** Bytes that the files of a zip archive may unpack to. */
	readonly archiveUnpackedBytes: number;
	/** How many times its own size a zip archive may unpack to, from 16 MB on; deflate cannot do more than 1,032. */
	readonly archiveRatio: number;
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
	headerRecords: 12,
	workbookBytes: 200 * 2 ** 20,
	workbookUnpackedBytes: 800 * 2 ** 20,
	archiveBytes: 500 * 2 ** 20,
	archiveEntries: 5_000,
	archiveUnpackedBytes: 2 ** 31,
	archiveRatio: 200
};
