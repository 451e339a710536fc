import { nsw } from '../framework/nsw';
import { ingestFiles } from '../ingest/ingest-files';
import { UnusableFileError } from '../ingest/result';
import { blobAsSource } from '../ingest/source-file';
import { changesSince } from './changes-since';
import { packContent, packFiles } from './data-package';
import { lookAt } from './import-look';
import type { ImportAnswer, ImportRequest } from './import-protocol';

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer });
}

async function read(request: ImportRequest & { readonly kind: 'read' }): Promise<void> {
	const { files, recipe, against } = request;
	const result = await ingestFiles(files.map(blobAsSource), nsw, {
		onProgress: (progress) => answer({ kind: 'progress', progress })
	});
	const changes = against ? await changesSince(against, result) : null;
	answer({ kind: 'done', result, changes });
	const content = await packContent({ result, recipe });
	const originals = request.packFiles ? await packFiles(files) : null;
	answer(
		{ kind: 'packed', content, originals },
		[content, originals].flatMap((bytes) => bytes?.buffer ?? [])
	);
}

async function carryOut(request: ImportRequest): Promise<void> {
	try {
		if (request.kind === 'read') await read(request);
		else answer({ kind: 'looked', preview: await lookAt(request.files, request.recipe) });
	} catch (error) {
		if (error instanceof UnusableFileError)
			answer({ kind: 'unusable', file: error.file, message: error.message });
		else
			answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
	}
}

self.onmessage = (event: MessageEvent<ImportRequest>) => void carryOut(event.data);
