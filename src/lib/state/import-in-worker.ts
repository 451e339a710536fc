import type { FilesPreview } from '../ingest/preview';
import type { Issue } from '../ingest/issue';
import { UnusableFileError, type IngestProgress, type IngestResult } from '../ingest/result';
import type { Recipe } from '../ingest/recipe';
import type { VersionChanges } from '../views/version-changes-model';
import type { ImportAnswer, ImportRequest, WorkspaceParts } from './import-protocol';
import { fromWire } from './result-wire';

type Bytes = Uint8Array<ArrayBuffer>;

/** How an import is watched and stopped. */
export interface ImportWork {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: IngestProgress) => void;
}

/** What is to be read, and how. */
export interface ReadRequest {
	readonly files: readonly File[];
	readonly recipe: Recipe | null;
	readonly against: Bytes | null;
}

/** What is kept on the device of a data set. */
export interface Packed {
	readonly content: Bytes;
	/** Null where they are too large, or were not asked for. */
	readonly originals: Blob | null;
}

/** What an import brings. */
export interface Imported {
	readonly result: IngestResult;
	/** With which the files were read. */
	readonly recipe: Recipe | null;
	/** What is different from the data it was read against; null where it was against none. */
	readonly changes: VersionChanges | null;
}

/** A worker that looks at files and reads them. Aborting ends it at once, wherever it is. */
export class ImportWorker {
	readonly #worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
	#hear: (answer: ImportAnswer) => void = () => undefined;
	#fail: (error: unknown) => void = () => undefined;
	/** Whether what is asked for goes on unseen. */
	#quietly = false;

	constructor(private readonly work: ImportWork) {
		const { signal } = work;
		signal.throwIfAborted();
		signal.addEventListener('abort', this.#abort, { once: true });
		this.#worker.onerror = (event) =>
			this.#end(new Error(`The reader stopped (${event.message || 'out of memory'}).`));
		this.#worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
			if (data.kind === 'progress') {
				if (!this.#quietly) work.onProgress(data.progress);
			} else if (data.kind === 'unusable')
				this.#fail(new UnusableFileError(data.file, data.message));
			else if (data.kind === 'broken') this.#fail(new Error(data.message));
			else this.#hear(data);
		};
	}

	/**
	 * What the columns of these files would be taken for, with a recipe or without. `quietly` where a
	 * person goes on with what they see meanwhile: then no progress is told.
	 *
	 * @throws UnusableFileError where a file cannot be used; the signal's reason after an abort.
	 */
	look(files: readonly File[], recipe: Recipe | null, quietly = false): Promise<FilesPreview> {
		const looked = Promise.withResolvers<FilesPreview>();
		this.#fail = looked.reject;
		this.#hear = (answer) => {
			if (answer.kind === 'looked') looked.resolve(answer.preview);
		};
		this.#ask({ kind: 'look', files, recipe }, quietly);
		return looked.promise;
	}

	/**
	 * Reads files.
	 *
	 * @throws UnusableFileError where a file cannot be used; the signal's reason after an abort.
	 */
	read(request: ReadRequest): Promise<Imported> {
		const imported = Promise.withResolvers<Imported>();
		this.#fail = imported.reject;
		this.#hear = takeIn(imported.resolve);
		this.#ask({ kind: 'read', ...request });
		return imported.promise;
	}

	/** What the bytes of a kept data set hold. @throws where they are damaged; the signal's reason after an abort. */
	unpack(content: Bytes): Promise<Imported> {
		const imported = Promise.withResolvers<Imported>();
		this.#fail = imported.reject;
		this.#hear = takeIn(imported.resolve);
		this.#ask({ kind: 'unpack', content });
		return imported.promise;
	}

	/** What is different in the second of two packed data sets from the first. @throws where one is damaged; the signal's reason after an abort. */
	compare(before: Bytes, after: Bytes): Promise<VersionChanges> {
		const compared = Promise.withResolvers<VersionChanges>();
		this.#fail = compared.reject;
		this.#hear = (answer) => {
			if (answer.kind === 'compared') compared.resolve(answer.changes);
		};
		this.#ask({ kind: 'compare', before, after });
		return compared.promise;
	}

	/**
	 * Reads and checks a workspace file, its sections aside.
	 *
	 * @throws UnusableFileError where it cannot be used; the signal's reason after an abort.
	 */
	open(file: File): Promise<WorkspaceParts> {
		const opened = Promise.withResolvers<WorkspaceParts>();
		this.#fail = opened.reject;
		this.#hear = (answer) => {
			if (answer.kind === 'opened') opened.resolve(answer.workspace);
		};
		this.#ask({ kind: 'open', file });
		return opened.promise;
	}

	/** Makes a workspace file. @throws the signal's reason after an abort. */
	save(workspace: WorkspaceParts): Promise<Blob> {
		const saved = Promise.withResolvers<Blob>();
		this.#fail = saved.reject;
		this.#hear = (answer) => {
			if (answer.kind === 'saved') saved.resolve(answer.file);
		};
		this.#ask({ kind: 'save', workspace });
		return saved.promise;
	}

	/** Packs what was read last, and these files, while the result is already used; the worker then ends by itself. */
	pack(files: readonly File[] | null): Promise<Packed> {
		const packed = Promise.withResolvers<Packed>();
		this.#fail = packed.reject;
		this.#hear = (answer) => {
			if (answer.kind !== 'packed') return;
			packed.resolve({ content: answer.content, originals: answer.originals });
			this.end();
		};
		this.#ask({ kind: 'pack', files });
		// Whoever keeps the data hears of a failure; others need not.
		packed.promise.catch(() => this.end());
		return packed.promise;
	}

	/** Lets the worker go. */
	end(): void {
		this.work.signal.removeEventListener('abort', this.#abort);
		this.#worker.terminate();
	}

	readonly #abort = (): void => this.#end(this.work.signal.reason);

	#end(reason: unknown): void {
		this.#fail(reason);
		this.end();
	}

	#ask(request: ImportRequest, quietly = false): void {
		this.#quietly = quietly;
		if (this.work.signal.aborted) this.#end(this.work.signal.reason);
		else this.#worker.postMessage(request);
	}
}

/** Hears a result out, and makes it in slices between which the page can draw. */
function takeIn(resolve: (imported: Promise<Imported>) => void): (answer: ImportAnswer) => void {
	const issues: Issue[] = [];
	const made = async (answer: ImportAnswer & { readonly kind: 'done' }): Promise<Imported> => ({
		result: await fromWire(answer.wire, issues, pause),
		recipe: answer.recipe,
		changes: answer.changes
	});
	return (answer) => {
		if (answer.kind === 'issues') issues.push(...answer.issues);
		else if (answer.kind === 'done') resolve(made(answer));
	};
}

/** Lets the page draw and hear. */
function pause(): Promise<void> {
	return new Promise((resume) => setTimeout(resume));
}
