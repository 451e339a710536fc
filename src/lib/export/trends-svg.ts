import type { TrendLine, TrendsModel } from '../views/trends-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { marginPx, svgPage } from './svg-page';

/** What exported trends are drawn from. */
export interface TrendsSvgInput {
	readonly model: TrendsModel;
	/** By verdict, what it says. */
	readonly verdicts: Readonly<Record<TrendLine['verdict'], string>>;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
}

const columns = 4;
const columnPx = 228;
const plotPx = 200;
const plotHeightPx = 56;
const headPx = 40;
const multiplePx = headPx + plotHeightPx + 40;
const widthPx = 2 * marginPx + columns * columnPx;

/** The places of years and gaps within one small chart. */
function scales({ years, extent }: TrendsModel) {
	const step = years.length > 1 ? (plotPx - 16) / (years.length - 1) : 0;
	return {
		x: (year: number) => 8 + (years.length > 1 ? years.indexOf(year) * step : plotPx / 2 - 8),
		y: (gap: number) => {
			const held = Math.min(extent, Math.max(-extent, gap));
			return 6 + ((extent - held) / (2 * extent)) * (plotHeightPx - 12);
		}
	};
}

function multiple(input: TrendsSvgInput, line: TrendLine, left: number, top: number): Markup {
	const { model, palette, verdicts } = input;
	const { ink, secondary, quiet, paper } = palette.page;
	const { x, y } = scales(model);
	const mark = palette.level[3]?.fill;
	const called = line.verdict === 'rising' || line.verdict === 'falling';
	const place = ({ year, gap }: { readonly year: number; readonly gap: number }) =>
		`${(left + x(year)).toFixed(1)} ${(top + headPx + y(gap)).toFixed(1)}`;
	const ends = [...new Set([model.years[0], model.years.at(-1)])].flatMap((year) => year ?? []);
	return element('g', {}, [
		element('title', {}, [`${line.name}: ${line.words}`]),
		textAt(left, top + 14, fitText(line.name, columnPx - 16, 12), { 'font-weight': 620 }),
		textAt(left, top + 31, fitText(`${verdicts[line.verdict]} ${line.amount}`, columnPx - 16, 11), {
			'font-size': 11,
			'font-weight': called ? 560 : undefined,
			fill: called ? ink : secondary
		}),
		element('path', {
			d: `M${left} ${top + headPx + y(0)}h${plotPx}`,
			stroke: quiet,
			'stroke-width': 0.75
		}),
		element('path', {
			d: `M${line.points.map(place).join('L')}`,
			...{ fill: 'none', stroke: mark, 'stroke-width': 1.5 }
		}),
		...line.points.map((point) =>
			element(
				'circle',
				{
					cx: left + x(point.year),
					cy: top + headPx + y(point.gap),
					...{ r: 3, fill: point.few ? paper : mark, stroke: mark, 'stroke-width': 1 }
				},
				[element('title', {}, [point.words])]
			)
		),
		...ends.map((year, at) =>
			textAt(left + x(year), top + headPx + plotHeightPx + 12, String(year), {
				'font-size': 10.5,
				fill: quiet,
				'text-anchor': at === 0 && ends.length > 1 ? undefined : 'end'
			})
		)
	]);
}

/** Levels by year of approval, a small chart a capability, as a standalone SVG document. */
export function trendsSvg(input: TrendsSvgInput): string {
	const { model, palette, footer } = input;
	const { title, summary, lines, extent } = model;
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const bottom = top + Math.ceil(lines.length / columns) * multiplePx;
		return {
			content: [
				...lines.map((line, at) =>
					multiple(
						input,
						line,
						marginPx + (at % columns) * columnPx,
						top + Math.floor(at / columns) * multiplePx
					)
				),
				textAt(
					marginPx,
					bottom + 14,
					`Line: mean distance of the year’s levels from the mean of all dated roles of the same grade; the edges are ${extent.toFixed(1)} levels away. Hollow: fewer than 5 roles.`,
					{ 'font-size': 11, fill: palette.page.quiet }
				)
			],
			bottom: bottom + 20
		};
	});
}
