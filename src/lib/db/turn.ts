/** Lets other work run: a page draws and hears between two pieces of a load. */
export function turn(): Promise<void> {
	return new Promise((resume) => setTimeout(resume));
}

/** Goes through work that pauses, and lets other work run at each pause. */
export async function inTurns<Result>(work: Generator<void, Result>): Promise<Result> {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		await turn();
	}
}
