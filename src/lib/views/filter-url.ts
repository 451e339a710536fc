import type { AttributeCondition, Filter, UnitPath } from '../queries/filter';

/** Parameters of the address that hold the filter. */
const names = {
	units: 'unit',
	grades: 'grade',
	managesPeople: 'manages',
	kind: 'kind',
	text: 'q',
	attributes: 'has'
} as const;

const managing = ['yes', 'no', 'not_stated'] as const;
const kinds = ['focus', 'complementary'] as const;

/** Names from the top down with `.` between them; a `.` or `*` within a name is `*1` or `*0`. */
export function writePath(path: UnitPath): string {
	return path.map((name) => name.replaceAll('*', '*0').replaceAll('.', '*1')).join('.');
}

/** The names of a text that `writePath` wrote. */
export function readPath(text: string): UnitPath {
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

/** `Work type.Hybrid` and `Work type.Remote` as one condition; what names no value is passed over. */
function readAttributes(texts: readonly string[]): readonly AttributeCondition[] {
	const values = new Map<string, string[]>();
	for (const text of texts) {
		const [name, value, ...rest] = readPath(text);
		if (value === undefined || rest.length > 0) continue;
		values.set(name, [...(values.get(name) ?? []), value]);
	}
	return [...values].map(([name, values]) => ({ name, values }));
}

/** The filter that an address holds. What it does not know is left out of account; what is named twice counts once. */
export function readFilter(parameters: URLSearchParams): Filter {
	return {
		units: distinct(parameters.getAll(names.units), String).map(readPath),
		grades: distinct(parameters.getAll(names.grades), String),
		managesPeople: readWord(parameters.get(names.managesPeople), managing),
		kind: readWord(parameters.get(names.kind), kinds),
		text: parameters.get(names.text) ?? '',
		attributes: readAttributes(distinct(parameters.getAll(names.attributes), String))
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
	for (const { name, values } of filter.attributes)
		for (const value of values) parameters.append(names.attributes, writePath([name, value]));
}
