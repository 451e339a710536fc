import { UnusableFileError, type IngestProgress, type IngestResult } from '../ingest/result';
import type { ImportAnswer, ImportRequest } from './import-protocol';

/** How an import is watched and stopped. */
export interface ImportWork {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: IngestProgress) => void;
}

/** What an import brings. */
export interface Imported {
	readonly result: IngestResult;
	/** The result as it is kept on the device: made by the worker while the result is already used. */
	readonly packed: Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Reads files in a worker of their own. Aborting ends the worker at once, wherever it is.
 *
 * @throws UnusableFileError where a file cannot be used; the signal's reason after an abort.
 */
export function importInWorker(
	files: readonly File[],
	{ signal, onProgress }: ImportWork
): Promise<Imported> {
	signal.throwIfAborted();
	const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
	const imported = Promise.withResolvers<Imported>();
	const packing = Promise.withResolvers<Uint8Array<ArrayBuffer>>();
	const fail = (error: unknown) => {
		imported.reject(error);
		packing.reject(error);
	};
	const abort = () => fail(signal.reason);
	signal.addEventListener('abort', abort, { once: true });
	worker.onerror = (event) =>
		fail(new Error(`The reader stopped (${event.message || 'out of memory'}).`));
	worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
		switch (data.kind) {
			case 'progress':
				return onProgress(data.progress);
			case 'done':
				return imported.resolve({ result: data.result, packed: packing.promise });
			case 'packed':
				return packing.resolve(data.bytes);
			case 'unusable':
				return fail(new UnusableFileError(data.file, data.message));
			case 'broken':
				return fail(new Error(data.message));
		}
	};
	const end = () => {
		signal.removeEventListener('abort', abort);
		worker.terminate();
	};
	packing.promise.then(end, end);
	worker.postMessage({ files } satisfies ImportRequest);
	return imported.promise;
}
