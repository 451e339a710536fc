import type { CapabilityGrades, GradeBar, GradeLevelsModel } from '../views/grade-levels-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';

/** What exported small multiples are drawn from. */
export interface GradeLevelsSvgInput {
	readonly model: GradeLevelsModel;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
	/** Shares of the roles with a level, or their number. */
	readonly measure: 'share' | 'count';
}

/** The pattern over bars of few roles, by its id in the document. */
export const fewId = 'few';

const plotPx = 80;
const plotTopPx = 42;
const gapPx = 24;

/** The height of one multiple with its heading and axis. */
export const multipleHeightPx = plotTopPx + plotPx + 34;

function bar(
	{ model, palette, measure }: GradeLevelsSvgInput,
	one: GradeBar,
	most: number,
	place: { readonly x: number; readonly y: number; readonly step: number }
): readonly Markup[] {
	const { x, y, step } = place;
	const width = Math.min(40, step * 0.78);
	const scale = plotPx / (measure === 'share' ? 1 : most);
	let below = 0;
	const edges = one.segments.map((segment) => {
		const height = (measure === 'share' ? segment.share : segment.count) * scale;
		below += height;
		return { segment, top: y + plotPx - below, height };
	});
	const boxes = edges
		.filter(({ segment }) => segment.count > 0)
		.map(({ segment, top, height }) => {
			const step = model.levels.find(({ order }) => order === segment.level)?.step ?? 0;
			return element('rect', {
				x,
				y: top,
				width,
				height: Math.max(0.5, height - 0.75),
				fill: palette.level[step]?.fill
			});
		});
	const hatched = one.few
		? [element('rect', { x, y: y + plotPx - below, width, height: below, fill: `url(#${fewId})` })]
		: [];
	const inside = edges.filter(
		({ segment }) =>
			one.reference && segment.level >= one.reference.low && segment.level <= one.reference.high
	);
	const [foot, head] = [inside[0], inside.at(-1)];
	const bracket =
		foot && head && one.stated > 0
			? [
					element('path', {
						d: `M${x + width + 1} ${head.top + 0.5}h3V${Math.max(head.top + 1.5, foot.top + foot.height - 0.5)}h-3`,
						fill: 'none',
						stroke: palette.mark,
						'stroke-width': 1
					})
				]
			: [];
	const label = textAt(x + width / 2, y + plotPx + 14, fitText(one.shortName, step - 1, 9.5), {
		'font-size': 9.5,
		'text-anchor': 'middle',
		fill: palette.page.quiet
	});
	return [
		element('g', {}, [
			element('title', {}, [one.words]),
			element('rect', { x, y: y + plotPx - 1, width, height: 1, fill: palette.page.line }),
			...boxes,
			...hatched,
			...bracket,
			label
		])
	];
}

/** One capability: its name, the remark on its steps, and a bar a grade. `most` is the number of roles at the top of the axis of counts. */
export function gradeMultiple(
	input: GradeLevelsSvgInput,
	capability: CapabilityGrades,
	most: number,
	place: { readonly x: number; readonly y: number; readonly width: number }
): readonly Markup[] {
	const { ink, quiet } = input.palette.page;
	const { x, y } = place;
	const widthPx = place.width - gapPx;
	const stepPx = widthPx / Math.max(1, capability.bars.length);
	return [
		textAt(x, y + 12, fitText(capability.name, widthPx, 12), {
			'font-size': 12,
			'font-weight': 620
		}),
		textAt(x, y + 28, fitText(capability.remark, widthPx, 11), {
			'font-size': 11,
			'font-weight': capability.notable ? 620 : undefined,
			fill: capability.notable ? ink : quiet
		}),
		...capability.bars.flatMap((one, index) =>
			bar(input, one, most, { x: x + index * stepPx, y: y + plotTopPx, step: stepPx })
		)
	];
}
