import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { eraseAllKept, eraseKept, duplicateKept, saveKept } from '../../../src/lib/state/kept-data';
import { RoleSets, type SetOwner } from '../../../src/lib/state/role-sets.svelte';
import { syntheticRoles } from '../../unit/analysis/synthetic-roles';
import { roleTable } from '../../unit/state/role-table';

const made = syntheticRoles(1, 5);
const [first = '', second = ''] = made.map(({ id }) => id);

/** A data set as far as its sets go. */
class OpenData implements SetOwner {
	id = $state<string | null>('one');
	version = $state(1);
	restored = $state(0);
	loaded = $state.raw({ roles: roleTable(made) });

	open(id: string | null): void {
		this.id = id;
		this.version += 1;
		flushSync();
	}
}

let data: OpenData;
const ends: (() => void)[] = [];

/** The sets as another visit to the page finds them. */
function visit(): RoleSets {
	let sets: RoleSets | null = null;
	ends.push(
		$effect.root(() => {
			sets = new RoleSets(data);
		})
	);
	flushSync();
	if (!sets) throw new Error('There are no sets.');
	return sets;
}

const names = (sets: RoleSets) => sets.all.map(({ name }) => name);

beforeEach(async () => {
	await eraseAllKept();
	data = new OpenData();
});
afterEach(() => {
	for (const end of ends.splice(0)) end();
});

test('sets are there on the next visit, by the ids of their roles, and count those that are gone', async () => {
	const sets = visit();
	expect(await sets.add('Digital', [second, first, 'gone'])).toBe('Digital');
	await sets.add('Field', [first]);
	await sets.rename('Field', 'Country');
	await sets.add('Third', []);
	await sets.remove('Third');
	const next = visit();
	await vi.waitFor(() => expect(names(next)).toEqual(['Digital', 'Country']));
	const [digital] = next.all;
	expect(digital?.roleIds).toEqual([first, second, 'gone'].sort());
	expect(digital && next.rolesOf(digital)).toBe(2);
});

test('sets stay with their data set over versions, and go along into a copy of it', async () => {
	const sets = visit();
	await sets.add('Digital', [first]);
	data.open('one');
	expect(names(sets)).toEqual(['Digital']);
	data.open('two');
	expect(names(sets)).toEqual([]);
	await sets.add('Of two', [second]);
	data.open('one');
	await vi.waitFor(() => expect(names(sets)).toEqual(['Digital']));
	data.id = 'copy of one';
	flushSync();
	await vi.waitFor(() => expect(names(sets)).toEqual(['Digital']));
	data.open('two');
	await vi.waitFor(() => expect(names(sets)).toEqual(['Of two']));
	data.open('copy of one');
	await vi.waitFor(() => expect(names(sets)).toEqual(['Digital']));
});

test('what another tab saves meanwhile is not lost', async () => {
	const [here, there] = [visit(), visit()];
	await here.add('From here', [first]);
	await there.add('From there', [second]);
	await here.add('Here again', []);
	expect(names(here)).toEqual(['From here', 'From there', 'Here again']);
});

test('a data set that is duplicated has its sets twice, one that is erased has none', async () => {
	const sets = visit();
	await sets.add('Digital', [first]);
	const content = { shape: 2, bytes: new Uint8Array([1]) };
	await saveKept({ id: 'one', name: 'One', roles: 5, content, seen: null });
	const copy = await duplicateKept('one', 'Copy');
	await eraseKept('one');
	data.open(copy?.id ?? null);
	await vi.waitFor(() => expect(names(sets)).toEqual(['Digital']));
	data.open('one');
	const again = visit();
	await again.add('Alone', []);
	expect(names(again)).toEqual(['Alone']);
});

test('a workspace file holds the sets, and brings them into the data set that it opens', async () => {
	const sets = visit();
	expect(sets.section.save()).toBeUndefined();
	await sets.add('Digital', [first]);
	const saved: unknown = JSON.parse(JSON.stringify(sets.section.save()));
	expect(sets.section.check(saved)).toBeNull();
	expect(sets.section.check('anything')).toMatch(/cannot be read/);
	data.id = 'opened';
	data.version += 1;
	await sets.section.open(saved);
	flushSync();
	expect(names(sets)).toEqual(['Digital']);
	const next = visit();
	await vi.waitFor(() => expect(names(next)).toEqual(['Digital']));
	await sets.section.erase();
	expect(names(sets)).toEqual([]);
});
