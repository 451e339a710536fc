import { contentShape, unpackContent, unpackFiles } from './data-package';
import { readKept } from './kept-data';
import type { KeptEntry } from './kept-store';
import type { OpenData } from './open-data';

/** A data set as it is kept, ready to open. */
export interface KeptOpening {
	readonly entry: KeptEntry;
	readonly data: OpenData;
}

/**
 * Reads a kept data set; null where it is not kept any more.
 *
 * @throws where storage is refused, or what is kept cannot be read.
 */
export async function readKeptAsOpen(id: string): Promise<KeptOpening | null> {
	const kept = await readKept(id);
	if (!kept) return null;
	const { entry, content, originals } = kept;
	if (content.shape > contentShape)
		throw new Error('It was kept by a newer release of Capability Atlas; reload the page.');
	const { result, recipe } = await unpackContent(content.bytes);
	const files = originals ? await unpackFiles(originals) : [];
	const packed = Promise.resolve({ content: content.bytes, originals });
	const { name } = entry;
	return {
		entry,
		data: { id, name, sample: null, result, recipe, originals: files, packed }
	};
}
