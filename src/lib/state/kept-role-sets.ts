import { readRoleSets, roleSetsJson, type RoleSet } from '../views/role-set';
import { change, withStore, type KeptTransaction } from './kept-store';

const keyOf = (id: string) => `sets:${id}`;

function setsOf(text: string | undefined): readonly RoleSet[] {
	if (text === undefined) return [];
	try {
		return readRoleSets(JSON.parse(text)) ?? [];
	} catch {
		return [];
	}
}

/** The sets that are kept with a data set. @throws whatever the browser says where storage is refused. */
export async function readKeptSets(id: string): Promise<readonly RoleSet[]> {
	return setsOf(await withStore((database) => database.get('setting', keyOf(id))));
}

/**
 * Changes the sets that are kept with a data set, as they are by then, so that what another tab has
 * saved stays; gives back how they then are.
 *
 * @throws whatever the browser says where storage is refused or full.
 */
export async function changeKeptSets(
	id: string,
	edit: (sets: readonly RoleSet[]) => readonly RoleSet[]
): Promise<readonly RoleSet[]> {
	return change(async (store) => {
		const setting = store.objectStore('setting');
		const text = JSON.stringify(roleSetsJson(edit(setsOf(await setting.get(keyOf(id))))));
		await setting.put(text, keyOf(id));
		return setsOf(text);
	});
}

/** Gives a copy of a data set the sets of the one it is a copy of. */
export async function copyKeptSets(
	store: KeptTransaction,
	from: string,
	to: string
): Promise<void> {
	const text = await store.objectStore('setting').get(keyOf(from));
	if (text !== undefined) await store.objectStore('setting').put(text, keyOf(to));
}

/** Forgets the sets of a data set that is erased. */
export async function eraseKeptSets(store: KeptTransaction, id: string): Promise<void> {
	await store.objectStore('setting').delete(keyOf(id));
}
