import { flushSync, tick } from 'svelte';
import type { GridBounds, GridPosition } from './heatmap-navigation';
import { rowWindow, type RowWindow } from './row-window';

/** The height of every row. */
export const rowHeightPx = 25;

/** Which rows of a heatmap are drawn, and which place is its one tab stop. Make it while a component initialises. */
export class HeatmapGrid {
	table = $state<HTMLElement>();
	scroller = $state<HTMLElement>();
	viewHeightPx = $state(600);
	#scrollTopPx = $state(0);
	#printing = $state(false);
	#wanted = $state.raw<GridPosition>({ row: 1, column: 1 });

	constructor(private readonly bounds: () => GridBounds) {}

	/** Those in view and some beside them; on paper, all. */
	readonly drawn: RowWindow = $derived.by(() => {
		const { row: rowCount, column: columnCount } = this.bounds();
		if (this.#printing) return { first: 0, end: rowCount };
		return rowWindow({
			...{ rowCount, columnCount, rowHeightPx },
			scrollTopPx: this.#scrollTopPx,
			viewHeightPx: this.viewHeightPx
		});
	});

	/** Where Tab comes in: the place last gone to, or the first row in view where that is not drawn any more. */
	readonly active: GridPosition = $derived.by(() => {
		const bounds = this.bounds();
		const row = Math.min(this.#wanted.row, bounds.row);
		const column = Math.min(this.#wanted.column, bounds.column);
		const isDrawn = row === 0 || (row > this.drawn.first && row <= this.drawn.end);
		if (isDrawn) return { row, column };
		return { row: Math.min(Math.ceil(this.#scrollTopPx / rowHeightPx) + 1, bounds.row), column };
	});

	scrolled(): void {
		this.#scrollTopPx = this.scroller?.scrollTop ?? 0;
	}

	/** The browser prints what stands there when this returns. */
	print(printing: boolean): void {
		flushSync(() => (this.#printing = printing));
	}

	/** Makes a place the tab stop, without going there. */
	rest(place: GridPosition): void {
		this.#wanted = place;
	}

	/** Goes to a place, and brings its row into view first where it is not drawn. */
	async focusOn(place: GridPosition): Promise<void> {
		this.rest(place);
		const isDrawn = place.row > this.drawn.first && place.row <= this.drawn.end;
		if (this.scroller && place.row > 0 && !isDrawn)
			this.scroller.scrollTop = (place.row - 1) * rowHeightPx - this.viewHeightPx / 2;
		this.scrolled();
		await tick();
		this.table?.querySelector<HTMLElement>(`[data-grid="${place.row}:${place.column}"]`)?.focus();
	}
}
