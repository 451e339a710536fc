import { group } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import { nsw } from '../../src/lib/framework/nsw';
import { noFilter, type UnitPath } from '../../src/lib/queries/filter';
import { levelTrend } from '../../src/lib/queries/level-trend';
import { unitCurrency } from '../../src/lib/queries/unit-currency';
import { standingTerms } from '../../src/lib/state/ask-profile';
import { askTrends } from '../../src/lib/state/trends-page.svelte';
import { buildTrends, trendsTable } from '../../src/lib/views/build-trends';
import { currencyTable } from '../../src/lib/views/build-currency';
import { analysedSample, type AnalysedSample, type PlainFacts } from './sample/analysed-sample';

const today = '2026-11-22';
let sample: AnalysedSample;
beforeAll(async () => {
	sample = await analysedSample();
}, 120_000);
afterAll(() => sample.database.close());

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

interface Stated {
	readonly grade: string;
	readonly year: number;
	readonly level: number;
}

function statedOf(facts: readonly PlainFacts[], id: string): readonly Stated[] {
	return facts.flatMap(({ grade, approvedOn, levels }) => {
		const level = levels.get(id);
		if (level === undefined || grade === '' || approvedOn === '') return [];
		return [{ grade, year: Number(approvedOn.slice(0, 4)), level }];
	});
}

/** Least squares of levels on years, both less their grade's mean; METHOD in the query's own words, role by role. */
function plainTrend(stated: readonly Stated[]) {
	const grades = new Set(stated.map(({ grade }) => grade));
	const less = (one: Stated, of: (one: Stated) => number) =>
		of(one) - mean(stated.filter(({ grade }) => grade === one.grade).map(of));
	const centred = stated.map((one) => ({
		year: one.year,
		gap: less(one, ({ level }) => level),
		years: less(one, ({ year }) => year)
	}));
	const spread = sum(centred.map(({ years }) => years ** 2));
	const slope = sum(centred.map(({ years, gap }) => years * gap)) / spread;
	const left = sum(centred.map(({ years, gap }) => (gap - slope * years) ** 2));
	const error = Math.sqrt(left / (stated.length - grades.size - 1) / spread);
	const years = [...new Set(stated.map(({ year }) => year))].sort();
	const points = years.map((year) => {
		const gaps = centred.filter((one) => one.year === year).map(({ gap }) => gap);
		return { year, roles: gaps.length, gap: mean(gaps) };
	});
	return { slope, error, points, dated: stated.length };
}

async function page() {
	const { database } = sample;
	const terms = standingTerms(nsw, today);
	const currency = (depth: number) =>
		ask(database, unitCurrency, { ...terms, filter: noFilter, depth });
	const [[whole = null], { rows }] = [(await currency(0)).rows, await currency(3)];
	const trend = (await ask(database, levelTrend, { filter: noFilter })).rows;
	const model = buildTrends({ framework: nsw, trend, currency: rows, whole, today });
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

describe('Trends, worked out again from the rows of the file', () => {
	test('draws the same points, slopes and intervals', async () => {
		const model = await page();
		const rows = trendsTable(model).rows.values();
		for (const { id, name } of nsw.capabilities) {
			const { slope, error, points, dated } = plainTrend(statedOf(sample.facts, id));
			const line = model.lines.find(({ capabilityId }) => capabilityId === id);
			expect(line?.slope).toBeCloseTo(slope, 9);
			expect(line?.reach).toBeCloseTo(1.96 * error, 9);
			expect(line?.dated).toBe(dated);
			const verdict =
				slope - 1.96 * error > 0.02
					? 'rising'
					: slope + 1.96 * error < -0.02
						? 'falling'
						: 'no clear change';
			for (const { year, roles, gap } of points) {
				const [called, said, , , printedYear, printedRoles, printedGap] = rows.next().value ?? [];
				expect([called, said, printedYear, printedRoles]).toEqual([
					name,
					verdict,
					String(year),
					roles
				]);
				expect(Math.abs(Number(printedGap) - gap)).toBeLessThanOrEqual(0.005 + 1e-9);
			}
		}
		expect(rows.next().done).toBe(true);
	});

	test('counts the same editions and ages, unit by unit and in its sentence', async () => {
		const { currency } = await page();
		const counted = (roles: readonly PlainFacts[]) => {
			const dated = roles.filter(({ approvedOn }) => approvedOn !== '');
			const current = dated.filter(({ approvedOn }) => approvedOn >= '2026-01-19').length;
			const stale = dated.filter(({ approvedOn }) => approvedOn < '2023-11-22').length;
			const older = dated.length - current;
			return [roles.length, current, older, roles.length - dated.length, dated.length, stale];
		};
		const divisions = group(sample.facts, ({ department, division }) =>
			division === '' ? '' : `${department}/${division}`
		);
		divisions.delete('');
		const expected = [...divisions.values()].map((roles) => JSON.stringify(counted(roles)));
		const printed = currencyTable(currency).rows.map(([, ...cells]) => JSON.stringify(cells));
		expect(printed.sort()).toEqual(expected.sort());
		const [all, , older = NaN, , dated = NaN, stale = NaN] = counted(sample.facts);
		const number = (value: number) => value.toLocaleString('en-AU');
		expect(currency.summary.map(({ text }) => text).join('')).toBe(
			`${number(stale)} of ${number(dated)} dated descriptions are older than three years; ${number((all ?? NaN) - dated)} of ${number(all ?? NaN)} roles state no date. ${number(older)} are known to be on an older edition, to be moved by 29 January 2027, 68 days from today.`
		);
	});

	test('lists the units beneath those of a filter, and never what it leaves of a unit above', async () => {
		const asked = async (units: readonly UnitPath[], depth: number | null = null) => {
			const question = { ...standingTerms(nsw, today), filter: { ...noFilter, units }, depth };
			const answer = await askTrends(
				async (query, parameters) => (await ask(sample.database, query, parameters)).rows,
				question
			);
			return { depth: answer.depth, names: answer.currency.map(({ name }) => name) };
		};
		const [first] = sample.facts;
		if (!first) throw new Error('There is no role.');
		const { cluster, department, division } = first;
		const named = (test: (one: PlainFacts) => boolean, of: (one: PlainFacts) => string) =>
			new Set(sample.facts.filter(test).map(of));
		expect((await asked([])).depth).toBe(1);
		const departments = await asked([[cluster]]);
		expect(departments.depth).toBe(2);
		expect(new Set(departments.names)).toEqual(
			named(
				(one) => one.cluster === cluster,
				(one) => one.department
			)
		);
		const path: UnitPath = [cluster, department, division];
		expect(await asked([path])).toEqual({ depth: 3, names: [division] });
		expect((await asked([path, [cluster]])).depth).toBe(2);
		expect(await asked([path], 1)).toEqual({ depth: 1, names: [cluster] });
	});
});
