import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { UnusableFileError } from '../lib/ingest/result';
import type { SourceFile } from '../lib/ingest/source-file';

const chunkBytes = 2 ** 18;

/** A file of this machine, read as a stream; its name is the path as it was given. Throws an UnusableFileError where there is no such file. */
export async function pathAsSource(path: string): Promise<SourceFile> {
	const found = await stat(path).catch(() => null);
	if (!found?.isFile()) throw new UnusableFileError(path, `There is no file ${path}.`);
	return {
		name: path,
		size: found.size,
		async *chunks() {
			for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
				if (chunk instanceof Uint8Array) yield chunk;
			}
		}
	};
}
