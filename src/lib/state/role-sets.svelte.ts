import { untrack } from 'svelte';
import type { Database } from '../db/database';
import { storeRoleSets } from '../db/store-role-sets';
import type { IngestResult } from '../ingest/result';
import {
	memberOf,
	readRoleSets,
	renamedSet,
	roleSetsJson,
	setNameFault,
	withoutSet,
	withSet,
	type RoleSet
} from '../views/role-set';
import { changeKeptSets, readKeptSets } from './kept-role-sets';
import type { WorkspaceSection } from './workspace-sections';

/** A data set as far as its sets go. */
export interface SetOwner {
	readonly id: string | null;
	readonly version: number;
	readonly restored: number;
	readonly loaded: Pick<IngestResult, 'roles'> | null;
}

type Edit = (sets: readonly RoleSet[]) => readonly RoleSet[];

/**
 * The sets of roles that were named in the open data set: kept with it on the device, by role id, so
 * that they outlive another version of it. Make it while a component initialises.
 */
export class RoleSets {
	/** As they are kept with one data set: the open one, once they are read. */
	#kept = $state.raw<{ readonly id: string | null; readonly sets: readonly RoleSet[] }>({
		id: null,
		sets: []
	});
	#revision = $state(0);
	#refusal = $state<string | null>(null);
	/** The data set and the load of it that were met last. */
	#met: { readonly id: string | null; readonly version: number } = { id: null, version: 0 };
	#stored: readonly unknown[] = [];
	#turn = 0;

	readonly #isLoaded = $derived.by(() =>
		memberOf(this.dataset.loaded?.roles.text.role_id.values ?? [])
	);

	constructor(private readonly dataset: SetOwner) {
		$effect(() => {
			const { id, version } = dataset;
			untrack(() => void this.#follow(id, version));
		});
	}

	/** None until those of the open data set are read. */
	get all(): readonly RoleSet[] {
		return this.#kept.id === this.dataset.id ? this.#kept.sets : [];
	}

	/** Changes whenever a set does: put it into the questions that ask of sets. */
	get revision(): number {
		return this.#revision;
	}

	/** Why sets are not kept on the device; null where they are. */
	get refusal(): string | null {
		return this.#refusal;
	}

	/** How many roles of a set are loaded. */
	rolesOf({ roleIds }: RoleSet): number {
		return roleIds.filter(this.#isLoaded).length;
	}

	/** Why a set cannot have this name; null where it can. `own` is the name of the set that is renamed. */
	nameFault(name: string, own: string | null = null): string | null {
		return setNameFault(this.all, name, own);
	}

	/** Keeps a new set; resolves with the name that it got. */
	async add(name: string, roleIds: readonly string[]): Promise<string> {
		await this.#edit((sets) => withSet(sets, name, roleIds));
		return this.all.at(-1)?.name ?? name;
	}

	/** Nothing happens where the name cannot be. */
	rename(name: string, wanted: string): Promise<void> {
		return this.#edit((sets) => renamedSet(sets, name, wanted));
	}

	remove(name: string): Promise<void> {
		return this.#edit((sets) => withoutSet(sets, name));
	}

	/** Puts the sets into the database, unless it has them: before a question about them. */
	async store(database: Database): Promise<void> {
		const { version, restored } = this.dataset;
		const wanted = [database, version, restored, this.#revision];
		if (wanted.every((part, at) => part === this.#stored[at])) return;
		const sets = this.all;
		await database.transaction((inside) => storeRoleSets(inside, sets));
		this.#stored = wanted;
	}

	/** For workspace files, and to be forgotten with everything else. */
	get section(): WorkspaceSection {
		return {
			name: 'role-sets',
			save: () => (this.all.length === 0 ? undefined : roleSetsJson(this.all)),
			check: (json) =>
				readRoleSets(json) ? null : 'The saved sets of roles in the file cannot be read.',
			open: async (json) => {
				const { id, version } = this.dataset;
				this.#met = { id, version };
				await this.#edit(() => readRoleSets(json) ?? []);
			},
			erase: () => this.#become(null, [])
		};
	}

	/** Reads the sets of the data set that is open now. Without a load the data are the same, kept as a copy: their sets go with them. */
	async #follow(id: string | null, version: number): Promise<void> {
		const before = this.#met;
		this.#met = { id, version };
		if (id === null || id === before.id) return;
		const isCopy = before.id !== null && version === before.version;
		const copied = isCopy && this.#kept.id === before.id ? this.#kept.sets : null;
		this.#turn += 1;
		const turn = this.#turn;
		const kept = copied ? changeKeptSets(id, () => copied) : readKeptSets(id);
		const sets = await kept.catch(() => copied ?? []);
		if (turn === this.#turn) this.#become(id, sets);
	}

	async #edit(edit: Edit): Promise<void> {
		const { id } = this.dataset;
		if (id === null) return;
		this.#turn += 1;
		const turn = this.#turn;
		let sets: readonly RoleSet[];
		try {
			sets = await changeKeptSets(id, edit);
			this.#refusal = null;
		} catch (error) {
			this.#refusal = error instanceof Error ? error.message : String(error);
			sets = edit(this.all);
		}
		if (turn === this.#turn) this.#become(id, sets);
	}

	#become(id: string | null, sets: readonly RoleSet[]): void {
		this.#turn += 1;
		this.#kept = { id, sets };
		this.#revision += 1;
	}
}
