import { scaleLinear } from 'd3';
import type { ComparisonMark } from '../views/comparison-model';

/** A mark in pixels: the interval's ends, cut at the edges of the scale, and the dot. */
export interface PlacedMark {
	readonly mark: ComparisonMark;
	readonly y: number;
	readonly from: number;
	readonly to: number;
	readonly at: number;
	/** The raw difference, where there is one. */
	readonly raw: number | null;
	/** Whether the interval goes on beyond either edge. */
	readonly cutLeft: boolean;
	readonly cutRight: boolean;
}

/** The scale of differences over a width, and where its rules stand. */
export interface ComparisonScale {
	readonly x: (difference: number) => number;
	readonly ticks: readonly { readonly value: number; readonly x: number }[];
	/** The band within a tenth of a level, in which no difference is called. */
	readonly band: { readonly x: number; readonly width: number };
}

const paddingPx = 8;
/** The smallest difference worth saying. Source: METHOD.md §5. */
const smallestSaid = 0.1;
/** Height of one mark. */
export const markPx = 18;

/** The scale: `extent` levels to either side of zero. */
export function comparisonScale(extent: number, widthPx: number): ComparisonScale {
	const x = scaleLinear([-extent, extent], [paddingPx, widthPx - paddingPx]);
	const count = widthPx < 260 ? 3 : 5;
	return {
		x,
		ticks: x.ticks(count).map((value) => ({ value, x: x(value) })),
		band: { x: x(-smallestSaid), width: x(smallestSaid) - x(-smallestSaid) }
	};
}

/** Where the marks of a line stand, one under the other; those without a difference have no place. */
export function placeMarks(
	marks: readonly ComparisonMark[],
	extent: number,
	{ x }: ComparisonScale
): readonly PlacedMark[] {
	const held = (value: number) => Math.min(extent, Math.max(-extent, value));
	return marks.flatMap((mark, place) => {
		const { difference, low, high, raw } = mark;
		if (difference === null || low === null || high === null) return [];
		return {
			mark,
			y: markPx * (place + 0.5),
			...{ from: x(held(low)), to: x(held(high)), at: x(held(difference)) },
			raw: raw === null ? null : x(held(raw)),
			cutLeft: low < -extent,
			cutRight: high > extent
		};
	});
}

/** The outline of a dot about the origin: each side of a comparison has its own. */
export function dotPath(side: number, radius: number): string {
	const r = radius;
	switch (side % 4) {
		case 1:
			return `M${-r},${-r}h${2 * r}v${2 * r}h${-2 * r}z`;
		case 2:
			return `M0,${-r * 1.25}L${r * 1.2},${r * 0.9}H${-r * 1.2}z`;
		case 3:
			return `M0,${-r * 1.35}L${r * 1.35},0L0,${r * 1.35}L${-r * 1.35},0z`;
		default:
			return `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
	}
}
