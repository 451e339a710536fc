import { UnusableFileError } from '../result';
import type { Sheet } from './sheet-rows';

/** A workbook's sheets in their order. */
export interface OpenWorkbook {
	readonly format: string;
	readonly date1904: boolean;
	readonly sheets: readonly {
		readonly name: string;
		readonly hidden: boolean;
		readonly sheet: Sheet;
	}[];
}

const allRows = 0;
const formats: Readonly<Record<string, string>> = {
	xlsx: 'XLSX',
	xlsm: 'XLSX',
	xlsb: 'XLSB',
	ods: 'ODS',
	html: 'HTML',
	xlml: 'XML'
};
const lessThan = 60;

/**
 * Opens a workbook with SheetJS, which is loaded now. It reads all sheets in one go and tells nothing
 * meanwhile; but before each row of an XLSX sheet it asks how many rows are wanted, which `onRow` hears.
 * @throws UnusableFileError where it is locked, damaged or none
 */
export async function openWorkbook(
	name: string,
	bytes: Uint8Array,
	onRow?: () => void
): Promise<OpenWorkbook> {
	const { read } = await import('@e965/xlsx');
	try {
		// Only markup begins so; its cells are taken as they are written, leading zeros and all.
		const markup = bytes[0] === lessThan;
		const workbook = read(markup ? new TextDecoder().decode(bytes) : bytes, {
			type: markup ? 'string' : 'array',
			raw: markup,
			dense: true,
			cellNF: true,
			cellText: false,
			cellHTML: false,
			cellFormula: false,
			get sheetRows() {
				onRow?.();
				return allRows;
			},
			// SheetJS writes its options back as numbers.
			set sheetRows(_) {
				return;
			}
		});
		const about = workbook.Workbook?.Sheets ?? [];
		return {
			format: formats[workbook.bookType ?? ''] ?? 'XLS',
			date1904: workbook.Workbook?.WBProps?.date1904 === true,
			sheets: workbook.SheetNames.map((sheet, index) => ({
				name: sheet,
				hidden: (about[index]?.Hidden ?? 0) !== 0,
				sheet: workbook.Sheets[sheet] ?? {}
			}))
		};
	} catch (error) {
		const locked = error instanceof Error && /password|encrypt/i.test(error.message);
		const why = locked
			? 'is locked with a password; save it without one and choose it again.'
			: 'is a damaged workbook; open it in Excel, save it again and choose it.';
		throw new UnusableFileError(name, `${name} ${why}`);
	}
}
