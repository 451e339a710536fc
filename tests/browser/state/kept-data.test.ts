import { beforeEach, expect, test } from 'vitest';
import {
	duplicateKept,
	eraseKept,
	listKept,
	readKept,
	saveKept,
	type KeptSave
} from '../../../src/lib/state/kept-data';

const name = 'capability-atlas';

function asked<Result>(request: IDBRequest<Result>): Promise<Result> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('refused'));
	});
}

const content = (...bytes: number[]) => ({ shape: 2, bytes: Uint8Array.from(bytes) });
const before = { roles: 4, content: content(1, 2, 3), originals: new Blob(['old']) };
const save: KeptSave = {
	...{ id: 'A', name: 'roles.csv', roles: 5, content: content(9, 9), originals: new Blob(['new']) },
	seen: null
};

beforeEach(async () => {
	await asked(indexedDB.deleteDatabase(name));
});

test('the version before is kept with a data set until it is replaced, and stays when it is not spoken of', async () => {
	await saveKept({ ...save, before });
	await saveKept({ ...save, roles: 6, seen: 1 });
	const kept = await readKept('A');
	expect(kept?.entry).toMatchObject({ roles: 6, bytes: 5, bytesBefore: 6, revision: 2 });
	expect(kept?.before).toMatchObject({ roles: 4, content: content(1, 2, 3) });
	expect(await kept?.before?.originals?.text()).toBe('old');
	await saveKept({ ...save, before: null, seen: 2 });
	expect((await readKept('A'))?.before).toBeNull();
	expect((await listKept())[0]?.bytesBefore).toBe(0);
});

test('it is erased with its data set, and a copy is without it', async () => {
	await saveKept({ ...save, before });
	const copy = await duplicateKept('A', 'roles.csv (copy)');
	expect((await readKept(copy?.id ?? ''))?.before).toBeNull();
	expect(copy?.bytesBefore).toBe(0);
	await eraseKept('A');
	expect(await readKept('A')).toBeNull();
	await saveKept(save);
	expect((await readKept('A'))?.before).toBeNull();
});

test('what the release before kept is there as it was', async () => {
	const request = indexedDB.open(name, 2);
	request.onupgradeneeded = () => {
		for (const store of ['entry', 'content', 'original', 'recipe', 'setting'])
			request.result.createObjectStore(store);
	};
	const database = await asked(request);
	const transaction = database.transaction(['entry', 'content'], 'readwrite');
	const entry = { id: 'B', name: 'old.csv', roles: 7, bytes: 3, savedAt: 1, revision: 3 };
	transaction.objectStore('entry').put(entry, 'B');
	await asked(transaction.objectStore('content').put(content(7, 7, 7), 'B'));
	database.close();
	expect(await readKept('B')).toEqual({
		...{ entry, content: content(7, 7, 7), originals: null, before: null }
	});
});
