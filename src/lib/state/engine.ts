import { ask, type Answer } from '../db/ask';
import type { Database } from '../db/database';
import { EngineLostError } from '../db/query-error';
import { openWasmDatabase, type StartProgress } from '../db/wasm-database';
import type { Columns, Query } from '../queries/query';

/** A query as far as asking it goes. */
export type Askable<Parameters, Spec extends Columns> = Pick<
	Query<Parameters, Spec>,
	'name' | 'about' | 'columns' | 'statement'
>;

interface EngineOptions {
	/** Puts the loaded data, if there are any, into an engine that has just started. */
	readonly restore: (database: Database) => Promise<void>;
	readonly onProgress: (progress: StartProgress) => void;
}

/** The one database engine of the page: started when first needed, started again when it is lost. */
export class Engine {
	#opening: Promise<Database> | null = null;

	constructor(private readonly options: EngineOptions) {}

	/** The engine, started if it is not running. A failed start is not remembered. */
	open(): Promise<Database> {
		if (this.#opening) return this.#opening;
		const opening = this.#start();
		this.#opening = opening;
		opening.catch(() => this.#forget(opening));
		return opening;
	}

	/** Asks a query; where the engine turns out lost, once more of a new one. */
	async ask<Parameters, Spec extends Columns>(
		query: Askable<Parameters, Spec>,
		parameters: NoInfer<Parameters>
	): Promise<Answer<Spec>> {
		const opening = this.open();
		try {
			return await ask(await opening, query, parameters);
		} catch (error) {
			if (!(error instanceof EngineLostError)) throw error;
			this.#forget(opening);
			return ask(await this.open(), query, parameters);
		}
	}

	/** Ends whatever runs, at once, and puts the data into a new engine; what others had asked is asked again of that one. */
	async restart(): Promise<void> {
		const opening = this.#opening;
		if (opening) {
			opening.then(
				(database) => database.stop(),
				() => undefined
			);
			this.#forget(opening);
		}
		await this.open();
	}

	/** Lets the engine go, and with it all that it holds. */
	close(): void {
		if (this.#opening) this.#forget(this.#opening);
	}

	async #start(): Promise<Database> {
		const database = await openWasmDatabase({ onProgress: this.options.onProgress });
		await this.options.restore(database);
		return database;
	}

	#forget(opening: Promise<Database>): void {
		if (this.#opening !== opening) return;
		this.#opening = null;
		void opening.then(
			(database) => database.close(),
			() => undefined
		);
	}
}
