import type { Answer } from '../db/ask';
import type { Database } from '../db/database';
import { loadRoles } from '../db/load-roles';
import { EngineLostError } from '../db/query-error';
import type { StartProgress } from '../db/wasm-database';
import { nsw } from '../framework/nsw';
import type { IngestResult } from '../ingest/result';
import type { Columns } from '../queries/query';
import { gradeName, gradesById } from '../views/grade-order';
import type { DatasetSource, DatasetStatus, ImportStatus, KeepingStatus } from './dataset-status';
import { Engine, type Askable } from './engine';
import { failureText, nothingToLoad } from './import-failure';
import { importInWorker, type Imported, type ImportWork } from './import-in-worker';
import { importSentence, rolesText } from './import-sentence';
import { eraseKeptData, keepData, keptName, readKeptData, type KeptData } from './kept-data';
import { sampleFile, samples, type SampleId } from './samples';

interface ImportJob {
	readonly name: string;
	readonly synthetic: boolean;
	readonly sample: SampleId | null;
	readonly read: (work: ImportWork) => Promise<Imported>;
	/** Whether the data are to be kept on the device once they are loaded. */
	readonly keep: boolean;
}

const framework = nsw;

/**
 * The roles that are loaded, the engine that holds them, and how they came in. A load replaces
 * the data in one transaction; until it succeeds the earlier data stay. A lost engine is started
 * again and the data put back.
 */
export class Dataset {
	readonly framework = framework;
	#status = $state.raw<DatasetStatus>({ kind: 'starting', phase: 'Opening', share: null });
	#importing = $state.raw<ImportStatus>({ kind: 'idle' });
	#source = $state.raw<DatasetSource | null>(null);
	#keeping = $state.raw<KeepingStatus>({ kind: 'not_needed' });
	#keptName = $state<string | null>(null);
	#version = $state(0);
	#loaded = $state.raw<IngestResult | null>(null);
	#abort: AbortController | null = null;
	#running: Promise<void> = Promise.resolve();
	#waitingForEngine = false;
	readonly #engine = new Engine({
		restore: async (database) => {
			if (this.#loaded) await loadRoles(database, framework, this.#loaded);
		},
		onProgress: (progress) => this.#startingEngine(progress)
	});

	get status(): DatasetStatus {
		return this.#status;
	}

	get importing(): ImportStatus {
		return this.#importing;
	}

	get source(): DatasetSource | null {
		return this.#source;
	}

	/** Whether the data will be there after the page is closed. */
	get keeping(): KeepingStatus {
		return this.#keeping;
	}

	/** What is kept on this device under its name, open or not; null while nothing is, or before it was looked for. */
	get keptName(): string | null {
		return this.#keptName;
	}

	async findKept(): Promise<void> {
		this.#keptName = await keptName();
	}

	/** How the import stands, as a sentence; empty while none was asked for. */
	get importText(): string {
		return importSentence(this.#importing, this.#source);
	}

	/** `1,200 roles`. */
	get sizeText(): string {
		return rolesText(this.#source?.roles ?? 0);
	}

	/** The roles and reports that are loaded, as they were read; null while nothing is. */
	get loaded(): IngestResult | null {
		return this.#loaded;
	}

	/** Changes with every load: answers to earlier questions are then out of date. */
	get version(): number {
		return this.#version;
	}

	/** A grade in full: `Clerk Grade 7/8`; a grade on no ladder is its own name. */
	gradeName(gradeId: string): string {
		return gradeName(gradesById(framework), gradeId);
	}

	/** Asks the engine that holds the data. */
	ask<Parameters, Spec extends Columns>(
		query: Askable<Parameters, Spec>,
		parameters: NoInfer<Parameters>
	): Promise<Answer<Spec>> {
		return this.#engine.ask(query, parameters);
	}

	/** What the page opens with: the sample that is named, else what is kept, else the synthetic one. A person who has meanwhile asked for something else gets that. */
	async openFirst(named: SampleId | null): Promise<void> {
		const kept = named === null ? await readKeptData() : null;
		if (this.#abort || this.#importing.kind !== 'idle') return;
		if (kept) await this.#openKept(kept);
		else await this.openSample(named ?? 'synthetic');
	}

	async openSample(id: SampleId): Promise<void> {
		const { name, synthetic } = samples[id];
		const read: ImportJob['read'] = async (work) =>
			importInWorker([await sampleFile(samples[id])], work);
		await this.#replace({ name, synthetic, sample: id, keep: false, read });
		if (this.#importing.kind === 'done') this.#keeping = { kind: 'not_needed' };
	}

	/** Opens what is kept on this device, where something is. */
	async openKept(): Promise<void> {
		const kept = await readKeptData();
		this.#keptName = kept?.name ?? null;
		if (kept) await this.#openKept(kept);
	}

	async #openKept({ name, result, bytes }: KeptData): Promise<void> {
		const read = async () => ({ result, packed: Promise.resolve(bytes) });
		await this.#replace({ name, synthetic: false, sample: null, keep: false, read });
		if (this.#importing.kind === 'done') this.#keeping = { kind: 'kept' };
	}

	async importFiles(files: readonly File[]): Promise<void> {
		const [first] = files;
		if (!first) return;
		const name = files.length === 1 ? first.name : `${first.name} and ${files.length - 1} more`;
		const read: ImportJob['read'] = (work) => importInWorker(files, work);
		await this.#replace({ name, synthetic: false, sample: null, keep: true, read });
	}

	/** Stops a running import; what was loaded before stays. */
	cancelImport(): void {
		this.#abort?.abort();
	}

	/**
	 * Forgets everything that is loaded or kept, and lets the engine go.
	 *
	 * @throws what the browser says where data that are kept could not be taken off the device.
	 */
	async erase(): Promise<void> {
		this.cancelImport();
		await this.#running;
		this.#engine.close();
		this.#loaded = null;
		this.#source = null;
		this.#importing = { kind: 'idle' };
		this.#keeping = { kind: 'not_needed' };
		this.#status = { kind: 'empty' };
		this.#version += 1;
		if ((await keptName()) !== null) await eraseKeptData();
		this.#keptName = null;
	}

	/** Keeps what was imported; where that is refused, goes on in memory and says so. */
	async #keep(name: string, { result, packed }: Imported): Promise<void> {
		this.#keeping = { kind: 'keeping' };
		try {
			const bytes = await packed;
			if (this.#loaded !== result) return;
			await keepData(name, bytes);
			if (this.#loaded !== result) return;
			this.#keptName = name;
			this.#keeping = { kind: 'kept' };
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			this.#keeping = { kind: 'refused', reason };
		}
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
		const opening = this.#engine.open();
		opening.catch(() => undefined);
		try {
			this.#importing = { kind: 'reading', file: job.name, rows: 0, share: 0 };
			this.#starting(`Reading ${job.name}`);
			const { result, packed } = await job.read({
				signal,
				onProgress: (progress) => {
					if (signal.aborted) return;
					this.#importing = { kind: 'reading', ...progress };
					this.#starting(`Reading ${job.name}`, progress.share);
				}
			});
			if (result.roles.roleCount === 0) throw nothingToLoad(job.name, result);
			const database = await this.#awaitEngine(opening);
			signal.throwIfAborted();
			await this.#load(database, job, result);
			if (job.keep) void this.#keep(job.name, { result, packed });
		} catch (error) {
			if (error instanceof EngineLostError) this.#engine.close();
			this.#stop(signal.aborted ? null : failureText(error));
		}
	}

	async #load(database: Database, job: ImportJob, result: IngestResult): Promise<void> {
		const { roleCount } = result.roles;
		this.#abort = null;
		this.#importing = { kind: 'loading', roles: roleCount };
		this.#starting(`Loading ${rolesText(roleCount)}`);
		await loadRoles(database, framework, result);
		const { name, synthetic, sample } = job;
		const issues = result.issuesFound;
		const leftOut = result.issues
			.filter(({ cause }) => cause === 'unused_file')
			.map(({ message }) => message);
		this.#loaded = result;
		this.#source = {
			name,
			title: synthetic ? `${name} (synthetic)` : name,
			...{ synthetic, sample, roles: roleCount, files: result.files, issues, leftOut }
		};
		this.#version += 1;
		this.#status = { kind: 'ready' };
		this.#importing = { kind: 'done' };
	}

	/** Ends an import without data: cancelled (null) or failed. What was loaded stays. */
	#stop(message: string | null): void {
		this.#importing = message === null ? { kind: 'cancelled' } : { kind: 'failed', message };
		if (this.#source) return;
		this.#status = message === null ? { kind: 'empty' } : { kind: 'failed', message };
	}

	/** Says how far the engine has come while nothing but its start is waited for. */
	async #awaitEngine(opening: Promise<Database>): Promise<Database> {
		this.#waitingForEngine = true;
		this.#starting('Starting the database engine');
		try {
			return await opening;
		} finally {
			this.#waitingForEngine = false;
		}
	}

	#startingEngine({ step, share }: StartProgress): void {
		if (!this.#waitingForEngine) return;
		const verb = step === 'fetching' ? 'Fetching' : 'Starting';
		this.#starting(`${verb} the database engine`, share);
	}

	#starting(phase: string, share: number | null = null): void {
		if (!this.#source) this.#status = { kind: 'starting', phase, share };
	}
}
