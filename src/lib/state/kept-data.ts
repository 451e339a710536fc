import { copyKeptSets, eraseKeptSets } from './kept-role-sets';
import {
	change,
	keptStores,
	withStore,
	type KeptBefore,
	type KeptContent,
	type KeptEntry
} from './kept-store';

/** Another tab changed or erased the data set that this one was about to save. */
export class KeptElsewhereError extends Error {
	override readonly name = 'KeptElsewhereError';
	constructor(readonly what: 'changed' | 'erased') {
		super(`The data set was ${what} in another tab.`);
	}
}

/** What a save writes. Without `originals` those that are kept stay, and so does the version before without `before`. */
export interface KeptSave {
	readonly id: string;
	readonly name: string;
	readonly roles: number;
	readonly content: KeptContent;
	readonly originals?: Blob | null;
	/** The version that this one takes the place of; null for none. */
	readonly before?: KeptBefore | null;
	/** The revision that this tab has seen; null for a data set that is new. */
	readonly seen: number | null;
}

/** One kept data set, still packed. */
export interface KeptDataset {
	readonly entry: KeptEntry;
	readonly content: KeptContent;
	readonly originals: Blob | null;
	readonly before: KeptBefore | null;
}

/** All data sets on this device, the one saved last first. */
export async function listKept(): Promise<readonly KeptEntry[]> {
	const entries = await withStore((database) => database.getAll('entry'));
	return entries.sort((a, b) => b.savedAt - a.savedAt || (a.name < b.name ? -1 : 1));
}

/** Which data set was opened last and is still kept; null where there is none. */
export async function lastOpened(): Promise<string | null> {
	return withStore(async (database) => {
		const id = await database.get('setting', 'open');
		if (id !== undefined && (await database.getKey('entry', id)) !== undefined) return id;
		const entries = await database.getAll('entry');
		return entries.sort((a, b) => b.savedAt - a.savedAt)[0]?.id ?? null;
	});
}

/** One kept data set as its bytes; null where it is not kept any more. */
export async function readKept(id: string): Promise<KeptDataset | null> {
	return withStore(async (database) => {
		const transaction = database.transaction(['entry', 'content', 'original', 'before']);
		const [entry, content, originals = null, before = null] = await Promise.all([
			transaction.objectStore('entry').get(id),
			transaction.objectStore('content').get(id),
			transaction.objectStore('original').get(id),
			transaction.objectStore('before').get(id)
		]);
		return entry && content ? { entry, content, originals, before } : null;
	});
}

/** Marks a data set as the one to open first. */
export async function rememberOpened(id: string): Promise<void> {
	await change((store) => store.objectStore('setting').put(id, 'open'));
}

/**
 * Saves a data set whole, and marks it as the one to open first; gives back how it then stands.
 *
 * @throws KeptElsewhereError where it is not at the revision that was seen; whatever the browser
 * says where storage is refused or full.
 */
export async function saveKept(save: KeptSave): Promise<KeptEntry> {
	const { id, name, roles, content, originals, before: earlier, seen } = save;
	return change(async (store) => {
		const before = await store.objectStore('entry').get(id);
		if (seen !== null && !before) throw new KeptElsewhereError('erased');
		if (before && before.revision !== seen) throw new KeptElsewhereError('changed');
		if (originals) await store.objectStore('original').put(originals, id);
		if (originals === null) await store.objectStore('original').delete(id);
		if (earlier) await store.objectStore('before').put(earlier, id);
		if (earlier === null) await store.objectStore('before').delete(id);
		const kept = originals ?? (await store.objectStore('original').get(id));
		const bytesBefore = earlier === undefined ? (before?.bytesBefore ?? 0) : sizeOf(earlier);
		const bytes = content.bytes.length + (kept?.size ?? 0);
		const revision = (seen ?? 0) + 1;
		const entry = { id, name, roles, bytes, bytesBefore, savedAt: Date.now(), revision };
		await Promise.all([
			store.objectStore('content').put(content, id),
			store.objectStore('entry').put(entry, id),
			store.objectStore('setting').put(id, 'open')
		]);
		return entry;
	});
}

function sizeOf(before: KeptBefore | null): number {
	return before === null ? 0 : before.content.bytes.length + (before.originals?.size ?? 0);
}

/** Gives a data set another name. Nothing happens where it is not kept any more. */
export async function renameKept(id: string, name: string): Promise<void> {
	await change(async (store) => {
		const entry = await store.objectStore('entry').get(id);
		if (entry) await store.objectStore('entry').put({ ...entry, name }, id);
	});
}

/** Makes a second data set of one, its version before aside; null where it is not kept any more. */
export async function duplicateKept(id: string, name: string): Promise<KeptEntry | null> {
	return change(async (store) => {
		const entry = await store.objectStore('entry').get(id);
		const content = await store.objectStore('content').get(id);
		if (!entry || !content) return null;
		const fresh = { bytesBefore: 0, savedAt: Date.now(), revision: 1 };
		const copy = { ...entry, id: crypto.randomUUID(), name, ...fresh };
		await store.objectStore('entry').put(copy, copy.id);
		await store.objectStore('content').put(content, copy.id);
		const originals = await store.objectStore('original').get(id);
		if (originals) await store.objectStore('original').put(originals, copy.id);
		await copyKeptSets(store, id, copy.id);
		return copy;
	});
}

/** Takes one data set with all that belongs to it off this device. */
export async function eraseKept(id: string): Promise<void> {
	await change(async (store) => {
		for (const name of ['entry', 'content', 'original', 'before'] as const) {
			await store.objectStore(name).delete(id);
		}
		await eraseKeptSets(store, id);
	});
}

/** Takes everything off this device: data sets, recipes, settings. */
export async function eraseAllKept(): Promise<void> {
	await change(async (store) => {
		for (const name of keptStores) await store.objectStore(name).clear();
	});
}
