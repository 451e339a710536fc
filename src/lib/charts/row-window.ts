/** The rows to draw: from `first` up to, not including, `end`. */
export interface RowWindow {
	readonly first: number;
	readonly end: number;
}

/** Up to this many cells are all drawn; beyond it only the rows in view are. */
export const drawAllCells = 4000;

const spareRows = 12;

/**
 * Which rows of a scrolled table to draw: all where they are few, else those in view and a few
 * on either side, always in steps so that small scrolls redraw nothing.
 */
export function rowWindow(options: {
	rowCount: number;
	columnCount: number;
	rowHeightPx: number;
	scrollTopPx: number;
	viewHeightPx: number;
}): RowWindow {
	const { rowCount, columnCount, rowHeightPx, scrollTopPx, viewHeightPx } = options;
	if (rowCount * columnCount <= drawAllCells) return { first: 0, end: rowCount };
	const top = Math.floor(scrollTopPx / rowHeightPx / spareRows) * spareRows;
	const inView = Math.ceil(viewHeightPx / rowHeightPx);
	const first = Math.max(0, Math.min(top - spareRows, rowCount - inView));
	return { first, end: Math.min(rowCount, top + inView + 2 * spareRows) };
}
