/**
 * Levels role by role, capabilities in framework order, in the codes of ingest's role table:
 * 0 absent, 1..L a level, and the codes for not essential and unknown.
 */
export class LevelGrid {
	readonly codes: Uint8Array;

	constructor(
		readonly roleCount: number,
		readonly capabilityCount: number
	) {
		this.codes = new Uint8Array(roleCount * capabilityCount);
	}

	/** Throws outside the grid. */
	get(role: number, capability: number): number {
		const code = this.codes[role * this.capabilityCount + capability];
		if (code === undefined) throw new RangeError(`There is no role ${String(role)}.`);
		return code;
	}

	set(role: number, capability: number, code: number): void {
		this.codes[role * this.capabilityCount + capability] = code;
	}
}
