import type { Database } from '../db/database';
import { EngineLostError } from '../db/query-error';
import { loadRoles } from '../db/load-roles';
import { openWasmDatabase } from '../db/wasm-database';
import { nsw } from '../framework/nsw';
import { ask, type Answer } from '../db/ask';
import type { FileReport, IngestResult } from '../ingest/result';
import { UnusableFileError } from '../ingest/result';
import type { Columns, Query } from '../queries/query';
import { importInWorker } from './import-in-worker';
import { importSentence, rolesText } from './import-sentence';
import { sampleFile, samples, type SampleId } from './samples';

/** What the data set is doing. `phase` is a sentence for people. */
export type DatasetStatus =
	| { readonly kind: 'starting'; readonly phase: string }
	| { readonly kind: 'ready' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'failed'; readonly message: string };

/** How the latest import stands. A failed one has changed nothing that was loaded. */
export type ImportStatus =
	| { readonly kind: 'idle' }
	| {
			readonly kind: 'reading';
			readonly file: string;
			readonly rows: number;
			readonly share: number;
	  }
	| { readonly kind: 'loading'; readonly roles: number }
	| { readonly kind: 'done' }
	| { readonly kind: 'failed'; readonly message: string };

/** Where the loaded roles came from. */
export interface DatasetSource {
	readonly name: string;
	readonly synthetic: boolean;
	readonly sample: SampleId | null;
	readonly roles: number;
	readonly files: readonly FileReport[];
	readonly issues: number;
}

interface ImportJob {
	readonly name: string;
	readonly synthetic: boolean;
	readonly sample: SampleId | null;
	readonly read: () => Promise<readonly File[]>;
}

const framework = nsw;

/**
 * The roles that are loaded, the engine that holds them, and how they came in. A load replaces
 * the data in one transaction; until it succeeds the earlier data stay. A lost engine is opened
 * again and the data put back.
 */
export class Dataset {
	readonly framework = framework;
	#status = $state.raw<DatasetStatus>({ kind: 'starting', phase: 'Starting the database engine' });
	#importing = $state.raw<ImportStatus>({ kind: 'idle' });
	#source = $state.raw<DatasetSource | null>(null);
	#version = $state(0);
	#database: Promise<Database> | null = null;
	#loaded: IngestResult | null = null;
	#abort: AbortController | null = null;
	#running: Promise<void> = Promise.resolve();

	get status(): DatasetStatus {
		return this.#status;
	}

	get importing(): ImportStatus {
		return this.#importing;
	}

	get source(): DatasetSource | null {
		return this.#source;
	}

	/** How the import stands, as a sentence; empty while none was asked for. */
	get importText(): string {
		return importSentence(this.#importing, this.#source);
	}

	/** `1,200 roles`. */
	get sizeText(): string {
		return rolesText(this.#source?.roles ?? 0);
	}

	/** Changes with every load: answers to earlier questions are then out of date. */
	get version(): number {
		return this.#version;
	}

	/** A grade in full: `Clerk Grade 7/8`; a grade on no ladder is its own name. */
	gradeName(gradeId: string): string {
		const grades = framework.ladders.flatMap((ladder) => ladder.grades);
		return grades.find(({ id }) => id === gradeId)?.name ?? gradeId;
	}

	/** Asks the engine; opens it again and puts the data back if it was lost, once a question. */
	async ask<Parameters, Spec extends Columns>(
		query: Query<Parameters, Spec>,
		parameters: Parameters
	): Promise<Answer<Spec>> {
		const opening = this.#open();
		try {
			return await ask(await opening, query, parameters);
		} catch (error) {
			if (!(error instanceof EngineLostError)) throw error;
			this.#forget(opening);
			return ask(await this.#open(), query, parameters);
		}
	}

	async openSample(id: SampleId): Promise<void> {
		const { name, synthetic } = samples[id];
		await this.#replace({
			name,
			synthetic,
			sample: id,
			read: async () => [await sampleFile(samples[id])]
		});
	}

	async importFiles(files: readonly File[]): Promise<void> {
		const [first] = files;
		if (!first) return;
		const name = files.length === 1 ? first.name : `${first.name} and ${files.length - 1} more`;
		await this.#replace({ name, synthetic: false, sample: null, read: async () => files });
	}

	/** Stops a running import; what was loaded before stays. */
	cancelImport(): void {
		this.#abort?.abort();
	}

	/** Forgets everything that is loaded and closes the engine. */
	async erase(): Promise<void> {
		this.cancelImport();
		const database = this.#database;
		this.#database = null;
		this.#loaded = null;
		this.#source = null;
		this.#importing = { kind: 'idle' };
		this.#status = { kind: 'empty' };
		this.#version += 1;
		await (await database?.catch(() => null))?.close();
	}

	/** One import at a time: a newer one cancels the one that runs and waits until it has ended. */
	async #replace(job: ImportJob): Promise<void> {
		this.cancelImport();
		const abort = new AbortController();
		this.#abort = abort;
		const previous = this.#running;
		this.#running = previous.then(() => this.#import(job, abort.signal));
		await this.#running;
	}

	async #import(job: ImportJob, signal: AbortSignal): Promise<void> {
		if (signal.aborted) return;
		const opening = this.#open();
		opening.catch(() => undefined);
		try {
			this.#importing = { kind: 'reading', file: job.name, rows: 0, share: 0 };
			this.#starting(`Reading ${job.name}`);
			const result = await importInWorker(await job.read(), {
				signal,
				onProgress: (progress) => {
					if (!signal.aborted) this.#importing = { kind: 'reading', ...progress };
				}
			});
			this.#starting('Starting the database engine');
			const database = await opening;
			signal.throwIfAborted();
			await this.#load(database, job, result);
		} catch (error) {
			this.#importing = signal.aborted
				? { kind: 'idle' }
				: { kind: 'failed', message: messageOf(error) };
			if (!this.#source && !signal.aborted)
				this.#status = { kind: 'failed', message: messageOf(error) };
			else if (!this.#source) this.#status = { kind: 'empty' };
		}
	}

	async #load(database: Database, job: ImportJob, result: IngestResult): Promise<void> {
		const { roleCount } = result.roles;
		this.#abort = null;
		this.#importing = { kind: 'loading', roles: roleCount };
		this.#starting(`Loading ${roleCount} roles`);
		await loadRoles(database, framework, result);
		this.#loaded = result;
		this.#source = {
			name: job.name,
			synthetic: job.synthetic,
			sample: job.sample,
			roles: roleCount,
			files: result.files,
			issues: result.issues.length
		};
		this.#version += 1;
		this.#status = { kind: 'ready' };
		this.#importing = { kind: 'done' };
	}

	#starting(phase: string): void {
		if (!this.#source) this.#status = { kind: 'starting', phase };
	}

	#open(): Promise<Database> {
		if (this.#database) return this.#database;
		const opening = this.#start();
		this.#database = opening;
		opening.catch(() => this.#forget(opening));
		return opening;
	}

	async #start(): Promise<Database> {
		const database = await openWasmDatabase();
		if (this.#loaded) await loadRoles(database, framework, this.#loaded);
		return database;
	}

	#forget(opening: Promise<Database>): void {
		if (this.#database !== opening) return;
		this.#database = null;
		void opening.then(
			(database) => database.close(),
			() => undefined
		);
	}
}

function messageOf(error: unknown): string {
	if (error instanceof UnusableFileError) return error.message;
	const detail = error instanceof Error ? error.message : String(error);
	return `The data could not be loaded: ${detail}`;
}
