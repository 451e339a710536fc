import type { ComparisonLine, ComparisonMark, ComparisonModel } from '../views/comparison-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { marginPx, svgPage } from './svg-page';

/** What an exported comparison is drawn from. */
export interface ComparisonSvgInput {
	readonly model: ComparisonModel;
	/** By verdict, what it says. */
	readonly verdicts: Readonly<Record<ComparisonMark['verdict'], string>>;
	/** Whether the raw differences are drawn too. */
	readonly raw: boolean;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
}

const namePx = 250;
const plotPx = 440;
const wordsPx = 250;
const markPx = 20;
const gapPx = 8;
const smallestSaid = 0.1;

const plotLeft = marginPx + namePx;
const widthPx = 2 * marginPx + namePx + plotPx + wordsPx;

function placer({ extent }: ComparisonModel): (difference: number) => number {
	return (difference) => {
		const held = Math.min(extent, Math.max(-extent, difference));
		return plotLeft + 10 + ((held + extent) / (2 * extent)) * (plotPx - 20);
	};
}

function dot(side: number, x: number, y: number, fill: string, stroke: string): Markup {
	const style = { fill, stroke, 'stroke-width': 1.25 };
	switch (side % 4) {
		case 1:
			return element('rect', { x: x - 5, y: y - 5, width: 10, height: 10, ...style });
		case 2:
			return element('path', { d: `M${x} ${y - 6}l6 10.5h-12z`, ...style });
		case 3:
			return element('path', { d: `M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`, ...style });
		default:
			return element('circle', { cx: x, cy: y, r: 5, ...style });
	}
}

function signed(value: number): string {
	const text = Math.abs(value).toFixed(2);
	if (Number(text) === 0) return text;
	return `${value < 0 ? '−' : '+'}${text}`;
}

function markup(input: ComparisonSvgInput, mark: ComparisonMark, y: number): readonly Markup[] {
	const { model, verdicts, palette, raw } = input;
	const { secondary, quiet, ink } = palette.page;
	const x = placer(model);
	const called = mark.verdict === 'more' || mark.verdict === 'less';
	const side = model.sides.length > 1 ? `${model.sides[mark.side]?.name ?? ''}: ` : '';
	const amount =
		mark.verdict === 'not_enough' || mark.difference === null ? '' : ` ${signed(mark.difference)}`;
	const words = textAt(
		plotLeft + plotPx + 14,
		y + 4,
		fitText(`${side}${verdicts[mark.verdict]}${amount}`, wordsPx - 14, 12),
		called ? { 'font-weight': 560, fill: ink } : { fill: secondary }
	);
	const { difference, low, high } = mark;
	if (difference === null || low === null || high === null) return [words];
	const thin = mark.verdict === 'not_enough';
	const line = thin
		? { stroke: quiet, 'stroke-dasharray': '2 4' }
		: { stroke: secondary, 'stroke-width': 1.5 };
	const rawX = x(mark.raw ?? 0);
	return [
		element('path', { d: `M${x(low)} ${y}H${x(high)}`, ...line }),
		...(raw && mark.raw !== null
			? [
					element('path', {
						d: `M${rawX - 4} ${y - 4}l8 8m0 -8l-8 8`,
						...{ fill: 'none', stroke: secondary, 'stroke-width': 1.5 }
					})
				]
			: []),
		...(thin
			? []
			: [
					dot(mark.side, x(difference), y, palette.difference[mark.step]?.fill ?? ink, palette.mark)
				]),
		words
	];
}

function lineMarkup(
	input: ComparisonSvgInput,
	line: ComparisonLine,
	top: number
): { readonly content: readonly Markup[]; readonly bottom: number } {
	const { line: hair, ink } = input.palette.page;
	const bottom = top + gapPx + line.marks.length * markPx;
	return {
		content: [
			element('rect', {
				x: marginPx,
				y: top,
				width: widthPx - 2 * marginPx,
				height: 1,
				fill: hair
			}),
			textAt(marginPx, top + gapPx / 2 + markPx / 2 + 4, fitText(line.name, namePx - 12, 12), {
				fill: ink,
				'font-weight': line.capabilityId === null ? 560 : undefined
			}),
			...line.marks.flatMap((mark, at) =>
				markup(input, mark, top + gapPx / 2 + markPx * (at + 0.5))
			)
		],
		bottom
	};
}

/** Differences of units by capability as a standalone SVG document. */
export function comparisonSvg(input: ComparisonSvgInput): string {
	const { model, palette, footer, raw } = input;
	const { title, summary } = model;
	const x = placer(model);
	const lines = [...model.lines, ...(model.tendency ? [model.tendency] : [])];
	const small = { 'font-size': 11, fill: palette.page.quiet };
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const head = top + 34;
		let bottom = head;
		const rows = lines.flatMap((line) => {
			const drawn = lineMarkup(input, line, bottom);
			bottom = drawn.bottom;
			return drawn.content;
		});
		const half = model.extent / 2;
		const band = { x: x(-smallestSaid), width: x(smallestSaid) - x(-smallestSaid) };
		return {
			content: [
				element('rect', { ...band, y: head, height: bottom - head, fill: palette.page.line }),
				element('path', { d: `M${x(0)} ${head}V${bottom}`, stroke: palette.page.quiet }),
				textAt(x(0) - 12, top + 10, '← asks for less', { ...small, 'text-anchor': 'end' }),
				textAt(x(0) + 12, top + 10, 'asks for more →', small),
				...[-model.extent, -half, 0, half, model.extent].map((value) =>
					textAt(x(value), top + 28, value === 0 ? '0' : signed(value), {
						...small,
						'text-anchor': 'middle'
					})
				),
				...rows,
				textAt(
					marginPx,
					bottom + 18,
					`Dot: difference in levels among like roles. Line: 95 % interval. Grey band: within a tenth of a level.${raw ? ' Cross: raw difference of means.' : ''}`,
					small
				)
			],
			bottom: bottom + 24
		};
	});
}
