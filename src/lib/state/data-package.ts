import { nsw } from '../framework/nsw';
import { unpackContent as unpackOf, type DataContent } from '../ingest/data-content';
import { pack, unpack } from '../ingest/pack';

type Bytes = Uint8Array<ArrayBuffer>;

/** Of what `packContent` makes. A greater number is of a newer release and is left alone. */
export const contentShape = 2;

/** Files that are larger than this together are not kept beside the data. */
export const mostOriginalBytes = 256 * 2 ** 20;

/**
 * The content that was packed; of an earlier release also a bare result.
 *
 * @throws Error where what the bytes hold is not whole.
 */
export function unpackContent(bytes: Bytes): Promise<DataContent> {
	return unpackOf(bytes, nsw);
}

/** The original files, names and bytes, packed; null where they are too large to keep. A blob, which a page can pass on without holding it. */
export async function packFiles(files: readonly File[]): Promise<Blob | null> {
	if (files.reduce((sum, { size }) => sum + size, 0) > mostOriginalBytes) return null;
	const read = files.map(async (file) => ({
		name: file.name,
		bytes: new Uint8Array(await file.arrayBuffer())
	}));
	return new Blob([await pack(await Promise.all(read))]);
}

/**
 * The files that were packed.
 *
 * @throws Error where the bytes are not of packed files.
 */
export async function unpackFiles(packed: Blob): Promise<readonly File[]> {
	const value = await unpack(new Uint8Array(await packed.arrayBuffer()));
	if (!Array.isArray(value)) throw new Error('The original files cannot be read.');
	return value.map((entry: unknown) => {
		if (!isPackedFile(entry)) throw new Error('The original files cannot be read.');
		return new File([entry.bytes], entry.name);
	});
}

function isPackedFile(value: unknown): value is { name: string; bytes: Bytes } {
	if (typeof value !== 'object' || value === null) return false;
	return (
		'name' in value &&
		typeof value.name === 'string' &&
		'bytes' in value &&
		value.bytes instanceof Uint8Array
	);
}
