import { askReadOnly } from '../db/ask-read-only';
import { EngineLostError, QueryError } from '../db/query-error';
import { statementText } from '../db/statement-text';
import { documentedTables } from '../queries/documented-tables';
import { queries } from '../queries/index';
import { tableColumns } from '../queries/table-columns';
import { buildConsoleAnswer } from '../views/build-console-answer';
import { buildConsoleTables, type ConsoleTable } from '../views/build-console-tables';
import type { ConsoleAnswerModel } from '../views/console-answer-model';
import type { Dataset } from './dataset.svelte';
import { Latest } from './latest.svelte';
import { prepareStrata } from './prepare-strata';

/** How the last query that was run came out. */
export type ConsoleStatus =
	| { readonly kind: 'idle' }
	| { readonly kind: 'running' }
	| { readonly kind: 'stopping' }
	| { readonly kind: 'answered' }
	| { readonly kind: 'stopped' }
	| { readonly kind: 'failed'; readonly message: string };

/** A query of the product, as an example to start from. */
export interface ConsoleExample {
	readonly name: string;
	readonly about: string;
	readonly text: string;
}

/** Rows that an answer holds at most. */
const mostRows = 10_000;

const firstText = `-- Roles and the share that ask for Adept or more in Technology, by division
SELECT
	u.name AS division,
	count(*) AS roles,
	round(100.0 * count(*) FILTER (WHERE r.level >= 3) / count(*), 1) AS percent_adept_or_more
FROM requirement r
JOIN unit u USING (unit_id)
WHERE r.capability_id = 'TECH' AND r.status = 'required'
GROUP BY ALL
ORDER BY percent_adept_or_more DESC, division`;

/** The analysts' console: one query at a time, which can change nothing and can be stopped. Make it while a component initialises. */
export class ConsolePage {
	text = $state(firstText);
	#status = $state.raw<ConsoleStatus>({ kind: 'idle' });
	#answer = $state.raw<ConsoleAnswerModel | null>(null);
	#turn = 0;
	readonly #columns: Latest<readonly { table_name: string; column_name: string; type: string }[]>;

	readonly examples: readonly ConsoleExample[] = queries.map((query) => ({
		name: query.name,
		about: query.about,
		text: statementText(query.exampleStatement())
	}));

	constructor(private readonly dataset: Dataset) {
		this.#columns = new Latest(
			dataset,
			() => ({}),
			(ask) => ask(tableColumns, {})
		);
	}

	readonly tables: readonly ConsoleTable[] = $derived.by(() =>
		buildConsoleTables(documentedTables, this.#columns.value ?? [])
	);

	/** Columns by table, for completion. */
	readonly names: Readonly<Record<string, readonly string[]>> = $derived.by(() =>
		Object.fromEntries(
			this.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])
		)
	);

	get status(): ConsoleStatus {
		return this.#status;
	}

	get running(): boolean {
		return this.#status.kind === 'running' || this.#status.kind === 'stopping';
	}

	/** The last answer there was; it stays while the next is awaited. */
	get answer(): ConsoleAnswerModel | null {
		return this.#answer;
	}

	/** How the query stands, as a sentence for the live region. */
	get sentence(): string {
		const status = this.#status;
		if (status.kind === 'answered') return this.#answer?.sentence ?? '';
		if (status.kind === 'stopped')
			return 'The query was stopped. The database was started again and the data put back.';
		return status.kind === 'failed' ? status.message : '';
	}

	/** Runs the text. Resolves when it has come out one way or another. */
	async run(): Promise<void> {
		if (this.running) return;
		const turn = ++this.#turn;
		this.#status = { kind: 'running' };
		const began = performance.now();
		try {
			const { text } = this;
			const { loaded, framework } = this.dataset;
			const answer = await this.dataset.store(async (database) => {
				// Sums by stratum are documented tables, which else are empty before Compare is opened.
				if (loaded) await prepareStrata(database, loaded.roles, framework);
				return askReadOnly(database, text, mostRows);
			});
			if (turn !== this.#turn) return;
			this.#answer = buildConsoleAnswer({ ...answer, durationMs: performance.now() - began });
			this.#status = { kind: 'answered' };
		} catch (error) {
			if (turn !== this.#turn) return;
			if (error instanceof EngineLostError) await this.dataset.restartEngine();
			this.#answer = null;
			this.#status = { kind: 'failed', message: failureOf(error) };
		}
	}

	/** Ends the query that runs. The engine ends with it, so another is started and the data put into that. */
	async stop(): Promise<void> {
		if (this.#status.kind !== 'running') return;
		this.#turn++;
		this.#status = { kind: 'stopping' };
		try {
			await this.dataset.restartEngine();
			this.#status = { kind: 'stopped' };
		} catch (error) {
			this.#status = { kind: 'failed', message: failureOf(error) };
		}
	}
}

function failureOf(error: unknown): string {
	if (error instanceof QueryError) {
		return error.cause instanceof Error ? error.cause.message : String(error.cause);
	}
	if (error instanceof EngineLostError) {
		return 'The query needed more memory than there is. The database was started again and the data put back.';
	}
	return error instanceof Error ? error.message : String(error);
}

/** The part of an address after `#` that holds a query: it never leaves the browser for a server. */
export function queryHash(text: string): string {
	return `#sql=${encodeURIComponent(text)}`;
}

/** The query that an address holds; null where it holds none that can be read. */
export function queryFromHash(hash: string): string | null {
	if (!hash.startsWith('#sql=')) return null;
	try {
		return decodeURIComponent(hash.slice('#sql='.length));
	} catch {
		return null;
	}
}
