/** One thing that is wrong with a framework, and where: `levels[2].order`. */
export interface Fault {
	readonly path: string;
	readonly message: string;
}
