import type { IngestProgress, IngestResult } from '../ingest/result';

/** What the page asks of the import worker: read these files. One request a worker. */
export interface ImportRequest {
	readonly files: readonly File[];
}

/** What the import worker answers: any number of progress messages, then the result and its packed form, or why there is none. */
export type ImportAnswer =
	| { readonly kind: 'progress'; readonly progress: IngestProgress }
	| { readonly kind: 'done'; readonly result: IngestResult }
	/** After `done`: the result as it is kept on the device. */
	| { readonly kind: 'packed'; readonly bytes: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'unusable'; readonly file: string; readonly message: string }
	| { readonly kind: 'broken'; readonly message: string };
