/** Widths in pixels of the columns of a heatmap's table. */
export interface HeatmapWidths {
	readonly names: number;
	readonly mix: number;
	readonly base: number;
	readonly cell: number;
	/** Room between groups, within the first column of each. */
	readonly gap: number;
	/** Room at the right for the last slanted headers. */
	readonly tail: number;
	readonly table: number;
}

const narrowPx = 720;
const cellRangePx = [27, 46] as const;

/**
 * Shares out a width among row names, base columns and cells: cells take what is left, within
 * what can be read and what still looks like one surface; a narrower place scrolls sideways.
 */
export function heatmapWidths(options: {
	availablePx: number;
	columnCount: number;
	groupCount: number;
	roleRows: boolean;
}): HeatmapWidths {
	const { availablePx, columnCount, groupCount, roleRows } = options;
	const narrow = availablePx < narrowPx;
	const names = narrow ? 132 : roleRows ? 340 : 256;
	const mix = narrow ? 0 : 72;
	const base = narrow ? 44 : 52;
	const gap = 6;
	const tail = 84;
	const fixed = names + mix + base + tail + gap * groupCount;
	const [least, most] = cellRangePx;
	const share = Math.floor((availablePx - fixed) / Math.max(1, columnCount));
	const cell = Math.max(least, Math.min(most, share));
	return { names, mix, base, cell, gap, tail, table: fixed + cell * columnCount };
}
