/** A typed array's place in the binary part of a packed value. */
interface PackedArray {
	readonly $array: keyof typeof arrayTypes;
	readonly offset: number;
	readonly length: number;
}

const arrayTypes = { Uint8Array, Int32Array, Uint32Array, Float64Array };
const magic = 'CATL1';
const alignment = 8;

type TypedArray = Uint8Array | Int32Array | Uint32Array | Float64Array;

function typeOf(value: unknown): keyof typeof arrayTypes | null {
	if (value instanceof Uint8Array) return 'Uint8Array';
	if (value instanceof Int32Array) return 'Int32Array';
	if (value instanceof Uint32Array) return 'Uint32Array';
	if (value instanceof Float64Array) return 'Float64Array';
	return null;
}

function isPackedArray(value: unknown): value is PackedArray {
	if (typeof value !== 'object' || value === null || !('$array' in value)) return false;
	return typeof value.$array === 'string' && Object.hasOwn(arrayTypes, value.$array);
}

function isTyped(value: unknown): value is TypedArray {
	return typeOf(value) !== null;
}

async function through(
	bytes: Uint8Array<ArrayBuffer>,
	stream: GenericTransformStream,
	most = Infinity
): Promise<Uint8Array<ArrayBuffer>> {
	const piped: ReadableStream<Uint8Array> = new Blob([bytes]).stream().pipeThrough(stream);
	const reader = piped.getReader();
	const pieces: Uint8Array[] = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > most) {
			await reader.cancel();
			throw new Error('The data unpack to more than they may.');
		}
		pieces.push(value);
	}
	const whole = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

/**
 * A plain value with typed arrays in it as one gzipped run of bytes: JSON first, then the arrays
 * as they lie in memory (little-endian). Undefined members and NaN outside arrays do not survive.
 */
export async function pack(value: unknown): Promise<Uint8Array<ArrayBuffer>> {
	const arrays: { readonly bytes: Uint8Array; readonly offset: number }[] = [];
	let end = 0;
	const json = JSON.stringify(value, (_, member: unknown) => {
		const $array = typeOf(member);
		if ($array === null || !isTyped(member)) return member;
		const bytes = new Uint8Array(member.buffer, member.byteOffset, member.byteLength);
		const offset = end;
		arrays.push({ bytes, offset });
		end += Math.ceil(bytes.length / alignment) * alignment;
		return { $array, offset, length: member.length } satisfies PackedArray;
	});
	const head = new TextEncoder().encode(json);
	const start = Math.ceil((magic.length + 4 + head.length) / alignment) * alignment;
	const packed = new Uint8Array(start + end);
	packed.set(new TextEncoder().encode(magic));
	new DataView(packed.buffer).setUint32(magic.length, head.length, true);
	packed.set(head, magic.length + 4);
	for (const { bytes, offset } of arrays) packed.set(bytes, start + offset);
	return through(packed, new CompressionStream('gzip'));
}

/** A browser tab holds some 3 GiB; two million roles unpack to less than this. */
const mostUnpacked = 2 ** 30;

/**
 * The value that was packed.
 *
 * @throws Error where the bytes are not of this kind, are cut off, or unpack to more than `most` bytes.
 */
export async function unpack(
	bytes: Uint8Array<ArrayBuffer>,
	most = mostUnpacked
): Promise<unknown> {
	const packed = await through(bytes, new DecompressionStream('gzip'), most);
	if (new TextDecoder().decode(packed.subarray(0, magic.length)) !== magic)
		throw new Error('These bytes are not a packed data set.');
	const headLength = new DataView(packed.buffer).getUint32(magic.length, true);
	const headEnd = magic.length + 4 + headLength;
	const start = Math.ceil(headEnd / alignment) * alignment;
	const json = new TextDecoder().decode(packed.subarray(magic.length + 4, headEnd));
	return JSON.parse(json, (_, member: unknown) => {
		if (!isPackedArray(member)) return member;
		const type = arrayTypes[member.$array];
		return new type(packed.buffer, start + member.offset, member.length);
	});
}
