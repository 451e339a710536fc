import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import type { ZipEntry } from './zip-directory';

/** Thrown where what an archive holds is not what its directory says. */
export class DamagedEntryError extends Error {
	override readonly name = 'DamagedEntryError';
}

const localMark = 0x04034b50;
const localBytes = 30;
/** Deflate unpacks a byte to at most 1,032, so that one step never makes more than some 8 MB. */
const stepBytes = 2 ** 13;

/**
 * What one file of an archive holds, piece by piece, so that no more than a piece is unpacked at a
 * time. Stops as soon as it is more than the directory says.
 * @throws DamagedEntryError where it cannot be unpacked, or size or check sum differ
 */
export function* unpackEntry(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
	let size = 0;
	let crc = 0;
	for (const piece of entry.method === 0 ? [packedOf(archive, entry)] : inflated(archive, entry)) {
		size += piece.length;
		if (size > entry.size) throw new DamagedEntryError();
		crc = crc32(piece, crc);
		yield piece;
	}
	if (size !== entry.size || crc !== entry.crc) throw new DamagedEntryError();
}

function* inflated(archive: Uint8Array, entry: ZipEntry): Generator<Uint8Array> {
	if (entry.method !== 8) throw new DamagedEntryError();
	const packed = packedOf(archive, entry);
	let pieces: Uint8Array[] = [];
	const inflate = new Inflate((piece) => {
		pieces.push(piece);
	});
	for (let start = 0; start < packed.length; start += stepBytes) {
		const end = start + stepBytes;
		try {
			inflate.push(packed.subarray(start, end), end >= packed.length);
		} catch {
			throw new DamagedEntryError();
		}
		yield* pieces;
		pieces = [];
	}
}

function packedOf(archive: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
	const view = new DataView(archive.buffer, archive.byteOffset, archive.length);
	if (offset + localBytes > archive.length || view.getUint32(offset, true) !== localMark) {
		throw new DamagedEntryError();
	}
	const start =
		offset + localBytes + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
	if (start + packed > archive.length) throw new DamagedEntryError();
	return archive.subarray(start, start + packed);
}
