import type {
	GradeLevelCount,
	GradeLevelCounts,
	LevelCountsByGradeModel
} from '../views/level-counts-by-grade-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { marginPx, svgPage } from './svg-page';

/** What an exported matrix of counts per level and grade is drawn from. */
export interface LevelCountsSvgInput {
	readonly model: LevelCountsByGradeModel;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
}

const namePx = 210;
const basePx = 56;
const cellPx = 156;
const barPx = 132;
const rowPx = 40;

/** The step below which a bar would be too pale to see on paper. */
const palestStep = 2;

function distribution(
	{ model, palette }: LevelCountsSvgInput,
	count: GradeLevelCount,
	left: number,
	middle: number
): Markup {
	const x = (capabilities: number) => left + 4 + (capabilities / model.coreCount) * (barPx - 8);
	const { line, quiet, paper } = palette.page;
	const step = Math.max(palestStep, count.level - 1);
	const outside = count.range ? `${count.outside} outside` : 'no range';
	return element('g', {}, [
		element('title', {}, [count.words]),
		element('path', { d: `M${x(0)} ${middle}H${x(model.coreCount)}`, stroke: line }),
		...(count.range
			? [
					element('rect', {
						x: x(count.range[0]) - 3,
						y: middle - 7,
						width: x(count.range[1]) - x(count.range[0]) + 6,
						...{ height: 14, rx: 2, fill: 'none', stroke: quiet }
					})
				]
			: []),
		element('path', {
			d: `M${x(count.p5)} ${middle}H${x(count.p95) + 0.01}`,
			stroke: palette.level[step]?.fill,
			...{ 'stroke-width': 3, 'stroke-linecap': 'round' }
		}),
		element('circle', {
			...{ cx: x(count.median), cy: middle, r: 3.5, fill: paper },
			...{ stroke: palette.mark, 'stroke-width': 1.5 }
		}),
		textAt(left + 4, middle + 19, outside, { 'font-size': 10, fill: quiet })
	]);
}

function gradeRow(input: LevelCountsSvgInput, grade: GradeLevelCounts, y: number) {
	const { secondary, line } = input.palette.page;
	const middle = y + 12;
	return [
		textAt(marginPx, middle + 4, fitText(grade.name, namePx - 12, 12)),
		textAt(marginPx + namePx + basePx - 16, middle + 4, String(grade.roles), {
			'text-anchor': 'end',
			fill: secondary
		}),
		...grade.levels.map((count, index) =>
			distribution(input, count, marginPx + namePx + basePx + index * cellPx, middle)
		),
		element('rect', {
			...{ x: marginPx, y: y + rowPx - 4, height: 1, fill: line },
			width: namePx + basePx + input.model.levels.length * cellPx
		})
	];
}

/** How many core capabilities roles of each grade have at each level, as a standalone SVG document. */
export function levelCountsSvg(input: LevelCountsSvgInput): string {
	const { model, palette, footer } = input;
	const { title, summary, levels, grades } = model;
	const widthPx = 2 * marginPx + namePx + basePx + levels.length * cellPx;
	const head = { 'font-size': 11, 'font-weight': 560, fill: palette.page.secondary };
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => ({
		content: [
			textAt(marginPx, top + 12, 'Grade', head),
			textAt(marginPx + namePx + basePx - 16, top + 12, 'Roles', { ...head, 'text-anchor': 'end' }),
			...levels.map(({ name }, index) =>
				textAt(marginPx + namePx + basePx + index * cellPx, top + 12, name, head)
			),
			...grades.flatMap((grade, index) => gradeRow(input, grade, top + 28 + index * rowPx))
		],
		bottom: top + 28 + grades.length * rowPx
	}));
}
