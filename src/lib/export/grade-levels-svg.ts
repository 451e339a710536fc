import type { CapabilityGrades, GradeBar, GradeLevelsModel } from '../views/grade-levels-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { hatchPattern, marginPx, svgPage } from './svg-page';

/** What exported small multiples are drawn from. */
export interface GradeLevelsSvgInput {
	readonly model: GradeLevelsModel;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
	/** Shares of the roles with a level, or their number. */
	readonly measure: 'share' | 'count';
}

const groupPx = 120;
const multiplePx = 250;
const plotPx = 80;
const plotTopPx = 42;
const multipleHeightPx = plotTopPx + plotPx + 34;
const perLine = 4;
const fewId = 'few';

function bar(
	{ model, palette, measure }: GradeLevelsSvgInput,
	one: GradeBar,
	most: number,
	place: { readonly x: number; readonly y: number; readonly width: number }
): readonly Markup[] {
	const { x, y, width } = place;
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
	const label = textAt(x + width / 2, y + plotPx + 14, fitText(one.shortName, width + 8, 10), {
		'font-size': 10,
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

function multiple(
	input: GradeLevelsSvgInput,
	capability: CapabilityGrades,
	most: number,
	x: number,
	y: number
): readonly Markup[] {
	const { ink, quiet } = input.palette.page;
	const widthPx = multiplePx - 24;
	const stepPx = widthPx / Math.max(1, capability.bars.length);
	const barPx = Math.min(40, stepPx * 0.78);
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
			bar(input, one, most, { x: x + index * stepPx, y: y + plotTopPx, width: barPx })
		)
	];
}

function legend({ model, palette }: GradeLevelsSvgInput, top: number): readonly Markup[] {
	const { secondary } = palette.page;
	let x = marginPx;
	const entry = (label: string, fill: string | undefined) => {
		const at = x;
		x += 22 + label.length * 6.4 + 18;
		return [
			element('rect', { x: at, y: top, width: 14, height: 12, fill }),
			...(fill === `url(#${fewId})`
				? [
						element('rect', {
							x: at + 0.5,
							y: top + 0.5,
							width: 13,
							height: 11,
							fill: 'none',
							stroke: palette.page.line
						})
					]
				: []),
			textAt(at + 21, top + 10, label, { 'font-size': 11, fill: secondary })
		];
	};
	return [
		...model.levels.flatMap(({ name, step }) => entry(name, palette.level[step]?.fill)),
		...entry('fewer than 3 roles', `url(#${fewId})`),
		...(model.reference
			? [
					element('path', {
						d: `M${x} ${top + 0.5}h4v11h-4`,
						fill: 'none',
						stroke: palette.mark
					}),
					textAt(x + 12, top + 10, model.reference.label, { 'font-size': 11, fill: secondary })
				]
			: [])
	];
}

/** Where each group of multiples begins, four to a line, and where the last ends. */
function places(model: GradeLevelsModel, top: number) {
	let y = top;
	const groups = model.groups
		.filter(({ capabilities }) => capabilities.length > 0)
		.map((group) => {
			const at = y;
			y += Math.ceil(group.capabilities.length / perLine) * multipleHeightPx;
			return { group, y: at };
		});
	return { groups, bottom: y };
}

/** All small multiples as a standalone SVG document, each bar titled with its figures. */
export function gradeLevelsSvg(input: GradeLevelsSvgInput): string {
	const { model, palette, footer } = input;
	const { title, summary } = model;
	const widthPx = 2 * marginPx + groupPx + perLine * multiplePx;
	const bars = model.groups.flatMap(({ capabilities }) => capabilities.flatMap((one) => one.bars));
	const most = Math.max(1, ...bars.map(({ stated }) => stated));
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const { groups, bottom } = places(model, top + 32);
		return {
			content: [
				hatchPattern(fewId, palette.page.paper),
				...legend(input, top),
				...groups.flatMap(({ group, y }) => [
					element('rect', {
						x: marginPx,
						y: y - 8,
						width: widthPx - 2 * marginPx,
						height: 1,
						fill: palette.page.line
					}),
					textAt(marginPx, y + 12, fitText(group.name, groupPx - 8, 11), {
						'font-size': 11,
						'font-weight': 560,
						fill: palette.page.secondary
					}),
					...group.capabilities.flatMap((capability, index) =>
						multiple(
							input,
							capability,
							most,
							marginPx + groupPx + (index % perLine) * multiplePx,
							y + Math.floor(index / perLine) * multipleHeightPx
						)
					)
				])
			],
			bottom
		};
	});
}
