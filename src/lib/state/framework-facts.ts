import {
	frameworkTables,
	ladderSentence,
	levelScale,
	type FrameworkTables
} from '../views/framework-tables';
import type { Dataset } from './dataset.svelte';
import type { Dimensions } from './dimensions.svelte';

/** What roles are read by, for the page Data. */
export interface FrameworkFacts extends FrameworkTables {
	readonly name: string;
	/** The levels from the lowest, each with its letters. */
	readonly scale: string;
	/** A sentence that names the ladders; empty where there is none. */
	readonly ladders: string;
}

/** The framework of a data set; `dimensions` bring the grades that its roles have, null until they are known. */
export function frameworkFacts(
	{ framework }: Pick<Dataset, 'framework'>,
	dimensions: Pick<Dimensions, 'grades'> | null
): FrameworkFacts {
	return {
		...frameworkTables(framework, dimensions?.grades ?? []),
		name: framework.name,
		scale: levelScale(framework),
		ladders: ladderSentence(framework)
	};
}
