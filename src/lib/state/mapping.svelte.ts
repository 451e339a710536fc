import type { Framework } from '../framework/framework';
import { fixAlike, setHeaderLine, withoutRename } from '../ingest/edit-recipe';
import { parseRecipe } from '../ingest/parse-recipe';
import type { FilesPreview } from '../ingest/preview';
import type { Recipe, RecipeTarget } from '../ingest/recipe';
import { serialiseRecipe } from '../ingest/serialise-recipe';
import { buildMapping } from '../views/build-mapping';
import { targetChoices, type TargetChoices } from '../views/column-words';
import type { MappedTable, MappedValue } from '../views/mapping-model';
import { replacementOf } from '../views/replacement-choices';
import {
	conflictsIn,
	draftOf,
	nameTroubles,
	recipeToLook,
	recipeToUse,
	withName,
	withTarget,
	type TableDraft
} from './mapping-draft';

/** What the mapping of files begins with, and how they are looked at again. */
export interface MappingStart {
	readonly preview: FilesPreview;
	/** What the preview was made with. */
	readonly recipe: Recipe;
	readonly framework: Framework;
	/** Reads the files with another recipe. */
	readonly look: (recipe: Recipe, signal: AbortSignal) => Promise<FilesPreview>;
}

/** How the latest look at the files stands. */
export type LookStatus =
	| { readonly kind: 'shown' }
	| { readonly kind: 'looking' }
	| { readonly kind: 'failed'; readonly message: string };

interface Shown {
	readonly preview: FilesPreview;
	/** What the preview was made with. */
	readonly recipe: Recipe;
}

/**
 * What a person decides about the columns and values of files before they are read. Every choice
 * shows at once; where columns changed the files are then looked at again, and the latest look wins.
 */
export class Mapping {
	readonly choices: readonly TargetChoices[];
	#shown = $state.raw<Shown | null>(null);
	#drafts = $state.raw<readonly TableDraft[]>([]);
	#renames = $state.raw<Recipe['renames']>([]);
	#status = $state.raw<LookStatus>({ kind: 'shown' });
	#looking: AbortController | null = null;
	readonly #start: MappingStart;

	constructor(start: MappingStart) {
		this.#start = start;
		this.choices = targetChoices(start.framework);
		this.#show(start.preview, start.recipe);
	}

	/** What the files are to be read with. */
	get recipe(): Recipe {
		return recipeToUse(this.#drafted);
	}

	get #drafted() {
		const { preview, recipe } = this.#shown ?? this.#start;
		const { tables } = preview;
		return { recipe: { ...recipe, renames: this.#renames }, tables, drafts: this.#drafts };
	}

	readonly tables: readonly MappedTable[] = $derived.by(() =>
		(this.#shown?.preview.tables ?? []).map((table, index) => {
			const draft = this.#drafts[index] ?? draftOf(table);
			return buildMapping({
				...{ table, index, chosen: draft.columns, conflicts: conflictsIn(draft) },
				nameTroubles: nameTroubles(table, draft),
				...{ renames: this.#renames, framework: this.#start.framework }
			});
		})
	);

	get #hasConflict(): boolean {
		return this.tables.some(({ columns }) => columns.some(({ conflict }) => conflict !== ''));
	}

	get unused(): FilesPreview['unused'] {
		return this.#shown?.preview.unused ?? [];
	}

	get status(): LookStatus {
		return this.#status;
	}

	/** Why the mapping cannot be used yet, a sentence each; none where it can. */
	readonly obstacles: readonly string[] = $derived.by(() => {
		const conflicts = this.tables.flatMap(({ columns }) => columns.map(({ conflict }) => conflict));
		const said = conflicts.filter((text, at) => text !== '' && conflicts.indexOf(text) === at);
		if (said.length > 0 || this.#status.kind === 'looking') return said;
		return this.tables.some(({ trouble }) => trouble === '')
			? []
			: this.tables.map(({ trouble }) => trouble);
	});

	/** Takes a column for something else. */
	takeFor(table: number, column: number, target: RecipeTarget): void {
		this.#drafts = this.#drafts.map((draft, index) =>
			index === table ? withTarget(draft, column, target) : draft
		);
		if (this.#hasConflict) this.#settle();
		else void this.#look(recipeToLook(this.#drafted));
	}

	/** Keeps a column under another name; a blank one is its header. */
	nameColumn(table: number, column: number, name: string): void {
		this.#drafts = this.#drafts.map((draft, index) =>
			index === table ? withName(draft, column, name) : draft
		);
	}

	/** Reads a value as another wherever it stands; an empty choice reads it as it stands. */
	read({ column, text }: MappedValue, choice: string): void {
		const { recipe } = this.#drafted;
		const to = replacementOf(choice);
		const changed = to ? fixAlike(recipe, column, text, to) : withoutRename(recipe, column, text);
		this.#renames = changed.renames;
	}

	/** Takes another line of a table for its header; what was chosen for its columns is forgotten. */
	headerOn(table: number, headerLine: number): void {
		const { recipe, tables } = this.#drafted;
		const found = tables[table];
		if (found) void this.#look(setHeaderLine(recipe, found, headerLine));
	}

	/** Starts anew from a recipe that was saved. @throws RecipeError where the text is none */
	async use(json: string): Promise<void> {
		const recipe = parseRecipe(json);
		await this.#look(recipe);
		if (this.#shown?.recipe === recipe) this.#renames = recipe.renames;
	}

	/** The recipe as a file. */
	text(): string {
		return serialiseRecipe(this.recipe);
	}

	/** Ends whatever look is under way. */
	end(): void {
		this.#looking?.abort();
	}

	#settle(): void {
		this.end();
		this.#status = { kind: 'shown' };
	}

	async #look(recipe: Recipe): Promise<void> {
		this.end();
		const looking = new AbortController();
		this.#looking = looking;
		this.#status = { kind: 'looking' };
		try {
			const preview = await this.#start.look(recipe, looking.signal);
			if (!looking.signal.aborted) this.#show(preview, recipe);
		} catch (error) {
			if (looking.signal.aborted) return;
			const message = error instanceof Error ? error.message : String(error);
			this.#status = { kind: 'failed', message };
		}
	}

	#show(preview: FilesPreview, recipe: Recipe): void {
		if (this.#shown === null) this.#renames = recipe.renames;
		this.#shown = { preview, recipe };
		this.#drafts = preview.tables.map(draftOf);
		this.#status = { kind: 'shown' };
	}
}
