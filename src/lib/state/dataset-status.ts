import type { FilesPreview } from '../ingest/preview';
import type { FileReport } from '../ingest/result';
import type { Recipe } from '../ingest/recipe';
import type { VersionChanges } from '../views/version-changes-model';
import type { SampleId } from './samples';

/** What the data set is doing. `phase` is for people; `share` of it is done, 0–1, where that is known. */
export type DatasetStatus =
	| { readonly kind: 'starting'; readonly phase: string; readonly share: number | null }
	| { readonly kind: 'ready' }
	| { readonly kind: 'empty' }
	| { readonly kind: 'failed'; readonly message: string };

/** What an import waits for a person to say. */
export type ImportQuestion =
	/** What each column stands for: `recipe` is the suggestion to start from. */
	| {
			readonly kind: 'mapping';
			readonly name: string;
			readonly files: readonly File[];
			readonly preview: FilesPreview;
			readonly recipe: Recipe;
	  }
	/** Whether the files are a newer version of the data set that is open. */
	| { readonly kind: 'versions'; readonly name: string; readonly changes: VersionChanges };

/** How the latest import stands. A failed one has changed nothing that was loaded. */
export type ImportStatus =
	| { readonly kind: 'idle' }
	| {
			readonly kind: 'reading';
			readonly file: string;
			readonly rows: number;
			readonly share: number;
			/** What is being done before there are rows to count: `opening the workbook`. */
			readonly phase?: string;
			/** Whether it was read before, and is only opened again. */
			readonly again?: boolean;
	  }
	| ImportQuestion
	| { readonly kind: 'loading'; readonly roles: number }
	| { readonly kind: 'done' }
	| { readonly kind: 'cancelled' }
	| {
			readonly kind: 'failed';
			readonly message: string;
			/** Files that could be used if a person said what their columns mean; else none. */
			readonly mappable: readonly File[];
	  };

/** Where the loaded roles came from. */
export interface DatasetSource {
	readonly name: string;
	/** The name, and that it is synthetic where it is. */
	readonly title: string;
	readonly synthetic: boolean;
	readonly sample: SampleId | null;
	readonly roles: number;
	readonly files: readonly FileReport[];
	readonly issues: number;
	/** Why files that came with the others could not be used, a sentence each. */
	readonly leftOut: readonly string[];
}

/** Whether the loaded data will be there after the page is closed. Samples need no keeping. */
export type KeepingStatus =
	| { readonly kind: 'not_needed' }
	| { readonly kind: 'keeping' }
	/** `before`: what was replaced is kept too, there is none, or there was no room for it. */
	| { readonly kind: 'kept'; readonly before: 'kept' | 'none' | 'no_room' }
	/** Another tab changed or erased the data set: what is open here is not kept. */
	| { readonly kind: 'elsewhere'; readonly what: 'changed' | 'erased' }
	| { readonly kind: 'refused'; readonly reason: string };
