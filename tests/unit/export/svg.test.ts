import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { palettes, themes } from '../../../src/lib/charts/colours';
import { gradeLevelsSvg } from '../../../src/lib/export/grade-levels-svg';
import { heatmapSvg } from '../../../src/lib/export/heatmap-svg';
import { element, escapeXml, fitText } from '../../../src/lib/export/svg-markup';
import { noFilter } from '../../../src/lib/queries/filter';
import { buildGradeLevels } from '../../../src/lib/views/build-grade-levels';
import { buildHeatmap } from '../../../src/lib/views/build-heatmap';
import { cellName } from '../../../src/lib/views/cell-name';
import type { GradeLevelsModel } from '../../../src/lib/views/grade-levels-model';
import { type HeatmapModel, type Measure, measures } from '../../../src/lib/views/heatmap-model';
import { defaultHeatmapSettings } from '../../../src/lib/views/heatmap-url';
import { summaryText } from '../../../src/lib/views/summary-part';
import { framework } from '../views/small-framework';
import {
	gradeLevelRows,
	gradeRows,
	organisations,
	type PlainRole,
	role,
	roleRows,
	unitRows,
	unitsOf
} from '../views/small-organisation';
import { everyElement, parseXml, textOf } from './xml';

function heatmap(all: readonly PlainRole[], measure: Measure = 'median'): HeatmapModel {
	const model = buildHeatmap({
		framework,
		settings: {
			...defaultHeatmapSettings(framework),
			measure,
			open: new Set(unitsOf(all).map((path) => `unit:${path.join('.')}`))
		},
		filter: noFilter,
		source: {
			rowsBy: 'unit',
			...unitRows(all),
			gradeLevels: gradeLevelRows(all),
			roles: new Map(unitsOf(all).map((path, id) => [id, roleRows(all, path)] as const))
		}
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

function grades(all: readonly PlainRole[]): GradeLevelsModel {
	const model = buildGradeLevels({
		framework,
		filter: noFilter,
		levels: gradeLevelRows(all),
		base: gradeRows(all).base
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	return model;
}

const footer = 'A small organisation (synthetic)';
const drawHeatmap = (model: HeatmapModel) =>
	parseXml(heatmapSvg({ model, cellName, palette: palettes.light, footer }));
const titles = (root: ReturnType<typeof parseXml>) =>
	everyElement(root)
		.filter(({ name }) => name === 'title')
		.map(textOf);

const sample = [
	role('a', ['Justice', 'Courts'], '3/4', { FINA: 2, TECH: 'unknown', COEF: 'not_essential' }),
	role('b', ['Justice', 'Courts'], '3/4', { FINA: 3 }),
	role('c', ['Health'], '7/8', { FINA: 5, TECH: 1 })
];

const malice = `"><script>alert('1')</script>&amp;]]>\u0000\ud800 ﷐`;

describe('an exported heatmap', () => {
	test('is well-formed and titles every cell, for any organisation and measure', () => {
		fc.assert(
			fc.property(organisations, fc.constantFrom(...measures), (all, measure) => {
				const model = heatmap(all, measure);
				const expected = model.rows.flatMap((row) =>
					row.cells.map((cell, index) => {
						const column = model.columns[index];
						return column ? cellName(column, row, cell) : 'no column';
					})
				);
				const found = titles(drawHeatmap(model));
				expect(found.filter((title) => title.includes(': '))).toEqual(expected);
			}),
			{ numRuns: 15 }
		);
	});

	test('says what it shows, what it found, and of what data', () => {
		const model = heatmap(sample);
		const text = textOf(drawHeatmap(model));
		for (const part of [model.title, footer, 'Justice', 'Inspire Direction', 'not essential'])
			expect(text).toContain(part);
		expect(text.replace(/\s+/g, ' ')).toContain(summaryText(model.summary).slice(0, 60));
		for (const { label } of model.legend) expect(text).toContain(label);
	});

	test('draws each cell in the colours of its step', () => {
		const cells = everyElement(drawHeatmap(heatmap(sample))).filter(
			({ name, children }) => name === 'rect' && children.length > 0
		);
		const fill = (title: string) =>
			cells.find((cell) => textOf(cell) === title)?.attributes.get('fill');
		expect(fill('Finance, Health: Highly Advanced, 1 role')).toBe('#103f6e');
		expect(fill('Technology, Health: Foundational, 1 role')).toBe('#e3edf5');
		expect(fill('Technology, Courts: unknown, 1 role')).toBe('none');
		expect(fill('Inspire Direction and Purpose, Health: absent, 1 role')).toBe('url(#absent)');
	});

	test('stays within its own edges', () => {
		const root = drawHeatmap(heatmap(sample));
		const size = (key: string) => Number(root.attributes.get(key));
		for (const { name, attributes } of everyElement(root)) {
			if (name !== 'rect' || attributes.get('x') === undefined) continue;
			const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((key) =>
				Number(attributes.get(key))
			);
			expect((x ?? 0) + (width ?? 0)).toBeLessThanOrEqual(size('width'));
			expect((y ?? 0) + (height ?? 0)).toBeLessThanOrEqual(size('height'));
		}
	});

	test.each(themes)('takes all its colours from the %s palette', (theme) => {
		const palette = palettes[theme];
		const known = new Set([
			...[palette.level, palette.difference, palette.spread]
				.flat()
				.flatMap((s) => [s.fill, s.text]),
			...Object.values(palette.page),
			palette.mark,
			palette.absentHatch
		]);
		const svg = heatmapSvg({ model: heatmap(sample), cellName, palette, footer });
		for (const [colour] of svg.matchAll(/#[0-9a-f]{6}\b/gi)) expect(known).toContain(colour);
	});

	test('lets no name out of its quotes', () => {
		const all = [role(malice, [malice], malice, { FINA: 2 })];
		const svg = heatmapSvg({
			model: heatmap(all),
			cellName,
			palette: palettes.light,
			footer: malice
		});
		expect(svg).not.toContain('<script');
		expect(everyElement(parseXml(svg)).map(({ name }) => name)).not.toContain('script');
	});
});

describe('exported grade charts', () => {
	test('are well-formed and title every bar, in shares and in counts', () => {
		const any = organisations.filter((all) =>
			gradeLevelRows(all).some((row) => row.level !== null)
		);
		fc.assert(
			fc.property(any, fc.constantFrom('share', 'count'), (all, measure) => {
				const model = grades(all);
				const root = parseXml(gradeLevelsSvg({ model, palette: palettes.light, footer, measure }));
				const words = model.groups.flatMap((group) =>
					group.capabilities.flatMap((capability) => capability.bars.map((bar) => bar.words))
				);
				expect(titles(root).slice(1)).toEqual(words);
			}),
			{ numRuns: 15 }
		);
	});

	test('draw a share as high as it is', () => {
		const all = ['a', 'b', 'c'].map((id) => role(id, ['U'], '3/4', { FINA: id === 'a' ? 1 : 3 }));
		const root = parseXml(
			gradeLevelsSvg({ model: grades(all), palette: palettes.light, footer, measure: 'share' })
		);
		const bar = everyElement(root).find(
			({ name, children }) =>
				name === 'g' &&
				typeof children[0] === 'object' &&
				textOf(children[0]).startsWith('Clerk Grade 3/4, 3 roles: Foundational 33')
		);
		const height = (fill: string) =>
			Number(
				bar?.children
					.flatMap((child) => (typeof child === 'string' ? [] : [child]))
					.find(({ attributes }) => attributes.get('fill') === fill)
					?.attributes.get('height')
			);
		// A plot of 80 pixels, each part three quarters of a pixel short of its neighbour.
		expect(height('#e3edf5')).toBeCloseTo(80 / 3 - 0.75, 1);
		expect(height('#74a8cc')).toBeCloseTo(160 / 3 - 0.75, 1);
	});

	test('let no name out of its quotes', () => {
		const svg = gradeLevelsSvg({
			model: grades([role(malice, [malice], malice, { FINA: 2 })]),
			palette: palettes.light,
			footer: malice,
			measure: 'share'
		});
		expect(everyElement(parseXml(svg)).map(({ name }) => name)).not.toContain('script');
	});
});

describe('markup', () => {
	test('gives back any text that XML admits', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const root = parseXml(element('text', { title: text }, [text, ' ']).markup);
				expect(textOf(root)).toBe(`${text} `);
				expect(root.attributes.get('title')).toBe(text);
			})
		);
	});

	test('replaces what XML does not admit', () => {
		expect(escapeXml('a\u0000b\ud800c\u001b')).toBe('a\ufffdb\ufffdc\ufffd');
	});

	test('cuts a text that does not fit, by whole characters', () => {
		expect(fitText('Short', 200, 12)).toBe('Short');
		expect(fitText('A rather long name', 60, 12)).toBe('A rather…');
		expect([...fitText('👩‍👩👩‍👩👩‍👩👩‍👩', 20, 12)].at(-1)).toBe('…');
	});

	test('the reader of these tests finds fault with what is not well formed', () => {
		for (const bad of [
			'<a><b></a></b>',
			'<a>',
			'<a x=1/>',
			'<a>&nbsp;</a>',
			'x<a/>',
			'<a x="<"/>',
			'<a/><b/>'
		])
			expect(() => parseXml(bad), bad).toThrow();
	});
});
