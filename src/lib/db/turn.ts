/**
 * Lets other work run: a page draws and hears between two pieces of a load. By a message and not a
 * timer, which browsers and Node make wait a millisecond or more.
 */
export function turn(): Promise<void> {
	return new Promise((resume) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resume();
		};
		port2.postMessage(null);
	});
}

/** Goes through work that pauses, and lets other work run at each pause. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		await turn();
	}
}
