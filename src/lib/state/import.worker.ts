import { nsw } from '../framework/nsw';
import { ingestFiles } from '../ingest/ingest-files';
import { pack } from '../ingest/pack';
import { UnusableFileError } from '../ingest/result';
import { blobAsSource } from '../ingest/source-file';
import type { ImportAnswer, ImportRequest } from './import-protocol';

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer });
}

async function read({ files }: ImportRequest): Promise<void> {
	try {
		const result = await ingestFiles(files.map(blobAsSource), nsw, {
			onProgress: (progress) => answer({ kind: 'progress', progress })
		});
		answer({ kind: 'done', result });
		const bytes = await pack(result);
		answer({ kind: 'packed', bytes }, [bytes.buffer]);
	} catch (error) {
		if (error instanceof UnusableFileError)
			answer({ kind: 'unusable', file: error.file, message: error.message });
		else
			answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
	}
}

self.onmessage = (event: MessageEvent<ImportRequest>) => void read(event.data);
