/** One cell of a line. Paragraphs within the cell are separated by `\n`. */
export interface DocumentCell {
	readonly text: string;
	/** Whether all of the cell's letters are bold. False where the document does not tell. */
	readonly bold: boolean;
	/** Where the cell begins across the page, in the reader's own unit, or null where unknown. */
	readonly left: number | null;
}

/**
 * One line of a document, or one row of a table. A line outside tables has one cell, an empty line
 * none; a table row keeps its empty cells, so that a cell's place is its column.
 */
export interface DocumentLine {
	/** From 1. A format without pages has one. */
	readonly page: number;
	/** From 1, over the whole document. */
	readonly line: number;
	/** The cells' texts, joined by a space, on one line. */
	readonly text: string;
	readonly cells: readonly DocumentCell[];
}

/** What every reader of role descriptions hands on: lines in reading order, whatever the format. */
export interface DocumentText {
	readonly format: 'text' | 'docx' | 'pdf';
	/** The file's name, which often holds the role's title. */
	readonly name: string;
	readonly lines: readonly DocumentLine[];
}

/** A cell with white space tidied, paragraph by paragraph, ligatures written out and invisible characters removed. */
export function documentCell(text: string, bold = false, left: number | null = null): DocumentCell {
	const paragraphs = text
		.replace(/[\uFB00-\uFB06]/g, (letters) => letters.normalize('NFKC'))
		.replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
		.replace(/\u2011/g, '-')
		.split('\n')
		.map((part) => part.replace(/\s+/g, ' ').trim())
		.filter((part) => part !== '');
	return { text: paragraphs.join('\n'), bold, left };
}

/** A line of cells; one whose cells are all empty is an empty line. */
export function documentLine(
	page: number,
	line: number,
	cells: readonly DocumentCell[]
): DocumentLine {
	const text = cells
		.map((cell) => cell.text.replaceAll('\n', ' '))
		.filter((part) => part !== '')
		.join(' ');
	return { page, line, text, cells: text === '' ? [] : cells };
}

/** Cells that say something. */
export function filledCells(line: DocumentLine): readonly DocumentCell[] {
	return line.cells.filter((cell) => cell.text !== '');
}
