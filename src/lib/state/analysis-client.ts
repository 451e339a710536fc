import type { AnalysisProgress } from '../analysis/evidence';
import type { Gate } from '../analysis/pair-gate';
import type { InsertTable } from '../db/database';
import type { ReferenceRanges } from '../framework/framework';
import type { RoleTable } from '../ingest/role-table';
import { packRoles } from './analysis/packed-roles';
import type { AnalysisPort } from './analysis-port';
import type {
	AnalysisAnswer,
	AnalysisSummary,
	Answered,
	Asked,
	QuestionName
} from './analysis-protocol';

/** Thrown to whoever waits for an answer of a run that another has taken the place of. */
export class SupersededError extends Error {
	override readonly name = 'SupersededError';
	constructor() {
		super('Other data, or a newer analysis, came before the answer.');
	}
}

/** What else a run begins with. */
export interface RunSettings {
	readonly ranges: ReferenceRanges | null;
	readonly gate: Gate;
}

/** How a run is watched. */
export interface RunWatch {
	readonly onProgress: (progress: AnalysisProgress) => void;
	readonly onFamilies: (rows: InsertTable) => void;
}

const noWatch: RunWatch = { onProgress: () => undefined, onFamilies: () => undefined };

interface Waiting<Answer> {
	readonly resolve: (answer: Answer) => void;
	readonly reject: (error: Error) => void;
}

/** Speaks with the analysis worker: one run at a time, questions answered by number, whatever is superseded dropped. */
export class AnalysisClient {
	#port: AnalysisPort | null = null;
	#run = 0;
	#question = 0;
	#watch: (RunWatch & { readonly done: Waiting<AnalysisSummary> }) | null = null;
	readonly #waiting = new Map<number, Waiting<Answered<QuestionName>>>();

	constructor(private readonly open: () => AnalysisPort) {}

	/**
	 * Analyses roles; a run under way, and what was asked of earlier ones, ends with a
	 * `SupersededError`. While nobody watches the run, questions go on being answered by the one
	 * before it.
	 */
	start(
		roles: RoleTable,
		{ ranges, gate }: RunSettings,
		watch: RunWatch | 'unwatched'
	): Promise<AnalysisSummary> {
		const beside = watch === 'unwatched';
		if (!beside) this.#supersede();
		this.#run += 1;
		return new Promise((resolve, reject) => {
			this.#watch = { ...(beside ? noWatch : watch), done: { resolve, reject } };
			this.#open().postMessage({
				kind: 'start',
				run: this.#run,
				beside,
				roles: packRoles(roles),
				ranges,
				gate
			});
		});
	}

	/** Ends the run under way with a `SupersededError`. */
	cancel(): void {
		this.#supersede();
		this.#run += 1;
		this.#port?.postMessage({ kind: 'cancel' });
	}

	ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answered<Name>> {
		this.#question += 1;
		const id = this.#question;
		const answer = new Promise<Answered<QuestionName>>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#open().postMessage({ kind: 'ask', id, name, asked });
		});
		return answer as Promise<Answered<Name>>;
	}

	/** Lets the worker and all that it keeps go. */
	close(): void {
		this.#supersede();
		this.#port?.terminate();
		this.#port = null;
	}

	#supersede(): void {
		this.#watch?.done.reject(new SupersededError());
		this.#watch = null;
		for (const { reject } of this.#waiting.values()) reject(new SupersededError());
		this.#waiting.clear();
	}

	#open(): AnalysisPort {
		if (this.#port) return this.#port;
		const port = this.open();
		port.onmessage = ({ data }) => this.#take(data);
		port.onerror = ({ message }) => this.#lose(message || 'out of memory');
		this.#port = port;
		return port;
	}

	#take(answer: AnalysisAnswer): void {
		if ('id' in answer) {
			const waiting = this.#waiting.get(answer.id);
			this.#waiting.delete(answer.id);
			if (answer.kind === 'answer') waiting?.resolve(answer.answer);
			else waiting?.reject(new Error(answer.message));
			return;
		}
		if (answer.run !== this.#run || !this.#watch) return;
		switch (answer.kind) {
			case 'progress':
				return this.#watch.onProgress(answer.progress);
			case 'families':
				return this.#watch.onFamilies(answer.rows);
			case 'analysed':
				this.#watch.done.resolve(answer.summary);
				this.#watch = null;
				return;
			case 'broken':
				this.#watch.done.reject(new Error(answer.message));
				this.#watch = null;
		}
	}

	/** A worker that has stopped answers nothing more; the next run begins with another. */
	#lose(reason: string): void {
		const error = new Error(`The analysis stopped (${reason}).`);
		this.#watch?.done.reject(error);
		this.#watch = null;
		for (const { reject } of this.#waiting.values()) reject(error);
		this.#waiting.clear();
		this.#port?.terminate();
		this.#port = null;
	}
}
