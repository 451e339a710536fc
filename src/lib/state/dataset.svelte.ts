import type { Answer } from '../db/ask';
import type { Database } from '../db/database';
import { loadRoles } from '../db/load-roles';
import { EngineLostError } from '../db/query-error';
import { nsw } from '../framework/nsw';
import type { Recipe } from '../ingest/recipe';
import type { IngestResult } from '../ingest/result';
import type { Columns } from '../queries/query';
import { gradeName, gradesById } from '../views/grade-order';
import type { DatasetSource, DatasetStatus, ImportStatus, KeepingStatus } from './dataset-status';
import { Engine, type Askable } from './engine';
import { failureText } from './import-failure';
import { ImportProgress } from './import-progress.svelte';
import { importSentence, rolesText } from './import-sentence';
import { ImportTurns, type ImportTurn } from './import-turns';
import { Keeping } from './keeping.svelte';
import { eraseAllKept, eraseKept, lastOpened } from './kept-data';
import type { KeptLibrary } from './kept-library.svelte';
import { sourceOf, type OpenData } from './open-data';
import { readKeptAsOpen, type KeptOpening } from './open-kept';
import { askAndRead, readAgain, readSample, readWorkspaceFile, workspaceFile } from './read-data';
import type { SampleId } from './samples';
import { isWorkspaceFile } from './workspace';
import { WorkspaceSections } from './workspace-sections';

/** What an import gives: the data to open, and what then becomes of those that were open. */
interface Opening {
	readonly data: OpenData;
	/** Data as they are kept already; else they are to be kept, samples aside. */
	readonly kept?: KeptOpening['entry'];
	/** What can be put back. */
	readonly previous?: OpenData | null;
	/** What else is to be done once the data are open. */
	readonly loaded?: () => Promise<void>;
}

const framework = nsw;

/**
 * The data set that is open, the engine that holds it, and how it came in. A load replaces the
 * data in one transaction; until it succeeds the earlier data stay. A lost engine is started
 * again and the data put back.
 */
export class Dataset {
	readonly framework = framework;
	/** Decisions and settings of other parts, which workspace files hold and `erase` takes. */
	readonly sections = new WorkspaceSections();
	#open = $state.raw<OpenData | null>(null);
	#previous = $state.raw<OpenData | null>(null);
	#version = $state(0);
	#restored = $state(0);
	readonly #source = $derived(this.#open && sourceOf(this.#named(this.#open)));
	readonly #turns = new ImportTurns();
	readonly #keeping = new Keeping();
	readonly #progress = new ImportProgress(() => this.#open !== null);
	readonly #engine = new Engine({
		restore: async (database) => {
			if (!this.#open) return;
			await loadRoles(database, framework, this.#open.result);
			this.#restored += 1;
		},
		onProgress: (progress) => this.#progress.startingEngine(progress)
	});

	get status(): DatasetStatus {
		return this.#progress.status;
	}

	get importing(): ImportStatus {
		return this.#progress.importing;
	}

	get source(): DatasetSource | null {
		return this.#source;
	}

	/** Whether the data will be there after the page is closed. */
	get keeping(): KeepingStatus {
		return this.#keeping.status;
	}

	/** The data sets that are kept on this device. */
	get library(): KeptLibrary {
		return this.#keeping.library;
	}

	/** How the import stands, as a sentence; empty while none was asked for. */
	get importText(): string {
		return importSentence(this.importing, this.#source);
	}

	/** `1,200 roles`. */
	get sizeText(): string {
		return rolesText(this.#source?.roles ?? 0);
	}

	/** The same over reload, rename and new versions; samples are `sample:synthetic`. Null while nothing is open. */
	get id(): string | null {
		return this.#open?.id ?? null;
	}

	/** The roles and reports that are loaded, as they were read; null while nothing is. */
	get loaded(): IngestResult | null {
		return this.#open?.result ?? null;
	}

	/** How the files were read; null where their own headers said all. */
	get recipe(): Recipe | null {
		return this.#open?.recipe ?? null;
	}

	/** The files that the data came from; none where they were too large to keep. */
	get originals(): readonly File[] {
		return this.#open?.originals ?? [];
	}

	/** The version that `putBack` would bring back. */
	get previous(): { readonly name: string; readonly roles: number } | null {
		const data = this.#previous;
		return data && { name: data.name, roles: data.result.roles.roleCount };
	}

	/** Changes with every load: answers to earlier questions are then out of date. */
	get version(): number {
		return this.#version;
	}

	/** Changes whenever the data were put into another engine, since the one before was lost: what others had stored there is gone. */
	get restored(): number {
		return this.#restored;
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

	/** Hands the engine that holds the data to work that writes tables of its own. */
	async store<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		return work(await this.#engine.open());
	}

	/** Ends whatever the engine is doing, at once, and puts the data into a new one. */
	restartEngine(): Promise<void> {
		return this.#engine.restart();
	}

	/** What the page opens with: the sample that is named, else what was open last, else the synthetic one. A person who has meanwhile asked for something else gets that. */
	async openFirst(named: SampleId | null): Promise<void> {
		const id = named === null ? await lastOpened().catch(() => null) : null;
		const kept = id === null ? null : await readKeptAsOpen(id).catch(() => null);
		if (this.#turns.open || this.importing.kind !== 'idle') return;
		if (kept) await this.#import(kept.data.name, async () => asKept(kept));
		else await this.openSample(named ?? 'synthetic');
	}

	async openSample(id: SampleId): Promise<void> {
		await this.#import(id, async (turn) => ({ data: await readSample(id, this.#watch(turn)) }));
	}

	/** Opens a data set that is kept on this device. */
	async openKept(id: string): Promise<void> {
		const name = this.library.entry(id)?.name ?? 'The data set';
		await this.#import(name, async () => {
			const kept = await readKeptAsOpen(id);
			if (!kept) throw new Error('It is not on this device any more.');
			return asKept(kept);
		});
	}

	/**
	 * Brings in files: resolves when they are in, or when a person is to say what their columns mean
	 * (`mapping`) or whether they are a newer version of what is open (`versions`).
	 */
	async importFiles(files: readonly File[]): Promise<void> {
		const [first, ...others] = files;
		if (!first) return;
		const alone = others.length === 0 && (await isWorkspaceFile(first));
		await this.#import(first.name, (turn) =>
			alone ? this.#readWorkspace(first, turn) : this.#readFiles(files, turn)
		);
	}

	/** The open data set, its files and recipe, and all sections as one file that opens anywhere. Null while nothing is open. */
	async workspace(): Promise<Blob | null> {
		return this.#open && workspaceFile(this.#named(this.#open), this.sections);
	}

	/** Shows what a recipe would make of the files that wait; the latest asked for counts. */
	tryMapping(recipe: Recipe): Promise<void> {
		return this.#turns.reply({ kind: 'try', recipe });
	}

	/** Reads the files that wait with this recipe, and remembers it for files with the same headers. */
	takeMapping(recipe: Recipe): Promise<void> {
		return this.#turns.reply({ kind: 'recipe', recipe });
	}

	/** Takes the files that wait as a newer version of what is open. */
	takeVersion(): Promise<void> {
		return this.#turns.reply({ kind: 'version' });
	}

	/** Opens the files that wait as a data set of their own; what is open stays on the device. */
	takeAsAnother(): Promise<void> {
		return this.#turns.reply({ kind: 'another' });
	}

	/** Asks anew what the columns of the open data set mean. */
	async changeMapping(): Promise<void> {
		const open = this.#open;
		if (!open) return;
		await this.#import(open.name, async (turn) => ({
			data: await readAgain(open, { kind: 'ask' }, this.#conversation(turn))
		}));
	}

	/** Reads the original files again with another recipe; the latest call wins, and where it fails what was loaded stays. */
	async reimport(recipe: Recipe): Promise<void> {
		const open = this.#open;
		if (!open) return;
		await this.#import(open.name, async (turn) => ({
			data: await readAgain(open, { kind: 'with', recipe }, this.#conversation(turn))
		}));
	}

	/** Opens the version again that was open before the last one was taken, and the other way round. */
	async putBack(): Promise<void> {
		const [open, previous] = [this.#open, this.#previous];
		if (!open || !previous) return;
		await this.#import(previous.name, () => Promise.resolve({ data: previous, previous: open }));
	}

	/** Stops a running import, or one that waits for a person; what was loaded before stays. */
	cancelImport(): void {
		this.#turns.cancel();
	}

	/** Keeps what is open as a data set of its own, where another tab has changed the one it was. */
	async keepAsCopy(): Promise<void> {
		if (!this.#open) return;
		const name = this.library.freeName(`${this.#open.name} (copy)`);
		this.#open = { ...this.#open, id: crypto.randomUUID(), name };
		await this.#keep();
	}

	/** Takes one data set off this device; nothing is open then where it was. @throws what the browser says where that fails. */
	async eraseOne(id: string): Promise<void> {
		if (id === this.#open?.id) await this.#close();
		await this.#keeping.settled();
		await eraseKept(id);
		await this.library.changed(id);
	}

	/**
	 * Forgets everything that is loaded or kept, and lets the engine go.
	 *
	 * @throws what the browser says where data that are kept could not be taken off the device.
	 */
	async erase(): Promise<void> {
		await this.#close();
		await this.#keeping.settled();
		await this.library.find();
		if (this.library.refusal === null) await eraseAllKept();
		await this.library.changed(null);
		await this.sections.erase();
	}

	async #close(): Promise<void> {
		await this.#turns.quiet();
		this.#engine.close();
		this.#open = null;
		this.#previous = null;
		this.#keeping.none();
		this.#progress.erased();
		this.#version += 1;
	}

	#named(data: OpenData): OpenData {
		return { ...data, name: this.library.entry(data.id)?.name ?? data.name };
	}

	#watch({ signal }: ImportTurn) {
		return {
			signal,
			onProgress: (progress: Parameters<ImportProgress['read']>[1]) => {
				if (!signal.aborted) this.#progress.read(progress.file, progress);
			}
		};
	}

	#conversation(turn: ImportTurn) {
		return {
			...this.#watch(turn),
			ask: (question: Parameters<ImportProgress['ask']>[0]) => {
				this.#progress.ask(question);
				return turn.pause();
			}
		};
	}

	async #readFiles(files: readonly File[], turn: ImportTurn): Promise<Opening> {
		const open = this.#open?.sample === null ? this.#named(this.#open) : null;
		const { data, replaces } = await askAndRead(files, open, this.#conversation(turn));
		return { data, previous: replaces };
	}

	async #readWorkspace(file: File, turn: ImportTurn): Promise<Opening> {
		const { data, sections } = await readWorkspaceFile(file, this.sections, this.#watch(turn));
		const name = this.library.freeName(data.name);
		return { data: { ...data, name }, loaded: () => this.sections.open(sections) };
	}

	async #import(name: string, read: (turn: ImportTurn) => Promise<Opening>): Promise<void> {
		await this.#turns.run(async (turn) => {
			const opening = this.#engine.open();
			opening.catch(() => undefined);
			try {
				this.#progress.begin(name);
				const opened = await read(turn);
				const database = await this.#progress.untilEngine(opening);
				turn.commit();
				await this.#load(database, opened);
			} catch (error) {
				if (error instanceof EngineLostError) this.#engine.close();
				this.#progress.stop(turn.signal.aborted ? null : failureText(error));
			}
		});
	}

	async #load(database: Database, opening: Opening): Promise<void> {
		const { data, kept, previous = null, loaded } = opening;
		this.#progress.load(data.result.roles.roleCount);
		await loadRoles(database, framework, data.result);
		const same = data.id === this.#open?.id;
		this.#open = data;
		this.#previous = previous ?? (same ? this.#previous : null);
		this.#version += 1;
		await loaded?.();
		this.#progress.done();
		if (kept) await this.#keeping.opened(kept);
		else if (data.sample !== null) this.#keeping.none();
		else void this.#keep();
	}

	#keep(): Promise<void> {
		const data = this.#open;
		return data ? this.#keeping.keep(data, () => this.#open === data) : Promise.resolve();
	}
}

function asKept({ data, entry }: KeptOpening): Opening {
	return { data, kept: entry };
}
