import type { NumberedRow } from '../ingest-rows';

/** A sheet to write: rows on their own lines. */
interface SheetToWrite {
	readonly name: string;
	readonly records: readonly NumberedRow[];
}

const longestName = 31;
/** In a cell of a workbook. */
const mostCharacters = 32_767;
const mostDigits = 15;

/**
 * Sheets as an XLSX workbook, written by SheetJS, which is loaded now. Cells are texts and numbers,
 * never formulas. Null where a cell holds more than a workbook can.
 */
export async function correctedWorkbook(
	sheets: readonly SheetToWrite[]
): Promise<Uint8Array<ArrayBuffer> | null> {
	const fits = sheets.every(({ records }) =>
		records.every(({ cells }) => cells.every((cell) => cell.length <= mostCharacters))
	);
	if (!fits) return null;
	const { utils, write } = await import('@e965/xlsx');
	const book = utils.book_new();
	for (const { name, records } of sheets) {
		const rows = records.map(({ cells }) => cells.map(cellValue));
		const sheet = utils.aoa_to_sheet(rows, { dense: true });
		utils.book_append_sheet(book, sheet, sheetName(name), true);
	}
	const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true });
	return new Uint8Array(bytes);
}

/** A number where the text is exactly what is shown of it, so that it is read as the same text. */
function cellValue(text: string): string | number | null {
	if (text === '') return null;
	const number = /^-?\d/.test(text) && text.length <= mostDigits ? Number(text) : Number.NaN;
	return String(number) === text ? number : text;
}

/** A name that Excel takes: ODS allows more letters and more of them. */
function sheetName(name: string): string {
	const plain = name
		.replace(/[:\\/?*[\]]+/g, ' ')
		.slice(0, longestName)
		.replace(/^'+|'+$|[\uD800-\uDBFF]$/g, '')
		.trim();
	return plain === '' ? 'Sheet' : plain;
}
