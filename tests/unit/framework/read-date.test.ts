import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate, lastDayOf } from '../../../src/lib/framework/calendar-date';
import { readDate } from '../../../src/lib/framework/read-date';
import type { ReadingReason } from '../../../src/lib/framework/reading';

describe('a date that can be read', () => {
	const rows: readonly (readonly [string, string, 'day' | 'month' | 'year', ReadingReason])[] = [
		['2023-05-02', '2023-05-02', 'day', 'exact'],
		['2023/05/02', '2023-05-02', 'day', 'exact'],
		['20230502', '2023-05-02', 'day', 'exact'],
		['2023-05-02T00:00:00Z', '2023-05-02', 'day', 'exact'],
		['2023-05', '2023-05-01', 'month', 'exact'],
		['2023', '2023-01-01', 'year', 'exact'],
		['February 2020', '2020-02-01', 'month', 'exact'],
		['february, 2020', '2020-02-01', 'month', 'exact'],
		['Feb 2020', '2020-02-01', 'month', 'exact'],
		['Sept. 2020', '2020-09-01', 'month', 'exact'],
		['02 May 2023', '2023-05-02', 'day', 'exact'],
		['3 March 2022', '2022-03-03', 'day', 'exact'],
		['3-Mar-2022', '2022-03-03', 'day', 'exact'],
		['2nd of May, 2023', '2023-05-02', 'day', 'exact'],
		['May 2, 2023', '2023-05-02', 'day', 'exact'],
		['Tuesday, 2 May 2023', '2023-05-02', 'day', 'exact'],
		['29 February 2020', '2020-02-29', 'day', 'exact'],
		['2/05/2023', '2023-05-02', 'day', 'alias'],
		['02/05/2023', '2023-05-02', 'day', 'alias'],
		['2.5.2023', '2023-05-02', 'day', 'alias'],
		['2/5/23', '2023-05-02', 'day', 'alias'],
		['2/05/2023 12:00:00 AM', '2023-05-02', 'day', 'alias'],
		['02/2020', '2020-02-01', 'month', 'alias'],
		['May-23', '2023-05-01', 'month', 'alias'],
		['2-May-23', '2023-05-02', 'day', 'alias'],
		['43862', '2020-02-01', 'day', 'alias'],
		['43862.75', '2020-02-01', 'day', 'alias'],
		['October 2019 (updated April 2020)', '2020-04-01', 'month', 'alias'],
		['October 2019, updated 3 April 2020', '2020-04-03', 'day', 'alias'],
		['April 2020 (revised October 2019)', '2020-04-01', 'month', 'alias'],
		['Updated April 2020', '2020-04-01', 'month', 'alias'],
		['Febuary 2020', '2020-02-01', 'month', 'fuzzy']
	];
	test.each(rows)('%j is %s, to the %s, %s', (text, date, precision, how) => {
		expect(readDate(text)).toEqual({ status: 'read', value: { date, precision }, how });
	});
});

test.each([
	'31/02/2020',
	'29 February 2021',
	'32 May 2023',
	'0/05/2023',
	'2023-13-01',
	'1/01/1900',
	'1 May 1823',
	'61000',
	'12345',
	'May',
	'2 May',
	'Octember 2020',
	'October 2019 (updated soon)',
	'http://example.org/2020',
	'2 May 3 2023',
	'2/05-2023'
])('%j is unreadable', (text) => {
	expect(readDate(text)).toEqual({ status: 'unreadable', nearest: null });
});

test('a date that exists only month first is offered and not taken', () => {
	expect(readDate('5/23/2023')).toEqual({
		status: 'unreadable',
		nearest: { date: '2023-05-23', precision: 'day' }
	});
});

test('a zero amid characters of no width is a placeholder like a bare one', () => {
	expect(readDate(' \u200B 0 \u200B ')).toEqual({ status: 'unknown' });
});

test('an empty date is blank and a placeholder unknown', () => {
	expect(readDate('')).toEqual({ status: 'blank' });
	expect(['TBC', 'n/a', 'Nil', '0'].map((text) => readDate(text).status)).toEqual(
		Array(4).fill('unknown')
	);
});

test('every day of 1955 to 2060 reads back from ISO, from day first and from its serial', () => {
	const days = fc.integer({ min: 20_090, max: 58_800 });
	fc.assert(
		fc.property(days, (serial) => {
			const date = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
			const [year = '', month = '', day = ''] = date.split('-');
			for (const text of [date, `${day}/${month}/${year}`, String(serial)]) {
				expect(readDate(text)).toMatchObject({ value: { date, precision: 'day' } });
			}
		})
	);
});

test('a month or a year stands for all its days', () => {
	expect(lastDayOf({ date: '2020-02-01', precision: 'month' })).toBe('2020-02-29');
	expect(lastDayOf({ date: '2021-12-01', precision: 'month' })).toBe('2021-12-31');
	expect(lastDayOf({ date: '2026-01-01', precision: 'year' })).toBe('2026-12-31');
	expect(lastDayOf({ date: '2026-01-01', precision: 'day' })).toBe('2026-01-01');
});

test('the calendar has no 30 February and no month 0', () => {
	expect(calendarDate(2024, 2, 30)).toBeNull();
	expect(calendarDate(2024, 0, 1)).toBeNull();
	expect(calendarDate(2024, 2, 29)).toEqual({ date: '2024-02-29', precision: 'day' });
});
