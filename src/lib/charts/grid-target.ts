import type { GridPosition } from './heatmap-navigation';

/** A place in the grid and the element that stands there. */
export interface GridTarget {
	readonly place: GridPosition;
	readonly element: HTMLElement;
}

/** The place that an event is about, read from `data-grid="row:column"`; null outside the grid's places. */
export function gridTarget(target: EventTarget | null): GridTarget | null {
	const element = target instanceof Element ? target.closest<HTMLElement>('[data-grid]') : null;
	const [row, column] = (element?.dataset['grid'] ?? '').split(':').map(Number);
	if (!element || row === undefined || column === undefined) return null;
	return { place: { row, column }, element };
}
