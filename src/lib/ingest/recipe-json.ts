import { RecipeError } from './recipe';

/** The members of a JSON object, by name. */
export type Members = ReadonlyMap<string, unknown>;

const mostEntries = 200_000;

/** The members of an object, all of them known where `known` says which may be there. */
export function object(value: unknown, at: string, known: readonly string[] | null): Members {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		throw expected(at, 'an object');
	}
	const members = new Map<string, unknown>(Object.entries(value));
	const strange = known && [...members.keys()].find((name) => !known.includes(name));
	if (strange !== null && strange !== undefined) {
		throw new RecipeError(
			`The recipe cannot be used: ${at} has “${strange}”, which is not known there.`
		);
	}
	return members;
}

/** A member that is a list, empty where it is missing. */
export function list<Entry>(
	members: Members,
	name: string,
	at: string,
	entryOf: (value: unknown, at: string) => Entry,
	most = mostEntries
): readonly Entry[] {
	const place = at === '' ? name : `${at}.${name}`;
	const value = members.get(name) ?? [];
	if (!Array.isArray(value)) throw expected(place, 'a list');
	if (value.length > most) {
		throw expected(place, `at most ${most.toLocaleString('en-AU')} entries`);
	}
	return value.map((entry: unknown, index) => entryOf(entry, `${place}[${String(index)}]`));
}

/** A member that is a text. */
export function text(members: Members, name: string, at: string): string {
	const value = members.get(name);
	if (typeof value !== 'string') throw expected(at === '' ? name : `${at}.${name}`, 'a text');
	return value;
}

/** A whole number of `least` or more. */
export function wholeNumber(value: unknown, at: string, least: number): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) return value;
	throw expected(at, `a whole number of ${String(least)} or more`);
}

/** The error of a place that holds something else. */
export function expected(at: string, what: string): RecipeError {
	return new RecipeError(`The recipe cannot be used: ${at} should be ${what}.`);
}
