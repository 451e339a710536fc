import type { Answer } from '../db/ask';
import type { Database } from '../db/database';
import { loadRoles } from '../db/load-roles';
import { EngineLostError } from '../db/query-error';
import type { StartProgress } from '../db/wasm-database';
import type { Framework } from '../framework/framework';
import type { Columns } from '../queries/query';
import { changedRoles } from './changed-roles';
import { Engine, type Askable } from './engine';
import type { OpenData } from './open-data';
import type { VersionBefore } from './version-before';

/**
 * The data set that is open and the engine that holds it. A load replaces the data in one
 * transaction; until it succeeds the earlier data stay. A lost engine is started again and the data
 * put back.
 */
export class LoadedData {
	#open = $state.raw<OpenData | null>(null);
	#before = $state.raw<VersionBefore | null>(null);
	#version = $state(0);
	#restored = $state(0);
	readonly #engine: Engine;

	constructor(
		private readonly framework: Framework,
		onProgress: (progress: StartProgress) => void
	) {
		this.#engine = new Engine({
			restore: async (database) => {
				if (!this.#open) return;
				await loadRoles(database, framework, this.#open.result);
				this.#restored += 1;
			},
			onProgress
		});
	}

	get open(): OpenData | null {
		return this.#open;
	}

	/** The version that was open before the last one was taken. */
	get before(): VersionBefore | null {
		return this.#before;
	}

	/** Changes with every load. */
	get version(): number {
		return this.#version;
	}

	/** Changes whenever the data were put into another engine, since the one before was lost. */
	get restored(): number {
		return this.#restored;
	}

	ask<Parameters, Spec extends Columns>(
		query: Askable<Parameters, Spec>,
		parameters: NoInfer<Parameters>
	): Promise<Answer<Spec>> {
		return this.#engine.ask(query, parameters);
	}

	openEngine(): Promise<Database> {
		return this.#engine.open();
	}

	/** Ends whatever the engine is doing, at once, and puts the data into a new one. */
	restart(): Promise<void> {
		return this.#engine.restart();
	}

	/** Lets an engine go that turned out lost; other errors leave it. */
	lost(error: unknown): void {
		if (error instanceof EngineLostError) this.#engine.close();
	}

	/** Puts data in the place of what is open; of roles of which a few have changed, what was found of them stays stored. Unless another is given, the version before stays at hand as long as the data set is the same. */
	async load(
		database: Database,
		data: OpenData,
		before: VersionBefore | null | undefined
	): Promise<void> {
		const earlier = this.#open?.result.roles;
		const keepAnalysis = earlier !== undefined && changedRoles(earlier, data.result.roles) !== null;
		await loadRoles(database, this.framework, data.result, { keepAnalysis });
		const same = data.id === this.#open?.id ? this.#before : null;
		this.#before = before === undefined ? same : before;
		this.#open = data;
		this.#version += 1;
	}

	/** The same data from now on as another data set. */
	becomeCopy(id: string, name: string): void {
		if (this.#open) this.#open = { ...this.#open, id, name };
		if (this.#before) this.#before = { ...this.#before, id, name };
	}

	/** Forgets what is open, and lets the engine go with all that it holds. */
	close(): void {
		this.#engine.close();
		this.#open = null;
		this.#before = null;
		this.#version += 1;
	}
}
