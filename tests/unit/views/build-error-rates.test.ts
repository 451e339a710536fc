import { describe, expect, test } from 'vitest';
import measured from '../../../data/measured-findings.json';
import { buildErrorRates } from '../../../src/lib/views/build-error-rates';
import type { MeasuredFindings, MeasuredSet } from '../../../src/lib/views/measured-findings';

const set = (roles: number, values: MeasuredSet['values'], planted = true): MeasuredSet => ({
	roles,
	organisations: 1,
	seeds: [],
	planted,
	values,
	baselines: {}
});
const only = (own: readonly MeasuredSet[]): MeasuredFindings => ({
	own,
	given: [],
	occupations: []
});

describe('the error rates told', () => {
	const committed: MeasuredFindings = measured;
	const model = buildErrorRates(committed);

	test('are the committed measurements, cell by cell, and nothing else', () => {
		const inWords = model.tables.flatMap(({ origin, groups }) =>
			groups.flatMap(({ rows }) =>
				rows.flatMap(({ measure, cells }) =>
					cells.map((cell, at) => ({ origin, measure, cell, at }))
				)
			)
		);
		expect(inWords.length).toBeGreaterThan(50);
		for (const { origin, measure, cell, at } of inWords) {
			const source = committed[origin].filter(({ planted }) => planted)[at];
			const value = source?.values[measure] ?? source?.baselines[measure] ?? null;
			if (value === null) {
				expect(cell).toBe('–');
				continue;
			}
			const [, mark = '', digits = '', unit = ''] = /^([<>]?)([\d.]+)(\u00a0%)?$/.exec(cell) ?? [];
			const told = Number(digits) / (unit === '\u00a0%' ? 100 : 1);
			// A share is told in whole percent, others to two decimals.
			expect(Math.abs(told - value)).toBeLessThanOrEqual(mark ? 0.01 : 0.005 + 1e-9);
		}
	});

	test('leave no measure out', () => {
		const told = new Set(
			model.tables.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows.map((r) => r.measure)))
		);
		const all = new Set(
			committed.own.flatMap(({ values, baselines }) => [
				...Object.keys(values),
				...Object.keys(baselines)
			])
		);
		all.delete('flags per 1,000 roles');
		expect(told).toEqual(all);
	});

	test('say how many levels are listed where nothing was planted', () => {
		const clean = committed.own.find(({ planted }) => !planted);
		expect(model.unplanted[0]).toContain(
			`${(clean?.values['flags per 1,000 roles'] ?? NaN).toFixed(1)} levels were listed for every 1,000 roles`
		);
	});
});

test('a share between nothing and one percent is not told as nothing', () => {
	const { tables } = buildErrorRates(only([set(300, { 'one-level slips found': 0.004 })]));
	expect(tables[0]?.groups[0]?.rows[0]?.cells).toEqual(['<1\u00a0%']);
});

test('what was measured at one size alone has a dash at the other', () => {
	const { tables } = buildErrorRates(
		only([set(300, { 'average precision': null }), set(3000, { 'average precision': 0.594 })])
	);
	expect(tables.map(({ origin, columns }) => [origin, columns])).toEqual([
		['own', ['300 roles', '3,000 roles']]
	]);
	expect(tables[0]?.groups.flatMap(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
		['–', '0.59']
	]);
});

test('where nothing was measured apart from the project, no table says so', () => {
	const { tables, unplanted } = buildErrorRates(only([set(300, { 'not judged': 0 })]));
	expect(tables.map(({ origin }) => origin)).toEqual(['own']);
	expect(unplanted).toEqual([]);
});
