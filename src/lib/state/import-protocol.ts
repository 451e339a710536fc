import type { IngestProgress, IngestResult } from '../ingest/result';

/** What the page asks of the import worker: read these files. One request a worker. */
export interface ImportRequest {
	readonly files: readonly File[];
}

/** What the import worker answers: any number of progress messages, then one of the others. */
export type ImportAnswer =
	| { readonly kind: 'progress'; readonly progress: IngestProgress }
	| { readonly kind: 'done'; readonly result: IngestResult }
	| { readonly kind: 'unusable'; readonly file: string; readonly message: string }
	| { readonly kind: 'broken'; readonly message: string };
