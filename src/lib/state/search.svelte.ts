import { roleList, type RoleListRow } from '../queries/role-list';
import { noFilter } from '../queries/filter';
import { searchTargets, type SearchGroup } from '../views/search-targets';
import type { Dataset } from './dataset.svelte';
import type { Dimensions } from './dimensions.svelte';
import { Latest } from './latest.svelte';

const rolesAsked = 6;

/** The search over units, capabilities and roles. Make it while a component initialises. */
export class Search {
	#text = $state('');
	readonly #roles: Latest<readonly RoleListRow[], { readonly text: string }>;
	readonly groups: readonly SearchGroup[] = $derived.by(() =>
		searchTargets({
			text: this.#text,
			framework: this.dataset.framework,
			units: this.dimensions.value?.units ?? [],
			// Roles of an earlier text are not shown beside those of this one.
			roles: this.#roles.question?.text === this.#trimmed ? (this.#roles.value ?? []) : [],
			gradeName: (gradeId) => this.dataset.gradeName(gradeId)
		})
	);
	readonly #trimmed: string = $derived(this.#text.trim());

	constructor(
		private readonly dataset: Dataset,
		private readonly dimensions: Latest<Dimensions>
	) {
		this.#roles = new Latest(
			dataset,
			() => (this.#trimmed === '' ? null : { text: this.#trimmed }),
			(ask, { text }: { readonly text: string }) =>
				ask(roleList, {
					filter: { ...noFilter, text },
					capabilityIds: [],
					directlyIn: null,
					limit: rolesAsked,
					offset: 0
				})
		);
	}

	get text(): string {
		return this.#text;
	}

	/** False while the roles of the text are still asked for. */
	get settled(): boolean {
		return this.#trimmed === '' || this.#roles.question?.text === this.#trimmed;
	}

	type(text: string): void {
		this.#text = text;
	}
}
