import { DataType, type Data, type Table, type Vector } from 'apache-arrow';
import type { ResultTable } from './database';

/**
 * An Arrow answer column by column. ENUMs and texts become strings, lists arrays, and integers
 * stay typed arrays where no value is missing. Arrow's own accessors decode a text at a time;
 * this decodes a dictionary once and a block of plain ASCII in one go.
 */
export function readArrow(table: Table): ResultTable {
	return {
		rowCount: table.numRows,
		columns: table.schema.fields.map(({ name }, index) => {
			const vector = table.getChildAt(index);
			return { name, values: vector === null ? [] : readVector(vector) };
		})
	};
}

function readVector(vector: Vector): ArrayLike<unknown> {
	const { type } = vector;
	if (DataType.isDictionary(type) && DataType.isUtf8(type.dictionary))
		return readChunks(vector, readDictionary);
	if (DataType.isUtf8(type)) return readChunks(vector, readTexts);
	if (isNumber(type))
		return vector.nullCount === 0 ? vector.toArray() : readChunks(vector, readNumbers);
	if (DataType.isList(type) && isNumber(type.valueType)) return readChunks(vector, readLists);
	return Array.from(vector, plain);
}

const isNumber = (type: DataType): boolean =>
	(DataType.isInt(type) && type.bitWidth <= 32) || DataType.isFloat(type);

function plain(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) return value;
	return Array.from(value as Iterable<unknown>, plain);
}

function readChunks(vector: Vector, read: (data: Data, into: unknown[]) => void): unknown[] {
	const values: unknown[] = [];
	for (const data of vector.data) read(data, values);
	return values;
}

function isValid({ nullCount, nullBitmap, offset }: Data, row: number): boolean {
	if (nullCount === 0) return true;
	const bit = offset + row;
	return ((nullBitmap[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

function readNumbers(data: Data, into: unknown[]) {
	for (let row = 0; row < data.length; row++) {
		into.push(isValid(data, row) ? data.values[row] : null);
	}
}

function readDictionary(data: Data, into: unknown[]) {
	const texts = data.dictionary === undefined ? [] : readVector(data.dictionary);
	for (let row = 0; row < data.length; row++) {
		into.push(isValid(data, row) ? texts[data.values[row]] : null);
	}
}

/** The values of all lists at once, then cut: Arrow's own accessor makes a vector of each. */
function readLists(data: Data, into: unknown[]) {
	const offsets: Int32Array = data.valueOffsets;
	const values: unknown[] = [];
	const [child] = data.children;
	if (child !== undefined) readNumbers(child, values);
	for (let row = 0; row < data.length; row++) {
		into.push(isValid(data, row) ? values.slice(offsets[row], offsets[row + 1]) : null);
	}
}

const decoder = new TextDecoder();

function readTexts(data: Data, into: unknown[]) {
	const offsets: Int32Array = data.valueOffsets;
	const bytes: Uint8Array = data.values;
	const start = offsets[0] ?? 0;
	const block = decoder.decode(bytes.subarray(start, offsets[data.length] ?? start));
	const isAscii = block.length === (offsets[data.length] ?? start) - start;
	for (let row = 0; row < data.length; row++) {
		const [from, to] = [offsets[row] ?? 0, offsets[row + 1] ?? 0];
		if (!isValid(data, row)) into.push(null);
		else if (isAscii) into.push(block.slice(from - start, to - start));
		else into.push(decoder.decode(bytes.subarray(from, to)));
	}
}
