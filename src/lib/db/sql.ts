import type { Parameter, Statement } from './database';

export type { Parameter, Statement };

/** Marks a statement as built by `sql`, so that a look-alike object from elsewhere is never spliced. */
class Fragment implements Statement {
	constructor(
		readonly text: string,
		readonly parameters: readonly Parameter[]
	) {}
}

/**
 * Builds a statement. A plain value becomes a bound parameter; a nested `sql` is spliced with its
 * parameters in place. There is no way to splice a text: identifiers go through `id()`.
 *
 * DuckDB-Wasm binds every number as DOUBLE: write `CAST(${limit} AS INTEGER)` where an integer is
 * needed. Throws a TypeError for what cannot be bound (undefined, NaN, arrays, other objects).
 */
export function sql(
	strings: TemplateStringsArray,
	...values: (Parameter | Statement)[]
): Statement {
	let text = strings[0] ?? '';
	const parameters: Parameter[] = [];
	values.forEach((value, index) => {
		if (value instanceof Fragment) {
			text += value.text;
			parameters.push(...value.parameters);
		} else {
			text += '?';
			parameters.push(bindable(value));
		}
		text += strings[index + 1] ?? '';
	});
	return new Fragment(text, parameters);
}

function bindable(value: unknown): Parameter {
	if (value === null || typeof value === 'boolean') return value;
	if (typeof value === 'string') return value.toWellFormed();
	if (typeof value === 'number' && !Number.isNaN(value)) return value;
	throw new TypeError(
		`Cannot bind ${Array.isArray(value) ? 'an array' : String(value)} to a parameter: use list() for many values and null for none.`
	);
}

/** A quoted identifier. Throws a RangeError for an empty name or one with a NUL. */
export function id(name: string): Statement {
	if (name === '' || name.includes('\0')) throw new RangeError('An identifier cannot be empty.');
	return new Fragment(`"${name.replaceAll('"', '""')}"`, []);
}

/** `(?, ?, …)` for IN. An empty list becomes a subquery without rows, so that IN is false and NOT IN is true. */
export function list(values: readonly Parameter[]): Statement {
	if (values.length === 0) return new Fragment('(SELECT NULL WHERE false)', []);
	return sql`(${join(
		values.map((value) => sql`${value}`),
		', '
	)})`;
}

/** Joins statements by one of a few fixed separators; none gives an empty text. */
export function join(
	statements: readonly Statement[],
	separator: ', ' | ' AND ' | ' OR ' | ' + ' | '\nUNION ALL\n'
): Statement {
	return new Fragment(
		statements.map(({ text }) => text).join(separator),
		statements.flatMap(({ parameters }) => parameters)
	);
}

/** All of the predicates; `true` where there is none. */
export function and(predicates: readonly Statement[]): Statement {
	return predicates.length === 0 ? sql`true` : join(predicates, ' AND ');
}

/** Any of the predicates, in brackets; `false` where there is none. */
export function or(predicates: readonly Statement[]): Statement {
	return predicates.length === 0 ? sql`false` : sql`(${join(predicates, ' OR ')})`;
}
