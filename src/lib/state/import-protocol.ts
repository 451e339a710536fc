import type { DataContent } from './data-package';
import type { FilesPreview } from '../ingest/preview';
import type { IngestProgress, IngestResult } from '../ingest/result';
import type { Recipe } from '../ingest/recipe';
import type { VersionChanges } from '../views/version-changes-model';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes into a workspace file. */
export interface WorkspaceParts {
	readonly name: string;
	/** As the data set is packed. */
	readonly content: Bytes;
	readonly originals: readonly File[];
	readonly sections: Readonly<Record<string, unknown>>;
}

/** A workspace file, read and checked, its sections aside. */
export interface OpenedWorkspace extends WorkspaceParts {
	readonly data: DataContent;
}

/** What the page asks of the import worker, one request at a time. */
export type ImportRequest =
	/** What would each column be taken for? */
	| {
			readonly kind: 'look';
			readonly files: readonly File[];
			readonly recipe: Recipe | null;
	  }
	/** Read these files. */
	| {
			readonly kind: 'read';
			readonly files: readonly File[];
			readonly recipe: Recipe | null;
			/** The data set as it is packed that the result may be a newer version of; null for none. */
			readonly against: Bytes | null;
	  }
	/** Pack what was read last, and these files. */
	| { readonly kind: 'pack'; readonly files: readonly File[] | null }
	/** What does this workspace file hold? */
	| { readonly kind: 'open'; readonly file: File }
	/** Make a workspace file. */
	| { readonly kind: 'save'; readonly workspace: WorkspaceParts };

/** What the import worker answers: any number of progress messages, then the answer, or why there is none. */
export type ImportAnswer =
	| { readonly kind: 'progress'; readonly progress: IngestProgress }
	| { readonly kind: 'looked'; readonly preview: FilesPreview }
	| {
			readonly kind: 'done';
			readonly result: IngestResult;
			readonly changes: VersionChanges | null;
	  }
	/** The result with its recipe, and the files, as they are kept on the device. */
	| { readonly kind: 'packed'; readonly content: Bytes; readonly originals: Bytes | null }
	| { readonly kind: 'opened'; readonly workspace: OpenedWorkspace }
	| { readonly kind: 'saved'; readonly file: Blob }
	| { readonly kind: 'unusable'; readonly file: string; readonly message: string }
	| { readonly kind: 'broken'; readonly message: string };
