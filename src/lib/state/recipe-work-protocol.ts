import type { CorrectedFile } from '../ingest/corrected-file';
import type { Recipe } from '../ingest/recipe';
import type { SourceRow } from '../ingest/source-rows';

/** What the page asks of the recipe worker about the files as they came. One request a worker. */
export type RecipeRequest =
	/** What do these rows say, as they stand in the files? */
	| {
			readonly kind: 'rows';
			readonly files: readonly File[];
			readonly recipe: Recipe;
			readonly wanted: readonly { readonly file: string; readonly line: number }[];
	  }
	/** The files with what the recipe mends, in the layout they came in. */
	| { readonly kind: 'corrected'; readonly files: readonly File[]; readonly recipe: Recipe };

/** What each request is answered with, by its kind. */
export interface RecipeAnswers {
	readonly rows: readonly SourceRow[];
	readonly corrected: readonly CorrectedFile[];
}

/** What the recipe worker answers, once. */
export type RecipeAnswer =
	| {
			readonly [Kind in keyof RecipeAnswers]: {
				readonly kind: Kind;
				readonly value: RecipeAnswers[Kind];
			};
	  }[keyof RecipeAnswers]
	| { readonly kind: 'failed'; readonly message: string };
