import type { SummaryPart } from '../views/summary-part';
import type { ExportPalette } from './export-palette';
import { element, type Markup, textAt } from './svg-markup';

/** Space around a figure. */
export const marginPx = 24;

const font = "Inter, 'Inter Variable', system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";
const summarySizePx = 13;
const summaryLinePx = 20;

/** What stands above and below an exported figure. */
export interface SvgPage {
	readonly title: string;
	readonly summary: readonly SummaryPart[];
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
	readonly widthPx: number;
	readonly palette: ExportPalette;
}

type Word = SummaryPart;

/** The words of a sentence in lines of a width, by the mean width of a letter. */
function wrap(parts: readonly SummaryPart[], widthPx: number): readonly (readonly Word[])[] {
	const room = widthPx / (summarySizePx * 0.54);
	const words = parts.flatMap(({ text, strong }) =>
		(text.match(/\S+\s*|\s+/g) ?? []).map((word): Word => ({ text: word, strong }))
	);
	const lines: Word[][] = [[]];
	let length = 0;
	for (const word of words) {
		if (length > 0 && length + word.text.trimEnd().length > room) {
			lines.push([]);
			length = 0;
		}
		lines.at(-1)?.push(word);
		length += word.text.length;
	}
	return lines;
}

/**
 * A whole SVG document: title and summary above, the figure, the footer below. `figure` is given
 * the height at which it begins and says where it ends.
 */
export function svgPage(
	page: SvgPage,
	figure: (top: number) => { readonly content: readonly Markup[]; readonly bottom: number }
): string {
	const { title, widthPx, palette } = page;
	const { paper, ink, secondary, quiet } = palette.page;
	const lines = wrap(page.summary, Math.min(widthPx - 2 * marginPx, 760));
	const summaryTop = marginPx + 46;
	const { content, bottom } = figure(summaryTop + lines.length * summaryLinePx + 8);
	const height = Math.ceil(bottom + 44);
	const root = element(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			width: widthPx,
			height,
			viewBox: `0 0 ${Math.round(widthPx)} ${height}`,
			role: 'img',
			'font-family': font,
			'font-size': 12,
			fill: ink
		},
		[
			element('title', {}, [title]),
			element('rect', { width: widthPx, height, fill: paper }),
			textAt(marginPx, marginPx + 18, title, { 'font-size': 19, 'font-weight': 620 }),
			...lines.map((words, index) =>
				element(
					'text',
					{
						x: marginPx,
						y: summaryTop + index * summaryLinePx,
						'font-size': summarySizePx,
						fill: secondary,
						'xml:space': 'preserve'
					},
					words.map(({ text, strong }) =>
						element('tspan', strong ? { 'font-weight': 620, fill: ink } : {}, [text])
					)
				)
			),
			...content,
			textAt(marginPx, height - marginPx + 4, page.footer, { 'font-size': 11, fill: quiet })
		]
	);
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`;
}

/** A hatch to fill with, under an id of the document. */
export function hatchPattern(id: string, colour: string): Markup {
	return element('defs', {}, [
		element(
			'pattern',
			{
				id,
				width: 5,
				height: 5,
				patternUnits: 'userSpaceOnUse',
				patternTransform: 'rotate(45)'
			},
			[element('rect', { width: 1.2, height: 5, fill: colour })]
		)
	]);
}
