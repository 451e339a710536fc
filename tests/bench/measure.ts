/** Durations of one thing done several times, shortest first. */
export interface Durations {
	readonly ms: readonly number[];
}

/** The duration that a share (0–1) of the runs did not exceed. */
export function quantileMs({ ms }: Durations, share: number): number {
	const at = Math.min(ms.length - 1, Math.ceil(share * ms.length) - 1);
	return ms[Math.max(0, at)] ?? Number.NaN;
}

/** Does each thing once unmeasured, then all of them in turn, round after round, so that a slow moment of the machine falls on all alike. */
export async function measureInTurn<Name extends string>(
	things: readonly (readonly [name: Name, run: () => unknown])[],
	rounds: number
): Promise<ReadonlyMap<Name, Durations>> {
	const ms = new Map<Name, number[]>(things.map(([name]) => [name, []]));
	for (let round = -1; round < rounds; round++) {
		for (const [name, run] of things) {
			const began = performance.now();
			await run();
			if (round >= 0) ms.get(name)?.push(performance.now() - began);
		}
	}
	return new Map([...ms].map(([name, all]) => [name, { ms: all.sort((a, b) => a - b) }]));
}
