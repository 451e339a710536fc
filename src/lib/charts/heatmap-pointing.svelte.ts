import { gridTarget } from './grid-target';
import type { GridPosition } from './heatmap-navigation';

/** A cell, and where on the screen it stands. */
export interface PointedCell {
	readonly place: GridPosition;
	readonly box: DOMRect;
}

/** Which cell the tooltip is about: it follows a mouse and the keyboard's focus; a finger has the panel. */
export class HeatmapPointing {
	#cell = $state.raw<PointedCell | null>(null);
	/** Set once the grid may move under a mouse that rests: what then lies below it was not pointed at. */
	#resting = false;

	get cell(): PointedCell | null {
		return this.#cell;
	}

	over(event: PointerEvent): void {
		if (!this.#resting && event.pointerType !== 'touch') this.#point(event.target);
	}

	move(event: PointerEvent): void {
		if (!this.#resting) return;
		this.#resting = false;
		this.over(event);
	}

	focus({ target }: FocusEvent): void {
		if (target instanceof Element && target.matches(':focus-visible')) this.#point(target);
	}

	hide(): void {
		this.#cell = null;
	}

	/** A click may open the panel, which makes the cells narrower. */
	clicked(): void {
		this.#resting = true;
		this.hide();
	}

	#point(target: EventTarget | null): void {
		const found = gridTarget(target);
		const inBody = found && found.place.row > 0 && found.place.column > 0;
		this.#cell = inBody ? { place: found.place, box: found.element.getBoundingClientRect() } : null;
	}
}
