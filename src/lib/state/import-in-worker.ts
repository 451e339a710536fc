import { UnusableFileError, type IngestProgress, type IngestResult } from '../ingest/result';
import type { ImportAnswer, ImportRequest } from './import-protocol';

/** How an import is watched and stopped. */
export interface ImportWork {
	readonly signal: AbortSignal;
	readonly onProgress: (progress: IngestProgress) => void;
}

/**
 * Reads files in a worker of their own. Aborting ends the worker at once, wherever it is.
 *
 * @throws UnusableFileError where a file cannot be used; the signal's reason after an abort.
 */
export function importInWorker(
	files: readonly File[],
	{ signal, onProgress }: ImportWork
): Promise<IngestResult> {
	signal.throwIfAborted();
	const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
	const { promise, resolve, reject } = Promise.withResolvers<IngestResult>();
	const abort = () => reject(signal.reason);
	signal.addEventListener('abort', abort, { once: true });
	worker.onerror = (event) =>
		reject(new Error(`The reader stopped (${event.message || 'out of memory'}).`));
	worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => {
		switch (data.kind) {
			case 'progress':
				return onProgress(data.progress);
			case 'done':
				return resolve(data.result);
			case 'unusable':
				return reject(new UnusableFileError(data.file, data.message));
			case 'broken':
				return reject(new Error(data.message));
		}
	};
	worker.postMessage({ files } satisfies ImportRequest);
	return promise.finally(() => {
		signal.removeEventListener('abort', abort);
		worker.terminate();
	});
}
