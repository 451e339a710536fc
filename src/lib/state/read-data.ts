import type { Recipe } from '../ingest/recipe';
import { UnusableFileError, type IngestResult } from '../ingest/result';
import type { VersionChanges } from '../views/version-changes-model';
import { agreeOnReading, askForRecipe, type ImportConversation } from './agree-on-reading';
import { nothingToLoad } from './import-failure';
import { ImportWorker, type ImportWork, type Packed } from './import-in-worker';
import { nameOfFiles, nameOfRead, sampleDataId, type OpenData } from './open-data';
import type { WorkspaceParts } from './import-protocol';
import { sampleFile, samples, type SampleId } from './samples';
import { contentShape, unpackFiles } from './data-package';
import type { KeptDataset } from './kept-data';
import type { WorkspaceSections } from './workspace-sections';

/** What came of files: the data, and the version they take the place of, where they do. */
export interface FilesRead {
	readonly data: OpenData;
	readonly replaces: OpenData | null;
}

/**
 * A data set as it is kept on the device, its bytes unpacked and checked by a worker.
 *
 * @throws where what is kept is damaged; the signal's reason after an abort.
 */
export async function readKeptData(
	{ entry, content, originals }: KeptDataset,
	work: ImportWork
): Promise<OpenData> {
	const { id, name } = entry;
	if (content.shape > contentShape)
		throw new Error('It was kept by a newer release of Capability Atlas; reload the page.');
	return withWorker(work, async (worker) => {
		const { result, recipe } = await worker.unpack(content.bytes);
		worker.end();
		const files = originals ? await unpackFiles(originals) : [];
		const packed = Promise.resolve({ content: content.bytes, originals });
		return { id, name, sample: null, result, recipe, originals: files, packed };
	});
}

/** Reads a sample of the app. */
export async function readSample(id: SampleId, work: ImportWork): Promise<OpenData> {
	const { name } = samples[id];
	const originals = [await sampleFile(samples[id])];
	return withWorker(work, async (worker) => {
		const { result } = await worker.read({ files: originals, recipe: null, against: null });
		const packed = worker.pack(null);
		return { id: sampleDataId(id), name, sample: id, result, recipe: null, originals, packed };
	});
}

/**
 * Reads files: asks what their columns mean where that is not plain or `ask` says so, and, where data of one's own
 * are open, whether they are a newer version of them.
 *
 * @throws UnusableFileError; the signal's reason where a person cancels.
 */
export async function askAndRead(
	files: readonly File[],
	{ open, ask }: { readonly open: OpenData | null; readonly ask: boolean },
	conversation: ImportConversation
): Promise<FilesRead> {
	const name = nameOfFiles(files);
	return withWorker(conversation, async (worker) => {
		const against = open ? (await open.packed).content : null;
		const about = { worker, name, files, against, start: null };
		const { recipe, result, changes } = ask
			? await worker.read({ files, against, recipe: await askForRecipe(about, conversation) })
			: await agreeOnReading(about, conversation);
		refuseEmpty(name, result);
		const called = nameOfRead(files, result);
		const reply = open && changes ? await askWhich(called, changes, conversation) : 'another';
		const packed = worker.pack(files);
		const read = { sample: null, result, recipe, originals: files, packed };
		return open && reply === 'version'
			? { data: { ...read, id: open.id, name: open.name }, replaces: open }
			: { data: { ...read, id: crypto.randomUUID(), name: called }, replaces: null };
	});
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
	return withWorker(conversation, async (worker) => {
		const about = { worker, name, files, start: open.recipe };
		const recipe = how.kind === 'with' ? how.recipe : await askForRecipe(about, conversation);
		const { result } = await worker.read({ files, recipe, against: null });
		refuseEmpty(name, result);
		const packed = withOriginals(worker.pack(null), open.packed);
		return { ...open, result, recipe, packed };
	});
}

/**
 * Reads a workspace file: always a data set of its own.
 *
 * @throws UnusableFileError where it is damaged, or a section of it cannot be taken.
 */
export async function readWorkspaceFile(
	file: File,
	sections: WorkspaceSections,
	work: ImportWork
): Promise<{ readonly data: OpenData; readonly sections: WorkspaceParts['sections'] }> {
	return withWorker(work, async (worker) => {
		const workspace = await worker.open(file);
		const fault = sections.check(workspace.sections);
		if (fault !== null) throw new UnusableFileError(file.name, `${file.name}: ${fault}`);
		const { name, originals } = workspace;
		const { result, recipe } = await worker.unpack(workspace.content);
		const packed = worker.pack(originals.length > 0 ? originals : null);
		const id = crypto.randomUUID();
		const opened = { id, name, sample: null, result, recipe, originals, packed };
		return { data: opened, sections: workspace.sections };
	});
}

/** The open data set and what belongs to it as one file. */
export async function workspaceFile(open: OpenData, sections: WorkspaceSections): Promise<Blob> {
	const { content } = await open.packed;
	const { name, originals } = open;
	const work = { signal: new AbortController().signal, onProgress: () => undefined };
	return withWorker(work, async (worker) => {
		const file = await worker.save({ name, content, originals, sections: sections.save() });
		worker.end();
		return file;
	});
}

async function askWhich(
	name: string,
	changes: VersionChanges,
	{ ask }: ImportConversation
): Promise<'version' | 'another'> {
	for (;;) {
		const { kind } = await ask({ kind: 'versions', name, changes });
		if (kind === 'version' || kind === 'another') return kind;
	}
}

async function withOriginals(packed: Promise<Packed>, before: Promise<Packed>): Promise<Packed> {
	const { originals } = await before;
	return { content: (await packed).content, originals };
}

function refuseEmpty(name: string, result: IngestResult): void {
	if (result.roles.roleCount === 0) throw nothingToLoad(name, result);
}

/** A worker whose work failed is of no more use; one whose work went well ends once it has packed. */
async function withWorker<Result>(
	work: ImportWork,
	use: (worker: ImportWorker) => Promise<Result>
): Promise<Result> {
	const worker = new ImportWorker(work);
	try {
		return await use(worker);
	} catch (error) {
		worker.end();
		throw error;
	}
}
