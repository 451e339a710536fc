/** A cell as the workbook library gives it, as far as it is read. */
export interface WorkbookCell {
	/** b boolean, e error, n number, d date, s text, z blank. */
	readonly t: string;
	readonly v?: unknown;
	/** The number format. */
	readonly z?: unknown;
}

const errors: Readonly<Record<number, string>> = {
	0: '#NULL!',
	7: '#DIV/0!',
	15: '#VALUE!',
	23: '#REF!',
	29: '#NAME?',
	36: '#NUM!',
	42: '#N/A'
};
/** What a spreadsheet shows of a number at most. */
const digits = 15;

/**
 * A cell as the text that a person sees in it, as far as that does not depend on the machine: dates
 * in ISO form, numbers without a format of their own but for leading zeros, a formula's value.
 * `date1904` is whether the workbook counts days from 1904.
 */
export function cellText({ t, v, z }: WorkbookCell, date1904: boolean): string {
	if (typeof v === 'string') return v;
	if (typeof v === 'boolean') return v ? 'TRUE' : 'FALSE';
	if (v instanceof Date) return Number.isNaN(v.getTime()) ? '' : v.toISOString().slice(0, 10);
	if (typeof v !== 'number') return '';
	if (t === 'e') return errors[v] ?? '#N/A';
	const format = typeof z === 'string' ? z : '';
	return (isDateFormat(format) && dateText(v, date1904)) || numberText(v, format);
}

function numberText(value: number, format: string): string {
	const text = String(Number(value.toPrecision(digits)));
	return /^0{2,}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text;
}

/** Whether a number format shows a date or a time: it has a letter of one outside quotation marks and brackets. */
function isDateFormat(format: string): boolean {
	if (format === '' || format === 'General') return false;
	const [first = ''] = format.split(';');
	const bare = first.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]/g, '');
	return /[ymdhs]/i.test(bare.replace(/general|red/gi, ''));
}

const dayMs = 86_400_000;
const lastSerial = 2_958_466;

/** A serial number as `2023-05-02`, `2023-05-02 14:30`, or `14:30` below one day; null outside the years 1900 to 9999. */
function dateText(serial: number, date1904: boolean): string | null {
	const days = serial + (date1904 ? 1462 : 0);
	if (!(days >= 0) || days >= lastSerial) return null;
	// Excel counts a 29 February 1900 that never was.
	const zero = Date.UTC(1899, 11, days < 60 ? 31 : 30);
	const minutes = Math.round((days * dayMs) / 60_000) * 60_000;
	const said = new Date(zero + minutes).toISOString();
	const [date = '', time = ''] = said.slice(0, 16).split('T');
	if (days < 1) return time;
	return time === '00:00' ? date : `${date} ${time}`;
}
