import { nsw } from '../framework/nsw';
import type { FilesPreview, TablePreview } from '../ingest/preview';
import { emptyRecipe, type Recipe } from '../ingest/recipe';
import { UnusableFileError, type IngestResult } from '../ingest/result';
import type { ImportQuestion } from './dataset-status';
import type { Imported, ImportWork, ImportWorker, ReadRequest } from './import-in-worker';
import type { ImportReply } from './import-turns';
import { headerSignature, recallRecipe, rememberRecipe } from './remembered-recipes';

/** An import in which a person can be asked. */
export interface ImportConversation extends ImportWork {
	readonly ask: (question: ImportQuestion) => Promise<ImportReply>;
}

interface Files {
	readonly worker: ImportWorker;
	readonly name: string;
	readonly files: readonly File[];
}

/** Thrown where files cannot be used as they are, but hold tables whose columns a person could map. */
export class UnmappedFilesError extends UnusableFileError {
	constructor(
		{ file, message }: UnusableFileError,
		readonly files: readonly File[]
	) {
		super(file, message);
	}
}

/**
 * Reads files as they speak for themselves and, where that leaves a doubt, looks at them closer:
 * with the recipe that is remembered for their headers, else with what a person says. Most files
 * leave none, and are read once, without a recipe.
 *
 * @throws UnusableFileError, UnmappedFilesError among them; the signal's reason where a person cancels.
 */
export async function agreeOnReading(
	about: Files & Pick<ReadRequest, 'against'>,
	conversation: ImportConversation
): Promise<Imported> {
	const { worker, files, against } = about;
	const first = await attempt(worker.read({ files, recipe: null, against }));
	if (!(first instanceof UnusableFileError) && isPlain(first.result)) return first;
	const preview = await worker.look(files, null);
	const remembered = await recallRecipe(headerSignature(preview));
	if (remembered) {
		const again = await attempt(worker.read({ files, recipe: remembered, against }));
		if (!(again instanceof UnusableFileError)) return again;
	}
	if (first instanceof UnusableFileError) {
		const mappable = preview.tables.some(({ unusable }) => unusable !== null);
		throw mappable ? new UnmappedFilesError(first, files) : first;
	}
	if (!preview.tables.some(leavesDoubt)) return first;
	const recipe = await askForRecipe({ ...about, start: null }, conversation, preview);
	return worker.read({ files, recipe, against });
}

/** Asks a person what columns mean, showing what each recipe they try would make of the files; remembers the one they take. */
export async function askForRecipe(
	{ worker, name, files, start }: Files & { readonly start: Recipe | null },
	{ ask }: ImportConversation,
	first?: FilesPreview
): Promise<Recipe> {
	let recipe = start ?? emptyRecipe(nsw);
	let preview = first ?? (await worker.look(files, start));
	for (;;) {
		const reply = await ask({ kind: 'mapping', name, files, preview, recipe });
		if (reply.kind === 'try') {
			recipe = reply.recipe;
			preview = await worker.look(files, recipe, true);
		} else if (reply.kind === 'recipe') {
			// Where storage is refused, the data set says so; the recipe is used all the same.
			await rememberRecipe(headerSignature(preview), reply.recipe).catch(() => undefined);
			return reply.recipe;
		}
	}
}

/** Whether every column was known by its name. Values that could not be read are mended once the roles are in. */
function isPlain({ files }: IngestResult): boolean {
	const known = new Set(['exact', 'alias', 'edition']);
	return files.every(({ columns }) => columns.every(({ how }) => known.has(how)));
}

/**
 * Whether a person should say what a column of the table means: one that is known by likeness, or
 * by nothing but its own header, which may be another word for a grade or a unit.
 */
function leavesDoubt({ fixed, unusable, columns }: TablePreview): boolean {
	if (fixed || unusable !== null) return false;
	return columns.some(
		({ confidence, how }) =>
			how === 'kept' || (confidence < 1 && how !== 'alias' && how !== 'edition')
	);
}

async function attempt(reading: Promise<Imported>): Promise<Imported | UnusableFileError> {
	try {
		return await reading;
	} catch (error) {
		if (error instanceof UnusableFileError) return error;
		throw error;
	}
}
