import { calendarDate, type CalendarDate } from './calendar-date';
import { plain } from './fold';
import { monthOf } from './month';
import { isBlank, isPlaceholder } from './placeholder';
import type { Reading, ReadingReason } from './reading';
import { remember } from './remember';

type Found = { readonly date: CalendarDate; readonly how: ReadingReason };

const longestDate = 80;
const firstSerial = 20_000;
const lastSerial = 60_000;
const serialZero = Date.UTC(1899, 11, 30);
const dayMs = 86_400_000;

/**
 * Reads a date: ISO, written with the month's name, day first in numbers (`2/05/2023` is 2 May),
 * a month or a year alone, or a spreadsheet's serial number of 20,000 to 60,000 (1900 system).
 * Of `October 2019 (updated April 2020)` the later is taken. A date that does not exist, or that
 * exists only month first, is unreadable, the latter with that date as the nearest.
 */
export const readDate: (text: string) => Reading<CalendarDate> = remember((text) => {
	if (isBlank(text)) return { status: 'blank' };
	const said = plain(text).toLowerCase();
	if (isPlaceholder(text) || said === '0' || said === 'nil') return { status: 'unknown' };
	if (said.length > longestDate) return { status: 'unreadable', nearest: null };
	const one = readOne(said);
	if (one) return { status: 'read', value: one.date, how: one.how };

	const revised =
		/^(.*?)[\s,;:([-]*\b(?:last )?(?:updated|revised|amended|reviewed)\b:?(.*?)[\s)\].]*$/;
	const parts = revised.exec(said)?.slice(1, 3) ?? [];
	const dates = parts
		.map((part) => part.replace(/^[\s:-]*(?:in|on)?\s+/, '').trim())
		.filter((part) => part !== '')
		.map(readOne);
	const found = dates.filter((date) => date !== null);
	const [latest] = found.map(({ date }) => date).sort((a, b) => (a.date < b.date ? 1 : -1));
	if (latest && found.length === dates.length) {
		const how = found.some((date) => date.how === 'fuzzy') ? 'fuzzy' : 'alias';
		return { status: 'read', value: latest, how };
	}
	return { status: 'unreadable', nearest: monthFirst(said) };
});

function readOne(text: string): Found | null {
	const said = text
		.replace(/[\s.,]+$/, '')
		.replace(/(?:t| )\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]m)?z?$/, '')
		.replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? /, '');
	return iso(said) ?? inWords(said) ?? dayFirst(said) ?? serial(said);
}

function found(date: CalendarDate | null, how: ReadingReason): Found | null {
	return date && { date, how };
}

function iso(text: string): Found | null {
	const match =
		/^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ??
		/^(\d{4})(\d{2})(\d{2})$/.exec(text);
	if (!match) return null;
	const [, year, month, day] = match;
	return found(
		calendarDate(
			Number(year),
			month === undefined ? null : Number(month),
			day === undefined ? null : Number(day)
		),
		'exact'
	);
}

function inWords(text: string): Found | null {
	const match =
		/^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)?[- /]?)?(?<month>\p{L}{3,})\.?,?[- /]?(?:(?<late>\d{1,2})(?:st|nd|rd|th)?(?:, ?| ))?(?<tick>')?(?<year>\d{4}|\d{2})$/u.exec(
			text
		);
	const said = match?.groups;
	if (!said?.month || !said.year) return null;
	if (said.day !== undefined && said.late !== undefined) return null;
	const month = monthOf(said.month);
	if (!month) return null;
	const day = said.day ?? said.late;
	const date = calendarDate(
		fullYear(said.year),
		month.month,
		day === undefined ? null : Number(day)
	);
	return found(date, month.how === 'fuzzy' ? 'fuzzy' : said.year.length === 2 ? 'alias' : 'exact');
}

function dayFirst(text: string): Found | null {
	const match = /^(?:(\d{1,2}) ?([-/. ]) ?)?(\d{1,2}) ?([-/. ]) ?(\d{4}|\d{2})$/.exec(text);
	if (!match) return null;
	const [, day, first, month = '', second, year = ''] = match;
	if (day === undefined && year.length === 2) return null;
	if (first !== undefined && first !== second) return null;
	return found(
		calendarDate(fullYear(year), Number(month), day === undefined ? null : Number(day)),
		'alias'
	);
}

function monthFirst(text: string): CalendarDate | null {
	const match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
	if (!match) return null;
	const [, month, , day, year] = match;
	return calendarDate(Number(year), Number(month), Number(day));
}

function serial(text: string): Found | null {
	if (!/^\d{5}(?:\.\d+)?$/.test(text)) return null;
	const days = Math.floor(Number(text));
	if (days < firstSerial || days > lastSerial) return null;
	const date = new Date(serialZero + days * dayMs).toISOString().slice(0, 10);
	return { date: { date, precision: 'day' }, how: 'alias' };
}

/** Two digits are a year of 1970 to 2069. */
function fullYear(text: string): number {
	const year = Number(text);
	if (text.length === 4) return year;
	return year < 70 ? 2000 + year : 1900 + year;
}
