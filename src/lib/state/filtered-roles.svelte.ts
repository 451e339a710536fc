import { passingRoleIds } from '../queries/passing-role-ids';
import type { Filter } from '../queries/filter';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** The ids of the roles that pass a filter, asked for while `wanted`; null until they are there. Make it while a component initialises. */
export class FilteredRoles {
	readonly #answer: Latest<readonly string[], { readonly filter: Filter }>;

	constructor(dataset: Dataset, filter: () => Filter, wanted: () => boolean) {
		this.#answer = new Latest(
			dataset,
			() => (wanted() ? { filter: { ...filter(), kind: null } } : null),
			async (ask, question) => (await ask(passingRoleIds, question)).map(({ role_id }) => role_id)
		);
	}

	/** Null until they are known. */
	get ids(): readonly string[] | null {
		return this.#answer.value;
	}
}
