/** Lets timers, messages and so the abort signal have their turn. */
export function otherWork(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}
