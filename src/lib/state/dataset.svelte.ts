import type { ImportConversation } from './agree-on-reading';
import type { Answer } from '../db/ask';
import type { Database } from '../db/database';
import { nsw } from '../framework/nsw';
import type { Recipe } from '../ingest/recipe';
import type { IngestResult } from '../ingest/result';
import type { Columns } from '../queries/query';
import { gradeName, gradesById } from '../views/grade-order';
import type { VersionChanges } from '../views/version-changes-model';
import type { DatasetSource, DatasetStatus, ImportStatus, KeepingStatus } from './dataset-status';
import type { Askable } from './engine';
import { ImportFlow, type Opening } from './import-flow';
import { ImportProgress } from './import-progress.svelte';
import { importSentence, rolesText } from './import-sentence';
import { Keeping } from './keeping.svelte';
import {
	eraseAllKept,
	eraseKept,
	lastOpened,
	listKept,
	readKept,
	type KeptDataset
} from './kept-data';
import type { KeptLibrary } from './kept-library.svelte';
import type { KeptEntry } from './kept-store';
import { LoadedData } from './loaded-data.svelte';
import { nameOfFiles, sourceOf, type OpenData } from './open-data';
import {
	askAndRead,
	readAgain,
	readKeptData,
	readSample,
	readWorkspaceFile,
	workspaceFile
} from './read-data';
import { samples, type SampleId } from './samples';
import { asVersionBefore, changesOf, keptVersionBefore, openVersionBefore } from './version-before';
import { UnkeptMark } from './unkept-mark';
import { isWorkspaceFile } from './workspace';
import { WorkspaceSections } from './workspace-sections';

const framework = nsw;

/**
 * The data set that is open, how it came in, and what is kept of it on the device: what pages and
 * other parts read and ask for. The work is done by what it is made of.
 */
export class Dataset {
	readonly framework = framework;
	/** Decisions and settings of other parts, which workspace files hold and `erase` takes. */
	readonly sections = new WorkspaceSections();
	readonly #progress = new ImportProgress(() => this.#data.open !== null);
	readonly #data = new LoadedData(framework, (step) => this.#progress.startingEngine(step));
	readonly #keeping = new Keeping();
	readonly #mark = new UnkeptMark(() => sessionStorage);
	#unkept = $state.raw<string | null>(null);
	readonly #imports = new ImportFlow({
		progress: this.#progress,
		data: this.#data,
		keeping: this.#keeping,
		unkept: this.#mark
	});
	readonly #source = $derived(this.#data.open && sourceOf(this.#named(this.#data.open)));

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

	/** What was not kept yet when this tab was loaded again, by name; null where all was. */
	get unkept(): string | null {
		return this.#unkept;
	}

	/** A person has heard what was not kept. */
	forgetUnkept(): void {
		this.#unkept = null;
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
		return this.#data.open?.id ?? null;
	}

	/** The roles and reports that are loaded, as they were read; null while nothing is. */
	get loaded(): IngestResult | null {
		return this.#data.open?.result ?? null;
	}

	/** How the files were read; null where their own headers said all. */
	get recipe(): Recipe | null {
		return this.#data.open?.recipe ?? null;
	}

	/** The files that the data came from; none where they were too large to keep. */
	get originals(): readonly File[] {
		return this.#data.open?.originals ?? [];
	}

	/** The version that `putBack` would bring back. */
	get before(): { readonly roles: number } | null {
		return this.#data.before;
	}

	/** Changes with every load: answers to earlier questions are then out of date. */
	get version(): number {
		return this.#data.version;
	}

	/** Changes whenever the data were put into another engine, since the one before was lost: what others had stored there is gone. */
	get restored(): number {
		return this.#data.restored;
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
		return this.#data.ask(query, parameters);
	}

	/** Hands the engine that holds the data to work that writes tables of its own. */
	async store<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		return work(await this.#data.openEngine());
	}

	/** Ends whatever the engine is doing, at once, and puts the data into a new one. */
	restartEngine(): Promise<void> {
		return this.#data.restart();
	}

	/** What the page opens with: the sample that is named, else what was open last, else the synthetic one. A person who has meanwhile asked for something else gets that. */
	async openFirst(named: SampleId | null): Promise<void> {
		const lost = this.#mark.take();
		if (lost) {
			const entries = await listKept().catch(() => []);
			this.#unkept = entries.some(({ savedAt }) => savedAt >= lost.at) ? null : lost.name;
		}
		const id = named === null ? await lastOpened().catch(() => null) : null;
		const kept = id === null ? null : await readKept(id).catch(() => null);
		if (this.#imports.isOpen || this.importing.kind !== 'idle') return;
		if (kept) await this.#openKept(kept.entry, () => Promise.resolve(kept));
		else await this.openSample(named ?? 'synthetic');
	}

	async openSample(id: SampleId): Promise<void> {
		const { name } = samples[id];
		await this.#imports.open(name, null, async (work) => ({ data: await readSample(id, work) }));
	}

	/** Opens a data set that is kept on this device. */
	async openKept(id: string): Promise<void> {
		await this.#openKept(this.library.entry(id), () => readKept(id));
	}

	/**
	 * Brings in files: resolves when they are in, or when a person is to say what their columns mean
	 * (`mapping`) or whether they are a newer version of what is open (`versions`).
	 */
	async importFiles(files: readonly File[]): Promise<void> {
		const [first, ...others] = files;
		if (!first) return;
		await this.#imports.run(first.name, async (conversation) => {
			const alone = others.length === 0 && (await isWorkspaceFile(first));
			if (!alone) return this.#readFiles(files, false, conversation);
			const { data, sections } = await readWorkspaceFile(first, this.sections, conversation);
			const name = this.library.freeName(data.name);
			return { data: { ...data, name }, loaded: () => this.sections.open(sections) };
		});
	}

	/** The open data set, its files and recipe, and all sections as one file that opens anywhere. Null while nothing is open. */
	async workspace(): Promise<Blob | null> {
		return this.#data.open && workspaceFile(this.#named(this.#data.open), this.sections);
	}

	/** Brings in files after asking what their columns mean, whatever they say of themselves. */
	async mapFiles(files: readonly File[]): Promise<void> {
		await this.#imports.run(nameOfFiles(files), (conversation) =>
			this.#readFiles(files, true, conversation)
		);
	}

	/** Shows what a recipe would make of the files that wait; the latest asked for counts. */
	tryMapping(recipe: Recipe): Promise<void> {
		return this.#imports.reply({ kind: 'try', recipe });
	}

	/** Reads the files that wait with this recipe, and remembers it for files with the same headers. */
	takeMapping(recipe: Recipe): Promise<void> {
		return this.#imports.reply({ kind: 'recipe', recipe });
	}

	/** Takes the files that wait as a newer version of what is open. */
	takeVersion(): Promise<void> {
		return this.#imports.reply({ kind: 'version' });
	}

	/** Opens the files that wait as a data set of their own; what is open stays on the device. */
	takeAsAnother(): Promise<void> {
		return this.#imports.reply({ kind: 'another' });
	}

	/** Asks anew what the columns of the open data set mean. */
	async changeMapping(): Promise<void> {
		const open = this.#data.open;
		if (!open) return;
		await this.#imports.run(open.name, async (conversation) => ({
			data: await readAgain(open, { kind: 'ask' }, conversation)
		}));
	}

	/** Reads the original files again with another recipe; the latest call wins, and where it fails what was loaded stays. */
	async reimport(recipe: Recipe): Promise<void> {
		const open = this.#data.open;
		if (!open) return;
		await this.#imports.run(open.name, async (conversation) => ({
			data: await readAgain(open, { kind: 'with', recipe }, conversation)
		}));
	}

	/** Opens the version again that was open before the last one was taken, and the other way round. */
	async putBack(): Promise<void> {
		const { open, before } = this.#data;
		if (!open || !before) return;
		await this.#imports.open(open.name, before.roles, async (work) => ({
			data: await openVersionBefore(before, work),
			before: asVersionBefore(open)
		}));
	}

	/** What the open version changed of the one before; null where there is none. @throws where one cannot be read; the signal's reason after an abort. */
	async changes(signal: AbortSignal): Promise<VersionChanges | null> {
		const { open, before } = this.#data;
		return open && before && changesOf(open, before, signal);
	}

	/** Stops a running import, or one that waits for a person; what was loaded before stays. */
	cancelImport(): void {
		this.#imports.cancel();
	}

	/** Keeps what is open as a data set of its own, where another tab has changed the one it was. */
	async keepAsCopy(): Promise<void> {
		const { open } = this.#data;
		if (!open) return;
		this.#data.becomeCopy(crypto.randomUUID(), this.library.freeName(`${open.name} (copy)`));
		await this.#imports.keep();
	}

	/** Takes one data set off this device; nothing is open then where it was. @throws what the browser says where that fails. */
	async eraseOne(id: string): Promise<void> {
		if (id === this.#data.open?.id) await this.#imports.close();
		else await this.#keeping.settled();
		await eraseKept(id);
		await this.library.changed(id);
	}

	/**
	 * Forgets everything that is loaded or kept, and lets the engine go.
	 *
	 * @throws what the browser says where data that are kept could not be taken off the device.
	 */
	async erase(): Promise<void> {
		await this.#imports.close();
		await this.library.find();
		if (this.library.refusal === null) await eraseAllKept();
		await this.library.changed(null);
		await this.sections.erase();
	}

	async #openKept(entry: KeptEntry | null, find: () => Promise<KeptDataset | null>): Promise<void> {
		await this.#imports.open(entry?.name ?? 'the data set', entry?.roles ?? null, async (work) => {
			const kept = await find();
			if (!kept) throw new Error('It is not on this device any more.');
			return openingOf(kept, work);
		});
	}

	#named(data: OpenData): OpenData {
		return { ...data, name: this.library.entry(data.id)?.name ?? data.name };
	}

	async #readFiles(
		files: readonly File[],
		ask: boolean,
		conversation: ImportConversation
	): Promise<Opening> {
		const open = this.#data.open?.sample === null ? this.#named(this.#data.open) : null;
		const { data, replaces } = await askAndRead(files, { open, ask }, conversation);
		return { data, before: replaces && asVersionBefore(replaces) };
	}
}

async function openingOf(kept: KeptDataset, work: ImportConversation): Promise<Opening> {
	const { entry } = kept;
	const before = kept.before && keptVersionBefore(entry, kept.before);
	return { data: await readKeptData(kept, work), kept: entry, before };
}
