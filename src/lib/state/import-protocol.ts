import type { FilesPreview } from '../ingest/preview';
import type { Issue } from '../ingest/issue';
import type { IngestProgress } from '../ingest/result';
import type { Recipe } from '../ingest/recipe';
import type { VersionChanges } from '../views/version-changes-model';
import type { WireResult } from './result-wire';

type Bytes = Uint8Array<ArrayBuffer>;

/** What goes into a workspace file. */
export interface WorkspaceParts {
	readonly name: string;
	/** As the data set is packed. */
	readonly content: Bytes;
	readonly originals: readonly File[];
	readonly sections: Readonly<Record<string, unknown>>;
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
	/** What do these bytes of a kept data set hold? */
	| { readonly kind: 'unpack'; readonly content: Bytes }
	/** What is different in the second of these data sets, packed, from the first? */
	| { readonly kind: 'compare'; readonly before: Bytes; readonly after: Bytes }
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
			readonly wire: WireResult;
			readonly recipe: Recipe | null;
			readonly changes: VersionChanges | null;
	  }
	/** Before `done`, and after the issues of the message before. */
	| { readonly kind: 'issues'; readonly issues: readonly Issue[] }
	/** The result with its recipe, and the files, as they are kept on the device. */
	| { readonly kind: 'packed'; readonly content: Bytes; readonly originals: Blob | null }
	| { readonly kind: 'compared'; readonly changes: VersionChanges }
	| { readonly kind: 'opened'; readonly workspace: WorkspaceParts }
	| { readonly kind: 'saved'; readonly file: Blob }
	| { readonly kind: 'unusable'; readonly file: string; readonly message: string }
	| { readonly kind: 'broken'; readonly message: string };
