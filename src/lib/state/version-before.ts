import type { VersionChanges } from '../views/version-changes-model';
import { contentShape, unpackFiles } from './data-package';
import { ImportWorker, type ImportWork, type Packed } from './import-in-worker';
import type { KeptBefore, KeptEntry } from './kept-store';
import type { OpenData } from './open-data';

/** The version of a data set that was open before the last one was taken, packed. */
export interface VersionBefore {
	/** The data set's. */
	readonly id: string;
	readonly name: string;
	readonly roles: number;
	readonly packed: Promise<Packed>;
	/** As they were chosen; null where this page has not seen them. */
	readonly originals: readonly File[] | null;
}

/** What is open as the version before, once another is taken. */
export function asVersionBefore(data: OpenData): VersionBefore {
	const { id, name, result, packed, originals } = data;
	return { id, name, roles: result.roles.roleCount, packed, originals };
}

/** The version before of a kept data set; null where a newer release has kept it. */
export function keptVersionBefore(
	{ id, name }: KeptEntry,
	{ roles, content, originals }: KeptBefore
): VersionBefore | null {
	if (content.shape > contentShape) return null;
	const packed = Promise.resolve({ content: content.bytes, originals });
	return { id, name, roles, packed, originals: null };
}

/** The version before as it is kept; null where it could not be packed. */
export async function packedVersionBefore(
	before: VersionBefore | null
): Promise<KeptBefore | null> {
	const packed = await before?.packed.catch(() => null);
	if (!before || !packed) return null;
	const content = { shape: contentShape, bytes: packed.content };
	return { roles: before.roles, content, originals: packed.originals };
}

/** The version before as data to open again. @throws where it is damaged; the signal's reason after an abort. */
export async function openVersionBefore(
	{ id, name, packed, originals }: VersionBefore,
	work: ImportWork
): Promise<OpenData> {
	const { content, originals: files } = await packed;
	const worker = new ImportWorker(work);
	try {
		const { result, recipe } = await worker.unpack(content);
		const chosen = originals ?? (files ? await unpackFiles(files) : []);
		return { id, name, sample: null, result, recipe, originals: chosen, packed };
	} finally {
		worker.end();
	}
}

/** What the open version changed of the one before. @throws where one is damaged; the signal's reason after an abort. */
export async function changesOf(
	open: OpenData,
	before: VersionBefore,
	signal: AbortSignal
): Promise<VersionChanges> {
	const [earlier, later] = await Promise.all([before.packed, open.packed]);
	const worker = new ImportWorker({ signal, onProgress: () => undefined });
	try {
		return await worker.compare(earlier.content, later.content);
	} finally {
		worker.end();
	}
}
