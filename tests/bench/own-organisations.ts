import { generateOrganisation } from '../../src/cli/synthetic/generate';
import { organisationFiles } from '../../src/cli/synthetic/organisation-files';
import { nsw } from '../../src/lib/framework/nsw';
import { readBench } from './bench-data';
import { measure, type Measured } from './measure-organisation';

/** Organisations of the project's own generator that are measured together. */
export interface OwnSet {
	readonly roles: number;
	readonly seeds: readonly number[];
	readonly planted: boolean;
}

/**
 * The generator was developed by seeds 1 to 5; these it never saw. One of 300 roles has ten slips of
 * two levels: shares over six of them would be uncertain by six points either way, over 24 by three.
 */
export const ownSets: readonly OwnSet[] = [
	{ roles: 300, seeds: Array.from({ length: 24 }, (_, place) => 101 * (place + 1)), planted: true },
	{ roles: 3000, seeds: [101, 202, 303], planted: true },
	{ roles: 30_000, seeds: [101], planted: true },
	{ roles: 3000, seeds: [101, 202, 303], planted: false }
];

/** The set's organisations, made, read through the project's own ingest, and analysed. */
export async function measureOwn({ roles, seeds, planted }: OwnSet): Promise<readonly Measured[]> {
	const all: Measured[] = [];
	for (const seed of seeds) {
		const made = generateOrganisation({ framework: nsw, seed, roles, planted });
		all.push(measure(await readBench(`own ${String(seed)}`, organisationFiles(made), nsw)));
	}
	return all;
}

/** How a set is called in print. */
export function ownName({ roles, seeds, planted }: OwnSet): string {
	const [first = 0] = seeds;
	const told =
		seeds.length > 6
			? `${String(seeds.length)} seeds from ${String(first)} to ${String(seeds.at(-1) ?? first)}`
			: `seeds ${seeds.join(' ')}`;
	return `own ${String(roles)}${planted ? '' : ', nothing planted'}, ${told}`;
}
