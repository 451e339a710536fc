const storedUnder = 'capability-atlas-shortcuts';

/** Whether single keys do something on a page; a person can turn them off, and that is remembered. */
export class Shortcuts {
	#on = $state(readChoice());

	get on(): boolean {
		return this.#on;
	}

	turn(on: boolean): void {
		this.#on = on;
		try {
			localStorage.setItem(storedUnder, on ? 'on' : 'off');
		} catch {
			// Where storage is refused the choice holds until the page is closed.
		}
	}
}

function readChoice(): boolean {
	try {
		return localStorage.getItem(storedUnder) !== 'off';
	} catch {
		return true;
	}
}

/** The letter of a key pressed alone, outside fields and dialogs; null for any other key press. */
export function shortcutLetter(event: KeyboardEvent): string | null {
	if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
	if (event.key.length !== 1 || event.isComposing) return null;
	const { target } = event;
	if (target instanceof Element && target.closest(fields)) return null;
	return event.key.toLowerCase();
}

const fields =
	'textarea, select, dialog, [contenteditable]:not([contenteditable="false"]), input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])';
