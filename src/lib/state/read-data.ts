import { emptyRecipe, type Recipe } from '../ingest/recipe';
import { nsw } from '../framework/nsw';
import type { ImportQuestion } from './dataset-status';
import { nothingToLoad } from './import-failure';
import { ImportWorker, type Imported, type ImportWork, type ReadRequest } from './import-in-worker';
import type { ImportReply } from './import-turns';
import { nameOfFiles, sampleDataId, type OpenData } from './open-data';
import { headerSignature, recallRecipe, rememberRecipe } from './remembered-recipes';
import { sampleFile, samples, type SampleId } from './samples';

/** An import in which a person can be asked. */
export interface ImportConversation extends ImportWork {
	readonly ask: (question: ImportQuestion) => Promise<ImportReply>;
}

/** What came of files: the data, and the version they take the place of, where they do. */
export interface FilesRead {
	readonly data: OpenData;
	readonly replaces: OpenData | null;
}

/** Reads a sample of the app. */
export async function readSample(id: SampleId, work: ImportWork): Promise<OpenData> {
	const files = [await sampleFile(samples[id])];
	const { name } = samples[id];
	const request = { files, recipe: null, against: null, packFiles: false };
	const { result, packed } = await read(new ImportWorker(work), name, request);
	const base = { id: sampleDataId(id), name, sample: id, recipe: null };
	return { ...base, result, packed, originals: files };
}

/**
 * Reads files: asks what their columns mean where that is not plain, and, where data of one's own
 * are open, whether they are a newer version of them.
 *
 * @throws UnusableFileError; the signal's reason where a person cancels.
 */
export async function askAndRead(
	files: readonly File[],
	open: OpenData | null,
	conversation: ImportConversation
): Promise<FilesRead> {
	const name = nameOfFiles(files);
	const worker = new ImportWorker(conversation);
	const recipe = await agree({ worker, name, files, start: null }, conversation);
	const against = open ? (await open.packed).content : null;
	const request = { files, recipe, against, packFiles: true };
	const { result, changes, packed } = await read(worker, name, request);
	const data = { name, sample: null, result, recipe, originals: files, packed };
	if (!open || !changes) return { data: { id: crypto.randomUUID(), ...data }, replaces: null };
	for (;;) {
		const { kind } = await conversation.ask({ kind: 'versions', name, changes });
		if (kind === 'version')
			return { data: { ...data, id: open.id, name: open.name }, replaces: open };
		if (kind === 'another') return { data: { id: crypto.randomUUID(), ...data }, replaces: null };
	}
}

/**
 * Reads the files of a data set again: with a recipe, or with what a person says of its columns.
 *
 * @throws UnusableFileError; the signal's reason where a person cancels.
 */
export async function readAgain(
	open: OpenData,
	how: { readonly kind: 'with'; readonly recipe: Recipe } | { readonly kind: 'ask' },
	conversation: ImportConversation
): Promise<OpenData> {
	const { name, originals: files } = open;
	if (files.length === 0)
		throw new Error('Its original files were too large to keep; choose them again.');
	const worker = new ImportWorker(conversation);
	const recipe =
		how.kind === 'with'
			? how.recipe
			: await question({ worker, name, files, start: open.recipe }, conversation);
	const request = { files, recipe, against: null, packFiles: false };
	const { result, packed } = await read(worker, name, request);
	const before = await open.packed.catch(() => null);
	const originals = before?.originals ?? null;
	return {
		...open,
		...{ result, recipe },
		packed: packed.then(({ content }) => ({ content, originals }))
	};
}

interface Question {
	readonly worker: ImportWorker;
	readonly name: string;
	readonly files: readonly File[];
	readonly start: Recipe | null;
}

/** The recipe for files: none where all is plain, the one remembered for these headers, or what a person says. */
async function agree(about: Question, conversation: ImportConversation): Promise<Recipe | null> {
	const preview = await look(about, null);
	if (preview.exact) return null;
	return (
		(await recallRecipe(headerSignature(preview))) ?? (await question(about, conversation, preview))
	);
}

/** Asks a person, showing what each recipe they try would make of the files. */
async function question(
	about: Question,
	{ ask }: ImportConversation,
	first?: Awaited<ReturnType<typeof look>>
): Promise<Recipe> {
	let recipe = about.start ?? emptyRecipe(nsw);
	let preview = first ?? (await look(about, about.start));
	for (;;) {
		const reply = await ask({ kind: 'mapping', name: about.name, preview, recipe });
		if (reply.kind === 'try') {
			recipe = reply.recipe;
			preview = await look(about, recipe);
		} else if (reply.kind === 'recipe') {
			// Where storage is refused, the data set says so; the recipe is used all the same.
			await rememberRecipe(headerSignature(preview), reply.recipe).catch(() => undefined);
			return reply.recipe;
		}
	}
}

async function look({ worker, files }: Question, recipe: Recipe | null) {
	return ending(worker, worker.look(files, recipe));
}

async function read(worker: ImportWorker, name: string, request: ReadRequest): Promise<Imported> {
	const imported = await ending(worker, worker.read(request));
	if (imported.result.roles.roleCount > 0) return imported;
	worker.end();
	throw nothingToLoad(name, imported.result);
}

/** A worker whose work failed is of no more use. */
async function ending<Result>(worker: ImportWorker, work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		worker.end();
		throw error;
	}
}
