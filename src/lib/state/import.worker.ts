import { nsw } from '../framework/nsw';
import { ingestFiles } from '../ingest/ingest-files';
import { UnusableFileError, type IngestResult } from '../ingest/result';
import { blobAsSource } from '../ingest/source-file';
import type { ImportAnswer, ImportRequest } from './import-protocol';

function buffersOf(result: IngestResult): ArrayBuffer[] {
	const { text, attributes, managesPeople, headcount, sourceLine, levels, kinds } = result.roles;
	const codes = [...Object.values(text), ...Object.values(attributes)].map(
		(column) => column.codes
	);
	const arrays = [...codes, managesPeople, headcount, sourceLine, levels, kinds];
	const buffers = arrays.map((array) => array.buffer);
	return [...new Set(buffers.filter((buffer) => buffer instanceof ArrayBuffer))];
}

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer });
}

async function read({ files }: ImportRequest): Promise<void> {
	try {
		const result = await ingestFiles(files.map(blobAsSource), nsw, {
			onProgress: (progress) => answer({ kind: 'progress', progress })
		});
		answer({ kind: 'done', result }, buffersOf(result));
	} catch (error) {
		if (error instanceof UnusableFileError)
			answer({ kind: 'unusable', file: error.file, message: error.message });
		else
			answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
	}
}

self.onmessage = (event: MessageEvent<ImportRequest>) => void read(event.data);
