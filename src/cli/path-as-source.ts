import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UnusableFileError } from '../lib/ingest/result';
import type { SourceFile } from '../lib/ingest/source-file';
import { unreadable } from './unreadable';

const chunkBytes = 2 ** 18;

/**
 * A file of this machine, read as a stream; its name is the path as it was given. Throws an
 * UnusableFileError where there is no such file, and in reading where that is not allowed.
 */
export async function pathAsSource(path: string): Promise<SourceFile> {
	const found = await stat(path).catch(() => null);
	if (!found) throw new UnusableFileError(path, `There is no file ${path}.`);
	if (!found.isFile()) {
		const what = found.isDirectory()
			? 'is a folder; name the files in it, or make one file of it with `atlas import`.'
			: 'is not a file on a disk; save what it gives as one.';
		throw new UnusableFileError(path, `${path} ${what}`);
	}
	return {
		name: path,
		size: found.size,
		async *chunks() {
			try {
				for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
					if (chunk instanceof Uint8Array) yield chunk;
				}
			} catch (error) {
				throw unreadable(path, error);
			}
		}
	};
}
