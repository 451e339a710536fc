import type { Framework } from '../framework/framework';
import { emptyRecipe, type Recipe } from '../ingest/recipe';
import { serialiseRecipe } from '../ingest/serialise-recipe';
import { countOf } from '../views/format';
import type { DatasetSource, ImportStatus } from './dataset-status';
import { beginHistory, presentOf, redone, undone, withStep, type History } from './history';

/** As much of the data set as mending needs. */
export interface Mendable {
	readonly id: string | null;
	readonly framework: Framework;
	readonly recipe: Recipe | null;
	readonly source: DatasetSource | null;
	readonly importing: ImportStatus;
	reimport(recipe: Recipe): Promise<void>;
}

interface Mended {
	readonly id: string | null;
	readonly history: History<Recipe>;
}

interface Counts {
	/** Cells that are read as something else than they say. */
	readonly cells: number;
	/** Rows that a person left aside: each is among the issues of the report, but open no more. */
	readonly rows: number;
	readonly issues: number;
}

/**
 * What has been mended in the open data, as steps that can be taken back. Every step is a recipe
 * with which the files are read again; several in a hurry are read once, with the latest.
 */
export class Mending {
	#mended = $state.raw<Mended | null>(null);
	#outcome = $state('');
	#failure = $state('');
	#waiting = $state(0);
	#before: Counts | null = null;

	constructor(private readonly dataset: Mendable) {}

	/** The steps that are known of the data set as it is; none after it was read otherwise. */
	readonly #history: History<Recipe> = $derived.by(() => {
		const read = this.dataset.recipe ?? emptyRecipe(this.dataset.framework);
		const mended = this.#mended;
		if (mended?.id !== this.dataset.id || mended === null) return beginHistory(read);
		const current = this.#waiting > 0 || same(presentOf(mended.history), read);
		return current ? mended.history : beginHistory(read);
	});

	/** What the data are read with, or will be once all steps are in. */
	get recipe(): Recipe {
		return presentOf(this.#history);
	}

	/** What undo would take back; null where there is nothing. */
	get undoLabel(): string | null {
		return this.#history.done.at(-1)?.label ?? null;
	}

	/** What redo would do again; null where there is nothing. */
	get redoLabel(): string | null {
		return this.#history.undone[0]?.label ?? null;
	}

	/** Whether files are being read again. */
	get busy(): boolean {
		return this.#waiting > 0;
	}

	/** What the latest step changed, as a sentence; '' before the first. */
	get outcome(): string {
		return this.#outcome;
	}

	/** Why the latest step could not be taken; '' where it could. */
	get failure(): string {
		return this.#failure;
	}

	/** Takes a step; `label` says what it does, as in `Read “adde” as Adept`. */
	mend(label: string, change: (recipe: Recipe) => Recipe): Promise<void> {
		const state = change(this.recipe);
		return this.#read(withStep(this.#history, { state, label }), label);
	}

	/** Takes the latest step back. */
	async undo(): Promise<void> {
		const label = this.undoLabel;
		if (label !== null) await this.#read(undone(this.#history), `Undone: ${label}`);
	}

	/** Takes the step again that was taken back last. */
	async redo(): Promise<void> {
		const label = this.redoLabel;
		if (label !== null) await this.#read(redone(this.#history), `Done again: ${label}`);
	}

	async #read(history: History<Recipe>, label: string): Promise<void> {
		const { dataset } = this;
		this.#before ??= countsOf(dataset.source);
		this.#mended = { id: dataset.id, history };
		this.#waiting += 1;
		this.#failure = '';
		try {
			await dataset.reimport(presentOf(history));
		} finally {
			this.#waiting -= 1;
			if (this.#waiting === 0) this.#report(label);
		}
	}

	#report(label: string): void {
		const { importing, source } = this.dataset;
		const before = this.#before ?? countsOf(source);
		this.#before = null;
		if (importing.kind === 'failed') this.#failure = importing.message;
		else this.#outcome = `${label}. ${changeText(before, countsOf(source))}`;
	}
}

function same(one: Recipe, other: Recipe): boolean {
	return one === other || serialiseRecipe(one) === serialiseRecipe(other);
}

function countsOf(source: DatasetSource | null): Counts {
	const files = source?.files ?? [];
	const sum = (part: 'renamed' | 'corrected' | 'excluded') =>
		files.reduce((total, { changes }) => total + (changes?.[part] ?? 0), 0);
	const rows = sum('excluded');
	return {
		cells: sum('renamed') + sum('corrected'),
		rows,
		issues: Math.max(0, (source?.issues ?? 0) - rows)
	};
}

/** `12 cells are read anew; 3 issues left, 15 before.` */
function changeText(before: Counts, after: Counts): string {
	const cells = Math.abs(after.cells - before.cells);
	const rows = Math.abs(after.rows - before.rows);
	const verb = (count: number) => (count === 1 ? 'is' : 'are');
	const aside = after.rows > before.rows ? 'left aside' : 'read again';
	const changed = [
		...(cells > 0 ? [`${countOf(cells, 'cell')} ${verb(cells)} read anew`] : []),
		...(rows > 0 ? [`${countOf(rows, 'row')} ${verb(rows)} ${aside}`] : [])
	].join(', ');
	const left = `${countOf(after.issues, 'issue')} left, ${countOf(before.issues, 'issue').replace(/ issues?$/, '')} before.`;
	return changed === '' ? left : `${changed}; ${left}`;
}
