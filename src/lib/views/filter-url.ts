import type { Filter, UnitPath } from '../queries/filter';

/** Parameters of the address that hold the filter. */
const names = {
	units: 'unit',
	grades: 'grade',
	managesPeople: 'manages',
	kind: 'kind',
	text: 'q'
} as const;

const managing = ['yes', 'no', 'not_stated'] as const;
const kinds = ['focus', 'complementary'] as const;

/** Names from the top down with `.` between them; a `.` or `*` within a name is `*1` or `*0`. */
export function writePath(path: UnitPath): string {
	return path.map((name) => name.replaceAll('*', '*0').replaceAll('.', '*1')).join('.');
}

function readPath(text: string): UnitPath {
	const [first = '', ...rest] = text
		.split('.')
		.map((name) => name.replaceAll('*1', '.').replaceAll('*0', '*'));
	return [first, ...rest];
}

/** The one of some words that a parameter holds; null where it holds none of them. */
export function readWord<Word extends string>(
	text: string | null,
	words: readonly Word[]
): Word | null {
	return words.find((word) => word === text) ?? null;
}

function distinct<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
	return [...new Map(values.map((value) => [keyOf(value), value])).values()];
}

/** The filter that an address holds. What it does not know is left out of account; a unit or grade named twice counts once. */
export function readFilter(parameters: URLSearchParams): Filter {
	return {
		units: distinct(parameters.getAll(names.units), String).map(readPath),
		grades: distinct(parameters.getAll(names.grades), String),
		managesPeople: readWord(parameters.get(names.managesPeople), managing),
		kind: readWord(parameters.get(names.kind), kinds),
		text: parameters.get(names.text) ?? ''
	};
}

/**
 * Puts a filter into an address in place of the one that is there; what does not filter leaves no
 * trace. Any text survives but half a surrogate pair, which no address can hold.
 */
export function writeFilter(filter: Filter, parameters: URLSearchParams): void {
	for (const name of Object.values(names)) parameters.delete(name);
	for (const path of filter.units) parameters.append(names.units, writePath(path));
	for (const grade of filter.grades) parameters.append(names.grades, grade);
	if (filter.managesPeople) parameters.set(names.managesPeople, filter.managesPeople);
	if (filter.kind) parameters.set(names.kind, filter.kind);
	if (filter.text) parameters.set(names.text, filter.text);
}
