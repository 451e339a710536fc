import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { LevelTrendRow } from '../../../src/lib/queries/level-trend';
import { buildCurrency, currencyTable } from '../../../src/lib/views/build-currency';
import { buildTrends, trendsTable } from '../../../src/lib/views/build-trends';
import { summaryText } from '../../../src/lib/views/summary-part';

function years(capability_id: string, slope: number | null, error: number | null, dated = 90) {
	return [2022, 2023, 2024].map((year): LevelTrendRow => ({
		...{ capability_id, year, roles: dated / 3, mean_level: 2, gap: 0.1 },
		...{ slope, error, dated }
	}));
}

const unit = { unit_id: 1, name: 'Health', parent: null, roles: 80, on_current: 20, on_older: 30 };
const currency = [{ ...unit, dated: 70, stale: 25 }];
const whole = { ...unit, unit_id: 0, name: 'All', roles: 100, dated: 90, stale: 25 };
const today = '2026-11-22';

function built(trend: readonly LevelTrendRow[]) {
	const model = buildTrends({ framework: nsw, trend, currency, whole, today });
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

describe('levels by year of approval', () => {
	test('rise or fall only where the interval is clear of a fiftieth of a level a year', () => {
		// 1.96 · .03 = .0588: .1 − .0588 > .02; .07 − .0588 < .02; −.1 likewise.
		const model = built([
			...years('TECH', 0.1, 0.03),
			...years('COTO', 0.07, 0.03),
			...years('FINA', -0.1, 0.03)
		]);
		const verdicts = new Map(model.lines.map((line) => [line.capabilityId, line.verdict]));
		expect(verdicts.get('TECH')).toBe('rising');
		expect(verdicts.get('COTO')).toBe('steady');
		expect(verdicts.get('FINA')).toBe('falling');
		expect(summaryText(model.summary)).toBe(
			'At the same grade, in newer descriptions Technology is rising, Finance is falling. The years are those of approval; what is asked may have changed before.'
		);
	});

	test('say so where few roles are dated, or no grade has two years', () => {
		for (const trend of [years('TECH', 0.5, 0.01, 27), years('TECH', null, null), []]) {
			expect(summaryText(built(trend).summary)).toContain('nothing can be said');
		}
	});

	test('have a table with a row a capability and year', () => {
		const { columns, rows } = trendsTable(built(years('TECH', 0.1, 0.03)));
		expect(rows).toHaveLength(3);
		expect(rows[0]).toEqual(['Technology', 'rising', 0.1, 0.06, '2022', 30, 0.1]);
		expect(rows.every((row) => row.length === columns.length)).toBe(true);
	});

	test('are given with their interval, which is never written as nothing', () => {
		const amounts = built([...years('TECH', 0.1, 0.03), ...years('FINA', 0.001, 0.002)]).lines;
		// 1.96 · .03 = .0588, 1.96 · .002 = .0039.
		expect(amounts.map(({ amount }) => amount)).toEqual([
			...['0.00 ± <0.01 a year', '+0.10 ± 0.06 a year']
		]);
	});

	test('mark a year of fewer than five roles, which does not stretch the scale', () => {
		const [first, ...others] = years('TECH', 0.1, 0.03);
		const model = built([...(first ? [{ ...first, roles: 4, gap: -3 }] : []), ...others]);
		expect(model.lines[0]?.points.map(({ few }) => few)).toEqual([true, false, false]);
		expect(model.lines[0]?.points[0]?.words).toBe('2022: −3.00 levels against the grade, 4 roles');
		expect(model.extent).toBe(0.5);
	});
});

describe('how current descriptions are', () => {
	test('is said of all roles, with how long is left', () => {
		// 22 November 2026 to 29 January 2027: 8 + 31 + 29 days.
		const model = built([]).currency;
		expect(summaryText(model.summary)).toBe(
			'25 of 90 dated descriptions are older than three years; 10 of 100 roles state no date. 30 are known to be on an older edition, to be moved by 29 January 2027, 68 days from today.'
		);
		expect(model.note).toBe('20 roles are in no unit of this kind and not listed.');
	});

	test('is told unit by unit, in words and in a table of the same figures', () => {
		const model = built([]).currency;
		expect(model.lines[0]?.words).toBe(
			'80 roles: 20 on the 2026 edition, 30 on an older one, 30 not known; 25 of 70 dated ones older than three years'
		);
		const { columns, rows } = currencyTable(model);
		expect(rows).toEqual([['Health', 80, 20, 30, 30, 70, 25]]);
		expect(rows[0]).toHaveLength(columns.length);
	});

	test('does not count among nothing where no role states a date or an edition', () => {
		const none = { on_current: 0, on_older: 0, dated: 0, stale: 0 };
		const model = buildCurrency({
			...{ framework: nsw, today, whole: { ...whole, ...none } },
			currency: [{ ...unit, ...none }]
		});
		expect(summaryText(model.summary)).toBe(
			'No date is stated in 100 roles, so their age is not known. No role tells its edition; older descriptions are to be moved by 29 January 2027, 68 days from today.'
		);
		expect(model.lines[0]?.words).toBe('80 roles: no edition told; no date stated');
	});

	test('draws the forty units with the most to move, and tells units of one name apart', () => {
		const many = Array.from({ length: 60 }, (_, at) => ({
			...{ unit_id: at + 1, name: at < 2 ? 'Corporate' : `Unit ${at}`, parent: `Care ${at}` },
			...{ roles: 100, on_current: 0, on_older: at, dated: 0, stale: 0 }
		}));
		const model = buildCurrency({ framework: nsw, currency: many, whole, today });
		expect(model.lines.slice(0, 3).map(({ name }) => name)).toEqual([
			...['Corporate (Care 0)', 'Corporate (Care 1)', 'Unit 2']
		]);
		expect(model.drawn.map(({ older }) => older)).toEqual(
			Array.from({ length: 40 }, (_, at) => 59 - at)
		);
		expect(model.note).toBe(
			'The 40 of 60 units with the most descriptions on an older edition; the table has all.'
		);
		const unknown = many.map((row) => ({ ...row, on_older: 0 }));
		const { note } = buildCurrency({ framework: nsw, currency: unknown, whole, today });
		expect(note).toBe('The 40 of 60 units with the most roles; the table has all.');
	});
});
