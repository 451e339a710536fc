import type { GradeLevelsModel } from '../views/grade-levels-model';
import { fewId, gradeMultiple, type GradeLevelsSvgInput, multipleHeightPx } from './grade-bars-svg';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { hatchPattern, marginPx, svgPage } from './svg-page';

const groupPx = 140;
const linePx = 1100;
const narrowestPx = 250;
const narrowestStepPx = 28;

/** The step that shows a bar of few roles in the legend. */
const hatchedStep = 2;

function legend({ model, palette }: GradeLevelsSvgInput, top: number): readonly Markup[] {
	const { secondary } = palette.page;
	let x = marginPx;
	const entry = (label: string, fills: readonly (string | undefined)[]) => {
		const at = x;
		x += 22 + label.length * 6 + 16;
		return [
			...fills.map((fill) => element('rect', { x: at, y: top, width: 14, height: 12, fill })),
			textAt(at + 21, top + 10, label, { 'font-size': 11, fill: secondary })
		];
	};
	const range = (label: string) => [
		element('path', { d: `M${x} ${top + 0.5}h4v11h-4`, fill: 'none', stroke: palette.mark }),
		textAt(x + 12, top + 10, label, { 'font-size': 11, fill: secondary })
	];
	return [
		...model.levels.flatMap(({ name, step }) => entry(name, [palette.level[step]?.fill])),
		...entry('fewer than 3 roles', [palette.level[hatchedStep]?.fill, `url(#${fewId})`]),
		...(model.reference ? range(model.reference.label) : [])
	];
}

/** As many multiples to a line as leave every bar room, four at most. */
function grid(model: GradeLevelsModel): { readonly width: number; readonly perLine: number } {
	const width = Math.max(narrowestPx, 24 + model.grades.length * narrowestStepPx);
	return { width, perLine: Math.max(1, Math.min(4, Math.round(linePx / width))) };
}

/** Where each group of multiples begins, and where the last ends. */
function places(model: GradeLevelsModel, perLine: number, top: number) {
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
	const { width, perLine } = grid(model);
	const widthPx = 2 * marginPx + groupPx + perLine * width;
	const bars = model.groups.flatMap(({ capabilities }) => capabilities.flatMap((one) => one.bars));
	const most = Math.max(1, ...bars.map(({ stated }) => stated));
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const { groups, bottom } = places(model, perLine, top + 32);
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
						gradeMultiple(input, capability, most, {
							x: marginPx + groupPx + (index % perLine) * width,
							y: y + Math.floor(index / perLine) * multipleHeightPx,
							width
						})
					)
				])
			],
			bottom
		};
	});
}
