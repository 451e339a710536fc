/** A date as far as it is known: the first of the month or of the year stands for the rest. */
export interface CalendarDate {
	/** ISO, `2020-02-01`. */
	readonly date: string;
	readonly precision: 'day' | 'month' | 'year';
}

const firstYear = 1950;
const lastYear = 2100;

/** The date of these numbers (month from 1), or null where the calendar, 1950 to 2100, has none. */
export function calendarDate(
	year: number,
	month: number | null,
	day: number | null
): CalendarDate | null {
	if (year < firstYear || year > lastYear) return null;
	const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
	if (month !== null && date.getUTCMonth() !== month - 1) return null;
	if (day !== null && date.getUTCDate() !== day) return null;
	return {
		date: date.toISOString().slice(0, 10),
		precision: month === null ? 'year' : day === null ? 'month' : 'day'
	};
}

/** The last day, in ISO, that the date may stand for. */
export function lastDayOf({ date, precision }: CalendarDate): string {
	const year = Number(date.slice(0, 4));
	if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
	if (precision === 'day') return date;
	return new Date(Date.UTC(year, Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10);
}
