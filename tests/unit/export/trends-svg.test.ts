import { describe, expect, test } from 'vitest';
import { palettes } from '../../../src/lib/charts/colours';
import { currencySvg } from '../../../src/lib/export/currency-svg';
import { trendsSvg } from '../../../src/lib/export/trends-svg';
import { nsw } from '../../../src/lib/framework/nsw';
import { buildTrends, trendWords } from '../../../src/lib/views/build-trends';
import { everyElement, parseXml, textOf } from './xml';

const malice = `"><script>alert('1')</script>&amp;]]>`;

function row(capability_id: string, year: number, gap: number, roles: number) {
	return {
		...{ capability_id, year, gap, roles, mean_level: 2 },
		...{ slope: 0.1, error: 0.02, dated: 90 }
	};
}

const unit = { unit_id: 1, name: malice, parent: null, roles: 8, on_current: 2, on_older: 4 };
const model = buildTrends({
	framework: nsw,
	trend: [
		...[row('FINA', 2022, -0.5, 40), row('FINA', 2024, 0.5, 3)],
		...[row('TECH', 2022, 0, 40), row('TECH', 2023, 0.25, 40), row('TECH', 2024, 0, 40)]
	],
	currency: [{ ...unit, dated: 6, stale: 1 }],
	whole: { ...unit, unit_id: 0, name: 'All', dated: 6, stale: 1 },
	today: '2026-11-22'
});
if (model.kind === 'empty') throw new Error(model.reason);

const style = { palette: palettes.light, footer: malice };
const titles = (root: ReturnType<typeof parseXml>) =>
	everyElement(root)
		.filter(({ name }) => name === 'title')
		.map(textOf);

describe('exported trends', () => {
	const root = parseXml(trendsSvg({ model, verdicts: trendWords, ...style }));

	test('say what the page says, capability by capability and year by year', () => {
		expect(titles(root)).toEqual([
			model.title,
			...model.lines.flatMap(({ name, words, points }) => [
				`${name}: ${words}`,
				...points.map((point) => point.words)
			])
		]);
		expect(textOf(root)).toContain(malice);
		expect(everyElement(root).map(({ name }) => name)).not.toContain('script');
	});

	test('place years from left to right and levels from the mean up, hollow where roles are few', () => {
		const dots = everyElement(root)
			.filter(({ name }) => name === 'circle')
			.map(({ attributes }) => ({
				x: Number(attributes.get('cx')),
				y: Number(attributes.get('cy')),
				fill: attributes.get('fill')
			}));
		const [low, high, left, middle, right] = dots;
		// Finance: 2022 half a level below, 2024 as far above, at either end of a plot of 200 less 8 a side.
		expect((high?.x ?? 0) - (low?.x ?? 0)).toBeCloseTo(184, 1);
		// A scale of 44 pixels holds half a level to either side, which is all of it.
		expect((low?.y ?? 0) - (high?.y ?? 0)).toBeCloseTo(44, 1);
		expect(high?.fill).toBe('#ffffff');
		expect(low?.fill).toBe('#2f77ad');
		expect((middle?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(92, 1);
		expect((right?.x ?? 0) - (left?.x ?? 0)).toBeCloseTo(184, 1);
		expect((left?.y ?? 0) - (middle?.y ?? 0)).toBeCloseTo(11, 1);
	});
});

describe('exported currency of descriptions', () => {
	const root = parseXml(currencySvg({ model: model.currency, ...style }));

	test('says what the page says of each unit', () => {
		expect(titles(root).slice(1)).toEqual([`${malice}, ${model.currency.lines[0]?.words}`]);
		expect(everyElement(root).map(({ name }) => name)).not.toContain('script');
	});

	test('draws shares of the roles: a quarter, a half and a quarter of 240 pixels', () => {
		const bars = everyElement(root).filter(
			({ name, attributes }) => name === 'rect' && attributes.get('height') === '12'
		);
		const widths = bars.slice(-3).map(({ attributes }) => Number(attributes.get('width')));
		expect(widths).toEqual([60, 120, 60]);
	});
});
