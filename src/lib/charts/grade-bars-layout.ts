import { scaleBand, scaleLinear } from 'd3';
import { placeAxisNames } from './axis-names';
import type { BarMeasure, CapabilityGrades, GradeBar } from '../views/grade-levels-model';

export interface SegmentBox {
	readonly level: number;
	readonly count: number;
	readonly share: number;
	readonly y: number;
	readonly height: number;
}

export interface BarBox {
	readonly bar: GradeBar;
	readonly x: number;
	readonly width: number;
	/** The middle of the grade's name; null where it would run into that of a bar before it. */
	readonly nameX: number | null;
	/** Lowest level at the foot; empty segments are left out. */
	readonly segments: readonly SegmentBox[];
	/** The stretch that the reference range takes up beside the bar; null without one or without roles. */
	readonly reference: { readonly y: number; readonly height: number } | null;
}

export interface GradeBarsLayout {
	readonly bars: readonly BarBox[];
	/** Values and places of the rules behind the bars. */
	readonly rules: readonly { readonly value: number; readonly y: number }[];
	readonly plotHeight: number;
}

/**
 * Places a stacked bar for each grade, in pixels from the top left of a plot.
 * `most` is the number of roles at the top of the axis when counts are drawn.
 */
export function layoutGradeBars(
	capability: CapabilityGrades,
	options: { width: number; height: number; measure: BarMeasure; most: number; ticks: number }
): GradeBarsLayout {
	const { width, height, measure, most, ticks } = options;
	const x = scaleBand<string>()
		.domain(capability.bars.map((bar) => bar.gradeId))
		.range([0, width])
		.paddingInner(0.2)
		.paddingOuter(0.06);
	const y = scaleLinear()
		.domain([0, measure === 'share' ? 1 : Math.max(1, most)])
		.range([height, 0]);

	const names = placeAxisNames(
		capability.bars.map(({ gradeId, shortName }) => ({
			text: shortName,
			middle: (x(gradeId) ?? 0) + x.bandwidth() / 2
		}))
	);
	const bars = capability.bars.map((bar, index): BarBox => {
		let below = 0;
		const edges = bar.segments.map((segment) => {
			const amount = measure === 'share' ? segment.share : segment.count;
			const from = below;
			below += amount;
			return { segment, bottom: y(from), top: y(below) };
		});
		const { reference } = bar;
		const inside = edges.filter(
			({ segment }) =>
				reference && segment.level >= reference.low && segment.level <= reference.high
		);
		const foot = inside[0]?.bottom ?? 0;
		const head = inside.at(-1)?.top ?? 0;
		return {
			bar,
			x: x(bar.gradeId) ?? 0,
			width: x.bandwidth(),
			nameX: names[index] ?? null,
			segments: edges
				.filter(({ segment }) => segment.count > 0)
				.map(({ segment, bottom, top }) => ({ ...segment, y: top, height: bottom - top })),
			reference: inside.length > 0 && bar.stated > 0 ? { y: head, height: foot - head } : null
		};
	});
	return {
		bars,
		rules: y.ticks(ticks).map((value) => ({ value, y: y(value) })),
		plotHeight: height
	};
}
