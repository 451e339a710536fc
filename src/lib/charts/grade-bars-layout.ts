import { scaleBand, scaleLinear } from 'd3';
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
	/** False where the grade's name would run into that of a bar before it. */
	readonly named: boolean;
	/** Lowest level at the foot; empty segments are left out. */
	readonly segments: readonly SegmentBox[];
	/** The stretch that the reference range takes up beside the bar; null without one or without roles. */
	readonly reference: { readonly y: number; readonly height: number } | null;
}

/** Of the axis text, at its size: wide enough for figures and capitals. */
const letterWidthPx = 5.4;
const gapPx = 3;

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

	let free = -Infinity;
	const fits = (name: string, middle: number): boolean => {
		const half = (name.length * letterWidthPx) / 2;
		if (middle - half < free) return false;
		free = middle + half + gapPx;
		return true;
	};
	const bars = capability.bars.map((bar): BarBox => {
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
		const left = x(bar.gradeId) ?? 0;
		return {
			bar,
			x: left,
			width: x.bandwidth(),
			named: fits(bar.shortName, left + x.bandwidth() / 2),
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
