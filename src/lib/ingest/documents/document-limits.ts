/** How large a document may be before it is refused or cut. */
export interface DocumentLimits {
	readonly fileBytes: number;
	readonly pages: number;
	/** Bytes that a DOCX file may unpack to. */
	readonly unpackedBytes: number;
	/** Lines and table rows; the rest is not read. */
	readonly lines: number;
	/** UTF-16 units a line or cell; the rest is not read. */
	readonly lineCharacters: number;
}

/** A role description has some 10 pages and 300 lines; the limits leave a wide margin. */
export const standardDocumentLimits: DocumentLimits = {
	fileBytes: 50 * 2 ** 20,
	pages: 200,
	unpackedBytes: 200 * 2 ** 20,
	lines: 20_000,
	lineCharacters: 20_000
};
