import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';

type Bytes = Uint8Array<ArrayBuffer>;

/** What the list of kept data sets says of one, without its data. */
export interface KeptEntry {
	readonly id: string;
	readonly name: string;
	/** Null where it was kept by an earlier release and has not been opened since. */
	readonly roles: number | null;
	/** As kept: compressed, in bytes, with its original files. */
	readonly bytes: number;
	/** Of the version before, which is kept beside it; missing or 0 where none is. */
	readonly bytesBefore?: number;
	/** In milliseconds since 1970. */
	readonly savedAt: number;
	/** Goes up by one with each change of the data: how a tab sees that another has changed them. */
	readonly revision: number;
}

/** The data of one kept data set, compressed. */
export interface KeptContent {
	/** Of the packed value: 1 is a bare result, 2 a result with its recipe. Others are left alone. */
	readonly shape: number;
	readonly bytes: Bytes;
}

/** The version of a data set that the one that is kept took the place of, compressed. */
export interface KeptBefore {
	readonly roles: number;
	readonly content: KeptContent;
	/** Null where they were too large. */
	readonly originals: Blob | null;
}

/** What the first release kept: one data set, under the key `current`. */
interface FormerRecord {
	readonly name: string;
	readonly version: number;
	readonly savedAt: number;
	readonly bytes: Bytes;
}

/** A recipe that is used again for files with the same headers. */
export interface RememberedRecipe {
	readonly signature: string;
	readonly usedAt: number;
	readonly recipe: unknown;
}

interface KeptSchema extends DBSchema {
	entry: { key: string; value: KeptEntry };
	content: { key: string; value: KeptContent };
	/** The original files, packed; none where they were too large. */
	original: { key: string; value: Blob };
	/** One version back of a data set; none where it has not been replaced, or there was no room. */
	before: { key: string; value: KeptBefore };
	recipe: { key: string; value: RememberedRecipe };
	/** `open` is the id of the data set that was opened last. */
	setting: { key: string; value: string };
	data: { key: string; value: FormerRecord };
}

type KeptStore = 'entry' | 'content' | 'original' | 'before' | 'recipe' | 'setting';

export type KeptDatabase = IDBPDatabase<KeptSchema>;
export type KeptTransaction = IDBPTransaction<KeptSchema, KeptStore[], 'readwrite'>;

/** All stores of the kept data. */
export const keptStores: KeptStore[] = [
	'entry',
	'content',
	'original',
	'before',
	'recipe',
	'setting'
];

const databaseName = 'capability-atlas';
const lockName = 'capability-atlas-data';

function open(): Promise<KeptDatabase> {
	return openDB<KeptSchema>(databaseName, 3, {
		upgrade: async (database, before, _after, transaction) => {
			for (const store of keptStores) {
				if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
			}
			if (before !== 1) return;
			const former = await transaction.objectStore('data').get('current');
			database.deleteObjectStore('data');
			if (!former) return;
			const { name, version, savedAt, bytes } = former;
			const id = crypto.randomUUID();
			const entry = { id, name, roles: null, bytes: bytes.length, savedAt, revision: 1 };
			await Promise.all([
				transaction.objectStore('entry').put(entry, id),
				transaction.objectStore('content').put({ shape: version, bytes }, id),
				transaction.objectStore('setting').put(id, 'open')
			]);
		},
		blocking: (_current, _blocked, event) => {
			if (event.target instanceof IDBDatabase) event.target.close();
		}
	});
}

/** Opens the store for one piece of work, and closes it: an open one would hold up other tabs. */
export async function withStore<Result>(
	work: (database: KeptDatabase) => Promise<Result>
): Promise<Result> {
	const database = await open();
	try {
		return await work(database);
	} finally {
		database.close();
	}
}

/**
 * Changes what is kept in one transaction, so that a crash leaves all of it as it was or all as it
 * is to be. One tab at a time, where the browser has locks.
 *
 * @throws whatever the browser says where storage is refused or full.
 */
export async function change<Result>(
	work: (transaction: KeptTransaction) => Promise<Result>
): Promise<Result> {
	const alone = () =>
		withStore(async (database) => {
			const transaction = database.transaction(keptStores, 'readwrite');
			try {
				const result = await work(transaction);
				await transaction.done;
				return result;
			} catch (error) {
				transaction.done.catch(() => undefined);
				abort(transaction);
				throw error;
			}
		});
	return navigator.locks ? navigator.locks.request(lockName, alone) : alone();
}

/** A transaction that has failed by itself has ended already. */
function abort(transaction: KeptTransaction): void {
	try {
		transaction.abort();
	} catch {
		return;
	}
}
