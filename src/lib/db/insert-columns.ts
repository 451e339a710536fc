import type { InsertColumn } from './database';

/** Texts as an insert column, each distinct one stored once; null stands for NULL. */
export function texts(values: readonly (string | null)[]): Extract<InsertColumn, { type: 'text' }> {
	const distinct: string[] = [];
	const codeOf = new Map<string, number>();
	const codes = Int32Array.from(values, (value) => {
		if (value === null) return -1;
		let code = codeOf.get(value);
		if (code === undefined) {
			code = distinct.length;
			codeOf.set(value, code);
			distinct.push(value);
		}
		return code;
	});
	return { type: 'text', codes, values: distinct };
}

const none = -2_147_483_648;

/** Whole numbers as an insert column; null stands for NULL. */
export function integers(values: readonly (number | null)[]): InsertColumn {
	return {
		type: 'integer',
		values: Int32Array.from(values, (value) => value ?? none),
		nullValue: none
	};
}

/** Numbers as an insert column; null stands for NULL. */
export function doubles(values: readonly (number | null)[]): InsertColumn {
	return { type: 'double', values: Float64Array.from(values, (value) => value ?? NaN) };
}

/** Yes and no as an insert column. */
export function booleans(values: readonly boolean[]): InsertColumn {
	return { type: 'integer', values: Uint8Array.from(values, Number) };
}

/** The same text in every row. */
export function constant(value: string, rowCount: number): InsertColumn {
	return { type: 'text', codes: new Int32Array(rowCount), values: [value] };
}
