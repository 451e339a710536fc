/** Lets other work run: a page draws and hears between two pieces of a load. */
export function turn(): Promise<void> {
	return new Promise((resume) => setTimeout(resume));
}
