import {
	Dictionary,
	Field,
	Float64,
	Int32,
	Int64,
	List,
	Table,
	Uint16,
	Uint32,
	Uint8,
	Utf8,
	Vector,
	makeData,
	tableToIPC,
	type Data
} from 'apache-arrow';
import type { InsertColumn, InsertTable } from './database';

type TextColumn = Extract<InsertColumn, { type: 'text' }>;
type ListColumn = Extract<InsertColumn, { type: 'lists' }>;
type IntegerColumn = Extract<InsertColumn, { type: 'integer' }>;

/**
 * Rows `from` up to `to` as one Arrow IPC stream. Texts travel as a dictionary of the values that
 * occur in the batch, so a batch never carries the whole of a large dictionary.
 */
export function encodeBatch({ columns }: InsertTable, from: number, to: number): Uint8Array {
	const data = Object.entries(columns).map(([name, column]): [string, Data] => [
		name,
		encodeColumn(column, from, to)
	]);
	return tableToIPC(
		new Table(Object.fromEntries(data.map(([name, column]) => [name, new Vector([column])]))),
		'stream'
	);
}

function encodeColumn(column: InsertColumn, from: number, to: number): Data {
	if (column.type === 'text') return encodeTexts(column, from, to);
	if (column.type === 'integer') return encodeIntegers(column, from, to);
	if (column.type === 'lists') return encodeLists(column, from, to);
	if (column.type === 'bits')
		return makeData({ type: new Int64(), data: column.values.subarray(from, to) });
	return encodeDoubles(column.values.subarray(from, to));
}

function encodeDoubles(data: Float64Array): Data<Float64> {
	const validity = new Validity(data.length);
	for (let row = 0; row < data.length; row++) {
		if (Number.isNaN(data[row])) validity.setNull(row);
	}
	return makeData({ type: new Float64(), data, ...validity.nulls });
}

function encodeIntegers({ values, nullValue }: IntegerColumn, from: number, to: number): Data {
	const part = values.subarray(from, to);
	const validity = new Validity(to - from);
	if (nullValue !== undefined) {
		for (let row = 0; row < part.length; row++) {
			if (part[row] === nullValue) validity.setNull(row);
		}
	}
	const { nulls } = validity;
	if (part instanceof Int32Array) return makeData({ type: new Int32(), data: part, ...nulls });
	if (part instanceof Uint32Array) return makeData({ type: new Uint32(), data: part, ...nulls });
	if (part instanceof Uint16Array) return makeData({ type: new Uint16(), data: part, ...nulls });
	return makeData({ type: new Uint8(), data: part, ...nulls });
}

function encodeLists({ values, width }: ListColumn, from: number, to: number): Data {
	const part = values.subarray(from * width, to * width);
	const valueOffsets = new Int32Array(to - from + 1).map((_, row) => row * width);
	if (part instanceof Uint8Array) {
		const child = makeData({ type: new Uint8(), data: part });
		return makeData({ type: new List(new Field('item', new Uint8())), valueOffsets, child });
	}
	const child = encodeDoubles(part);
	return makeData({ type: new List(new Field('item', new Float64(), true)), valueOffsets, child });
}

function encodeTexts({ codes, values }: TextColumn, from: number, to: number): Data {
	const length = to - from;
	const batchCodes = new Int32Array(length);
	const codeInBatch = new Int32Array(values.length).fill(-1);
	const texts: string[] = [];
	const validity = new Validity(length);
	for (let row = 0; row < length; row++) {
		const code = codes[from + row] ?? -1;
		if (code < 0) {
			validity.setNull(row);
			continue;
		}
		let own = codeInBatch[code] ?? -1;
		if (own < 0) {
			own = texts.push(textAt(values, code)) - 1;
			codeInBatch[code] = own;
		}
		batchCodes[row] = own;
	}
	if (texts.length === length) return encodeUtf8(texts);
	if (texts.length === 0) {
		const valueOffsets = new Int32Array(length + 1);
		return makeData({ type: new Utf8(), valueOffsets, data: new Uint8Array(0), ...validity.nulls });
	}
	return makeData({
		type: new Dictionary(new Utf8(), new Int32()),
		data: batchCodes,
		dictionary: new Vector([encodeUtf8(texts)]),
		...validity.nulls
	});
}

function textAt(values: readonly string[], code: number): string {
	const text = values[code];
	if (text === undefined) throw new RangeError(`Text code ${code} has no value.`);
	return text;
}

const encoder = new TextEncoder();

function encodeUtf8(texts: readonly string[]): Data<Utf8> {
	const all = texts.join('');
	const data = encoder.encode(all);
	const valueOffsets = new Int32Array(texts.length + 1);
	// Where all is ASCII, a text has as many bytes as letters, and need not be encoded by itself.
	const isAscii = data.length === all.length;
	let end = 0;
	texts.forEach((text, index) => {
		end += isAscii ? text.length : encoder.encode(text).length;
		valueOffsets[index + 1] = end;
	});
	return makeData({ type: new Utf8(), valueOffsets, data });
}

/** Arrow's validity bitmap, in which a set bit is a value. */
class Validity {
	readonly #bitmap: Uint8Array;
	#nullCount = 0;

	constructor(readonly length: number) {
		this.#bitmap = new Uint8Array(Math.ceil(length / 64) * 8).fill(255);
	}

	setNull(row: number) {
		this.#bitmap[row >> 3] = (this.#bitmap[row >> 3] ?? 0) & ~(1 << (row & 7));
		this.#nullCount += 1;
	}

	get nulls() {
		return { length: this.length, nullCount: this.#nullCount, nullBitmap: this.#bitmap };
	}
}
