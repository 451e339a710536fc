import type { ResultTable } from './database';
import { DecodeError } from './query-error';
import type { ColumnType, Columns, Row } from './row-type';

interface Declared<Spec extends Columns> {
	readonly name: string;
	readonly columns: Spec;
}

/** The type without its trailing `?`. */
type Kind = 'text' | 'integer' | 'number' | 'boolean' | 'integers';

const isInteger = (value: unknown) => Number.isInteger(value);

const checks: Record<Kind, (value: unknown) => boolean> = {
	text: (value) => typeof value === 'string',
	integer: isInteger,
	number: (value) => typeof value === 'number' && Number.isFinite(value),
	boolean: (value) => typeof value === 'boolean',
	integers: (value) => Array.isArray(value) && value.every(isInteger)
};

const isNullable = (type: ColumnType) => type.endsWith('?');
const kindOf = (type: ColumnType) => type.replace('?', '') as Kind;

/** Typed arrays of integers hold nothing else, so their values need no look. */
function holdsOnly(kind: Kind, values: ArrayLike<unknown>): boolean {
	return (
		(kind === 'integer' || kind === 'number') &&
		ArrayBuffer.isView(values) &&
		!(values instanceof Float64Array || values instanceof Float32Array)
	);
}

function show(value: unknown): string {
	return typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value));
}

function checkColumn(query: string, name: string, type: ColumnType, values: ArrayLike<unknown>) {
	const kind = kindOf(type);
	if (holdsOnly(kind, values)) return;
	const check = checks[kind];
	const nullable = isNullable(type);
	for (let row = 0; row < values.length; row++) {
		const value = values[row];
		if (!check(value) && !(nullable && value === null)) {
			throw new DecodeError(`${query}: column ${name}, row ${row}: ${show(value)} is not ${type}.`);
		}
	}
}

/**
 * The rows of an answer, checked against the columns that the query declares. Throws a
 * DecodeError that names the query, the column and the row (from 0) for a value of another type,
 * and one that names the columns where they are not the declared ones.
 */
export function decodeRows<Spec extends Columns>(
	query: Declared<Spec>,
	table: ResultTable
): Row<Spec>[] {
	const names = Object.keys(query.columns);
	const found = table.columns.map(({ name }) => name);
	if (found.join() !== names.join()) {
		throw new DecodeError(`${query.name}: the columns are ${found.join()}, not ${names.join()}.`);
	}
	const rows: Record<string, unknown>[] = [];
	for (let row = 0; row < table.rowCount; row++) rows.push({});
	for (const { name, values } of table.columns) {
		const type = query.columns[name];
		if (type === undefined) continue;
		checkColumn(query.name, name, type, values);
		rows.forEach((row, index) => {
			row[name] = values[index];
		});
	}
	return rows as Row<Spec>[];
}
