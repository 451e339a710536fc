import type { CellName, HeatmapCell, HeatmapModel, HeatmapRow } from '../views/heatmap-model';
import type { ExportPalette } from './export-palette';
import { element, fitText, type Markup, textAt } from './svg-markup';
import { hatchPattern, marginPx, svgPage } from './svg-page';

/** What an exported heatmap is drawn from. */
export interface HeatmapSvgInput {
	readonly model: HeatmapModel;
	readonly cellName: CellName;
	readonly palette: ExportPalette;
	/** The data set and what it is: it must be said where data are synthetic. */
	readonly footer: string;
}

const namePx = 260;
const mixPx = 56;
const rolesPx = 52;
const cellPx = 32;
const rowPx = 24;
const groupGapPx = 7;
const headPx = 128;
const hatchId = 'absent';

const counts = new Intl.NumberFormat('en-AU');

/** Where each column begins, and where the last one ends. */
function columnPlaces(model: HeatmapModel): {
	readonly xs: readonly number[];
	readonly end: number;
} {
	let x = marginPx + namePx + mixPx + rolesPx;
	const xs: number[] = [];
	for (const group of model.groups) {
		for (let column = 0; column < group.columns.length; column++) {
			xs.push(x);
			x += cellPx;
		}
		x += groupGapPx;
	}
	return { xs, end: x - groupGapPx };
}

function heads({ model, palette }: HeatmapSvgInput, xs: readonly number[], top: number): Markup[] {
	const { secondary, line, quiet } = palette.page;
	let index = 0;
	const groups = model.groups.flatMap((group) => {
		const x = xs[index] ?? 0;
		const width = group.columns.length * cellPx - 1;
		index += group.columns.length;
		if (group.name === '') return [];
		return [
			textAt(x, top + 12, fitText(group.name, width + groupGapPx, 11), {
				'font-size': 11,
				'font-weight': 560,
				fill: secondary
			}),
			element('rect', { x, y: top + 18, width, height: 1, fill: line })
		];
	});
	const columns = model.columns.map((column, place) =>
		element(
			'text',
			{
				transform: `translate(${(xs[place] ?? 0) + cellPx / 2 + 3} ${top + headPx - 8}) rotate(-45)`,
				'font-size': 11,
				fill: secondary
			},
			[fitText(column.shortName, 130, 11)]
		)
	);
	return [
		...groups,
		...columns,
		textAt(marginPx + namePx, top + headPx - 8, 'Grade mix', { 'font-size': 11, fill: quiet }),
		textAt(marginPx + namePx + mixPx + rolesPx - 8, top + headPx - 8, 'Roles', {
			'font-size': 11,
			fill: quiet,
			'text-anchor': 'end'
		})
	];
}

function gradeMix(row: HeatmapRow, palette: ExportPalette, y: number): readonly Markup[] {
	const width = mixPx - 10;
	let x = marginPx + namePx;
	return row.gradeMix.map((grade) => {
		const at = x;
		x += grade.share * width;
		return element('rect', {
			x: at,
			y: y + 7,
			width: Math.max(0, grade.share * width - 0.5),
			height: 10,
			fill: grade.position === null ? palette.page.line : palette.mark,
			opacity: grade.position === null ? 1 : 0.15 + 0.6 * grade.position
		});
	});
}

function cellMarkup(
	input: HeatmapSvgInput,
	cell: HeatmapCell,
	name: string,
	x: number,
	y: number
): readonly Markup[] {
	const { model, palette } = input;
	const swatch = cell.step === null ? undefined : palette[model.scale][cell.step];
	const outlined = !swatch && cell.status !== 'absent';
	const box = element(
		'rect',
		{
			x: outlined ? x + 0.5 : x,
			y: outlined ? y + 0.5 : y,
			width: outlined ? cellPx - 2 : cellPx - 1,
			height: outlined ? rowPx - 2 : rowPx - 1,
			rx: 1.5,
			fill: swatch?.fill ?? (outlined ? 'none' : `url(#${hatchId})`),
			stroke: outlined ? palette.page.line : undefined
		},
		[element('title', {}, [name])]
	);
	const few = cell.few
		? [
				element('rect', {
					x: x + 1.5,
					y: y + 1.5,
					width: cellPx - 4,
					height: rowPx - 4,
					fill: 'none',
					stroke: swatch?.text ?? palette.page.quiet,
					'stroke-width': 0.75,
					'stroke-dasharray': '2 2',
					opacity: 0.7
				})
			]
		: [];
	if (cell.text === '') return [box, ...few];
	const text = textAt(x + (cellPx - 1) / 2, y + 16, cell.text, {
		'font-size': cell.text.length > 4 ? 9 : 11,
		'text-anchor': 'middle',
		fill: swatch?.text ?? palette.page.quiet
	});
	return [box, ...few, text];
}

function rowMarkup(input: HeatmapSvgInput, row: HeatmapRow, xs: readonly number[], y: number) {
	const { model, cellName, palette } = input;
	const { ink, quiet } = palette.page;
	const indent = Math.max(0, row.depth - 1) * 14;
	const label = row.note ? `${row.name} · ${row.note}` : row.name;
	return [
		element(
			'text',
			{
				x: marginPx + indent,
				y: y + 16,
				'font-size': 12,
				'font-weight': row.kind === 'all' || row.open ? 560 : undefined,
				fill: ink
			},
			[element('title', {}, [label]), fitText(label, namePx - indent - 8, 12)]
		),
		...gradeMix(row, palette, y),
		textAt(marginPx + namePx + mixPx + rolesPx - 8, y + 16, counts.format(row.roles), {
			'font-size': 11,
			'text-anchor': 'end',
			fill: quiet
		}),
		...row.cells.flatMap((cell, index) => {
			const column = model.columns[index];
			const name = column ? cellName(column, row, cell) : cell.words;
			return cellMarkup(input, cell, name, xs[index] ?? 0, y);
		})
	];
}

/** The ramp's steps with their labels, then what the other cells mean, in lines that fit the width. */
function legend(input: HeatmapSvgInput, widthPx: number, top: number) {
	const { model, palette } = input;
	const { secondary, line } = palette.page;
	const entries = [
		...model.legend.map(({ step, label }) => ({
			label,
			box: { fill: palette[model.scale][step]?.fill ?? line },
			letter: ''
		})),
		{
			label: model.requirementKind ? `not ${model.requirementKind} here` : 'absent',
			box: { fill: `url(#${hatchId})` },
			letter: ''
		},
		{ label: 'not essential', box: { fill: 'none', stroke: line }, letter: '–' },
		{ label: 'unknown', box: { fill: 'none', stroke: line }, letter: '?' }
	];
	let [x, y] = [marginPx, top];
	const content = entries.flatMap(({ label, box, letter }) => {
		const width = 22 + label.length * 6.4 + 18;
		if (x > marginPx && x + width > widthPx - marginPx) [x, y] = [marginPx, y + 22];
		const at = x;
		x += width;
		return [
			element('rect', { x: at + 0.5, y: y + 0.5, width: 14, height: 14, rx: 1.5, ...box }),
			...(letter
				? [
						textAt(at + 7.5, y + 11.5, letter, {
							'font-size': 10,
							'text-anchor': 'middle',
							fill: secondary
						})
					]
				: []),
			textAt(at + 21, y + 12, label, { 'font-size': 11, fill: secondary })
		];
	});
	return { content, bottom: y + 16 };
}

/** All visible rows of a heatmap as a standalone SVG document, each cell titled with its accessible name. */
export function heatmapSvg(input: HeatmapSvgInput): string {
	const { model, palette, footer } = input;
	const { xs, end } = columnPlaces(model);
	// The last slanted head reaches over the last column.
	const widthPx = Math.max(640, end + 84 + marginPx);
	const { title, summary } = model;
	return svgPage({ title, summary, footer, widthPx, palette }, (top) => {
		const rowsTop = top + headPx;
		const key = legend(input, widthPx, rowsTop + model.rows.length * rowPx + 20);
		return {
			content: [
				hatchPattern(hatchId, palette.absentHatch),
				...heads(input, xs, top),
				...model.rows.flatMap((row, index) => rowMarkup(input, row, xs, rowsTop + index * rowPx)),
				...key.content
			],
			bottom: key.bottom
		};
	});
}
