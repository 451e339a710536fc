import { monthOf } from './month';
import { readDate } from './read-date';

/**
 * The pairs of numbers that a spreadsheet may have turned into this date: `7-Aug`, `8-Jul`,
 * `7/08/2025` and 45876 all come of 7/8. Empty where the text is no date.
 */
export function gradesFromDate(text: string): readonly string[] {
	const said = text.toLowerCase();
	const short = /^(\d{1,2})[- ](\p{L}{3,})$|^(\p{L}{3,})[- ](\d{1,2})$/u.exec(said);
	if (short) {
		const month = monthOf(short[2] ?? short[3] ?? '');
		return month ? pairs(Number(short[1] ?? short[4]), month.month) : [];
	}
	const padded = /^(\d{2})\/(\d{2})$/.exec(said);
	if (padded) return [`${String(Number(padded[1]))}/${String(Number(padded[2]))}`];
	const date = readDate(text);
	if (date.status !== 'read' || date.value.precision !== 'day') return [];
	const [, month = '', day = ''] = date.value.date.split('-');
	return pairs(Number(day), Number(month));
}

/** In ascending order alone: a grade is written low first, whatever order its day and month came in. */
function pairs(day: number, month: number): readonly string[] {
	return [`${String(Math.min(day, month))}/${String(Math.max(day, month))}`];
}
