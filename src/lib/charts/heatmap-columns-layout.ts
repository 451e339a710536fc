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

/** From which width on a layout applies: the grade mix gives way before cells do, names before both. */
const layouts = [
	{ fromPx: 960, names: 256, roleNames: 340, mix: 72, base: 52, leastCell: 27 },
	{ fromPx: 700, names: 200, roleNames: 240, mix: 0, base: 46, leastCell: 24 },
	{ fromPx: 0, names: 156, roleNames: 156, mix: 0, base: 44, leastCell: 27 }
] as const;
const mostCellPx = 46;

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
	const layout = layouts.find(({ fromPx }) => availablePx >= fromPx) ?? layouts[2];
	const { mix, base, leastCell } = layout;
	const names = roleRows ? layout.roleNames : layout.names;
	const gap = 6;
	const tail = 84;
	const fixed = names + mix + base + tail + gap * groupCount;
	const share = Math.floor((availablePx - fixed) / Math.max(1, columnCount));
	const cell = Math.max(leastCell, Math.min(mostCellPx, share));
	return { names, mix, base, cell, gap, tail, table: fixed + cell * columnCount };
}
