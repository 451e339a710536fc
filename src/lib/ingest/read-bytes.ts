import { UnusableFileError } from './result';
import type { SourceFile } from './source-file';

/**
 * All bytes of a file, for formats that cannot be read as a stream.
 * @throws UnusableFileError for more than `most` bytes; the signal's reason where it was cancelled
 */
export async function readBytes(
	file: SourceFile,
	most: number,
	signal?: AbortSignal
): Promise<Uint8Array> {
	refuseSize(file, most);
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const piece of file.chunks()) {
		signal?.throwIfAborted();
		pieces.push(piece);
		size += piece.length;
		if (size > most) refuseSize({ ...file, size }, most);
	}
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece, at);
		at += piece.length;
	}
	return bytes;
}

/** @throws UnusableFileError where a file is larger than may be read */
export function refuseSize({ name, size }: Pick<SourceFile, 'name' | 'size'>, most: number): void {
	if (size <= most) return;
	const megabytes = (bytes: number): string =>
		`${Math.ceil(bytes / 2 ** 20).toLocaleString('en-AU')} MB`;
	throw new UnusableFileError(
		name,
		`${name} is ${megabytes(size)} and at most ${megabytes(most)} can be read; split it into smaller files.`
	);
}
