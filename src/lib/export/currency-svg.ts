import type { CurrencyLine, CurrencyModel } from '../views/currency-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { hatchPattern, marginPx, svgPage } from './svg-page';

/** What an exported picture of how current descriptions are is drawn from. */
export interface CurrencySvgInput {
	readonly model: CurrencyModel;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
}

const namePx = 240;
const barPx = 240;
const wordsPx = 500;
const rowPx = 24;
const barHeightPx = 12;
const hatchId = 'unknown';
const widthPx = 2 * marginPx + namePx + barPx + wordsPx;
const barLeft = marginPx + namePx;

type Part = 'current' | 'older' | 'notStated';

function fills({ palette }: CurrencySvgInput): readonly (readonly [Part, string | undefined])[] {
	return [
		['current', palette.level[3]?.fill],
		['older', palette.spread[2]?.fill],
		['notStated', `url(#${hatchId})`]
	];
}

function row(input: CurrencySvgInput, line: CurrencyLine, top: number): Markup {
	const { secondary, line: hair, quiet } = input.palette.page;
	const middle = top + rowPx / 2;
	let x = barLeft;
	const bars = fills(input).map(([part, fill]) => {
		const width = (line[part] / Math.max(1, line.roles)) * barPx;
		const bar = element('rect', {
			...{ x, y: middle - barHeightPx / 2, width, height: barHeightPx, fill },
			stroke: part === 'notStated' && width > 0 ? quiet : undefined,
			'stroke-width': 0.5
		});
		x += width;
		return bar;
	});
	return element('g', {}, [
		element('title', {}, [`${line.name}, ${line.words}`]),
		element('rect', {
			x: marginPx,
			y: top,
			width: widthPx - 2 * marginPx,
			height: 1,
			fill: hair
		}),
		textAt(marginPx, middle + 4, fitText(line.name, namePx - 12, 12)),
		...bars,
		textAt(barLeft + barPx + 16, middle + 4, fitText(line.words, wordsPx - 16, 10.5), {
			'font-size': 10.5,
			fill: secondary
		})
	]);
}

/** Editions by unit as a standalone SVG document: the units that the page draws. */
export function currencySvg(input: CurrencySvgInput): string {
	const { model, palette, footer } = input;
	const { title, summary, drawn, edition, note } = model;
	const labels: Readonly<Record<Part, string>> = {
		current: `${edition} edition`,
		older: 'Older edition',
		notStated: 'Not known'
	};
	const small = { 'font-size': 11, fill: palette.page.quiet };
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const first = top + 26;
		const bottom = first + drawn.length * rowPx;
		return {
			content: [
				hatchPattern(hatchId, palette.absentHatch),
				...fills(input).flatMap(([part, fill], at) => [
					element('rect', {
						...{ x: marginPx + at * 130, y: top, width: 16, height: 12, fill },
						stroke: part === 'notStated' ? palette.page.quiet : undefined,
						'stroke-width': 0.5
					}),
					textAt(marginPx + at * 130 + 22, top + 10, labels[part], small)
				]),
				...drawn.map((line, at) => row(input, line, first + at * rowPx)),
				...(note ? [textAt(marginPx, bottom + 16, note, small)] : [])
			],
			bottom: bottom + (note ? 20 : 4)
		};
	});
}
