import { SvelteSet } from 'svelte/reactivity';
import { noFilter } from '../queries/filter';
import { passingRoleIds } from '../queries/passing-role-ids';
import { roleList, type RoleListRow } from '../queries/role-list';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';

/** Roles listed at once. */
const rolesShown = 40;

type TicksQuestion = { readonly text: string };

/** Roles that are found by their title or id and ticked one by one. Make it while a component initialises. */
export class RoleTicks {
	#text = $state('');
	readonly #ticked = new SvelteSet<string>();
	readonly #found: Latest<readonly RoleListRow[], TicksQuestion>;

	constructor(private readonly dataset: Dataset) {
		this.#found = new Latest(
			dataset,
			() => ({ text: this.#text }),
			(ask, { text }) =>
				ask(roleList, {
					filter: { ...noFilter, text },
					...{ capabilityIds: [], directlyIn: null, limit: rolesShown, offset: 0 }
				})
		);
	}

	get text(): string {
		return this.#text;
	}

	/** Ids of the roles ticked. */
	get ticked(): ReadonlySet<string> {
		return this.#ticked;
	}

	/** The first roles found, with grade and unit in words. */
	readonly found = $derived.by(() =>
		(this.#found.value ?? []).map(({ role_id, title, grade_id, division, department }) => ({
			roleId: role_id,
			title,
			detail: [grade_id && this.dataset.gradeName(grade_id), division ?? department]
				.filter(Boolean)
				.join(' · ')
		}))
	);

	/** All roles found, also those that are not listed. */
	get total(): number {
		return this.#found.value?.[0]?.total ?? 0;
	}

	find(text: string): void {
		this.#text = text.trim();
	}

	tick(roleId: string, on: boolean): void {
		if (on) this.#ticked.add(roleId);
		else this.#ticked.delete(roleId);
	}

	/** Ticks all roles found. */
	async tickFound(): Promise<void> {
		const filter = { ...noFilter, text: this.#text };
		const { rows } = await this.dataset.ask(passingRoleIds, { filter });
		for (const { role_id } of rows) this.#ticked.add(role_id);
	}

	clear(): void {
		this.#ticked.clear();
	}
}
