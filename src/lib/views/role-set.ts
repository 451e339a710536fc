/** A set of roles that a person has named. */
export interface RoleSet {
	/** Its place among the sets of the data, from 1. */
	readonly number: number;
	/** What it goes by: no other set of the data has it, letter case aside. */
	readonly name: string;
	/** Each once, in order: so that a set survives another version of the data. */
	readonly roleIds: readonly string[];
}

/** Characters of a name at most. */
export const longestSetName = 80;

const asKnown = (name: string) => name.trim().toLowerCase();

const isNamed = (set: RoleSet, name: string) => asKnown(set.name) === asKnown(name);

function numbered(sets: readonly Omit<RoleSet, 'number'>[]): readonly RoleSet[] {
	return sets.map(({ name, roleIds }, at) => ({ number: at + 1, name, roleIds }));
}

function ordered(roleIds: readonly string[]): readonly string[] {
	return [...new Set(roleIds)].sort();
}

/** Why a set cannot have this name, as a sentence; null where it can. `own` is the name of the set that is renamed. */
export function setNameFault(
	sets: readonly RoleSet[],
	name: string,
	own: string | null = null
): string | null {
	if (name.trim() === '') return 'A set needs a name.';
	if (name.trim().length > longestSetName)
		return `A name has at most ${longestSetName} characters.`;
	const taken = sets.some((set) => isNamed(set, name) && (own === null || !isNamed(set, own)));
	return taken ? `There is a set named ${name.trim()} already.` : null;
}

/** The sets with one more. A name that another set has gets a number after it. */
export function withSet(
	sets: readonly RoleSet[],
	name: string,
	roleIds: readonly string[]
): readonly RoleSet[] {
	return numbered([...sets, { name: freeName(sets, name.trim()), roleIds: ordered(roleIds) }]);
}

function freeName(sets: readonly RoleSet[], name: string): string {
	for (let count = 1; ; count++) {
		const free = count === 1 ? name : `${name} (${count})`;
		if (!sets.some((set) => isNamed(set, free))) return free;
	}
}

/** The sets with one of them under another name; as they are where the name cannot be. */
export function renamedSet(
	sets: readonly RoleSet[],
	name: string,
	wanted: string
): readonly RoleSet[] {
	if (setNameFault(sets, wanted, name) !== null) return sets;
	return sets.map((set) => (isNamed(set, name) ? { ...set, name: wanted.trim() } : set));
}

/** The sets without one of them. */
export function withoutSet(sets: readonly RoleSet[], name: string): readonly RoleSet[] {
	return numbered(sets.filter((set) => !isNamed(set, name)));
}

/** Sets as JSON holds them: names and role ids. */
export function roleSetsJson(sets: readonly RoleSet[]): unknown {
	return sets.map(({ name, roleIds }) => ({ name, roleIds }));
}

/** Tells whether an id is one of these. */
export function memberOf(ids: readonly string[]): (id: string) => boolean {
	const known = new Set(ids);
	return (id) => known.has(id);
}

function isText(value: unknown): value is string {
	return typeof value === 'string';
}

function readSet(value: unknown): { name: string; roleIds: readonly string[] } | null {
	if (typeof value !== 'object' || value === null) return null;
	if (!('name' in value) || !('roleIds' in value)) return null;
	const { name, roleIds } = value;
	if (!isText(name) || name.trim() === '' || name.trim().length > longestSetName) return null;
	return Array.isArray(roleIds) && roleIds.every(isText) ? { name, roleIds } : null;
}

/** The sets that JSON holds, numbered from 1; null where it holds anything else. */
export function readRoleSets(json: unknown): readonly RoleSet[] | null {
	if (!Array.isArray(json)) return null;
	let sets: readonly RoleSet[] = [];
	for (const value of json) {
		const read = readSet(value);
		if (!read) return null;
		sets = withSet(sets, read.name, read.roleIds);
	}
	return sets;
}
