import { untrack } from 'svelte';
import { statementText } from '../db/statement-text';
import type { Columns, Row } from '../queries/query';
import type { Dataset } from './dataset.svelte';
import type { Askable } from './engine';

/** Asks one query and gives its rows. */
export type Ask = <Parameters, Spec extends Columns>(
	query: Askable<Parameters, Spec>,
	parameters: NoInfer<Parameters>
) => Promise<readonly Row<Spec>[]>;

/** A query as it was asked: what the SQL panel shows. */
export interface AskedQuery {
	readonly name: string;
	readonly about: string;
	/** Stand-alone SQL, its parameters written out. */
	readonly text: string;
	readonly rows: number;
}

export type LatestStatus =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'asking' }
	| { readonly kind: 'answered' }
	| { readonly kind: 'failed'; readonly message: string };

/** What a question is made of: plain values, so that two like questions can be told to be one. */
export type Question = Readonly<Record<string, unknown>>;

/**
 * The answer to a question that changes: asked again whenever the question's values, or the
 * data, change. The latest question wins, a late answer to an earlier one is dropped, and the
 * last good answer stays until the next one is there. Null asks nothing.
 * Make it while a component initialises.
 */
export class Latest<Value, Asked extends Question = Question> {
	#value = $state.raw<Value | null>(null);
	#question = $state.raw<Asked | null>(null);
	#asked = $state.raw<readonly AskedQuery[]>([]);
	#status = $state.raw<LatestStatus>({ kind: 'waiting' });
	#turn = 0;

	constructor(
		private readonly dataset: Dataset,
		question: () => NoInfer<Asked> | null,
		private readonly answer: (ask: Ask, question: Asked) => Promise<Value>
	) {
		const key = $derived(JSON.stringify(question()));
		$effect(() => {
			const ready = dataset.status.kind === 'ready' && dataset.version > 0;
			if (!ready || key === 'null') return;
			untrack(() => {
				const asked = question();
				if (asked) void this.#run(asked);
			});
		});
	}

	get value(): Value | null {
		return this.#value;
	}

	/** The question that `value` answers. */
	get question(): Asked | null {
		return this.#question;
	}

	/** The queries behind `value`, in the order in which they were asked. */
	get asked(): readonly AskedQuery[] {
		return this.#asked;
	}

	get status(): LatestStatus {
		return this.#status;
	}

	async #run(question: Asked): Promise<void> {
		this.#turn += 1;
		const turn = this.#turn;
		const asked: AskedQuery[] = [];
		this.#status = { kind: 'asking' };
		try {
			const value = await this.answer(async (query, parameters) => {
				const { rows, statement } = await this.dataset.ask(query, parameters);
				asked.push({
					name: query.name,
					about: query.about,
					text: statementText(statement),
					rows: rows.length
				});
				return rows;
			}, question);
			if (turn !== this.#turn) return;
			this.#value = value;
			this.#question = question;
			this.#asked = asked;
			this.#status = { kind: 'answered' };
		} catch (error) {
			if (turn !== this.#turn) return;
			const message = error instanceof Error ? error.message : String(error);
			this.#status = { kind: 'failed', message };
		}
	}
}
