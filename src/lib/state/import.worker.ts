import { nsw } from '../framework/nsw';
import { ingestFiles } from '../ingest/ingest-files';
import { previewFiles } from '../ingest/preview-files';
import { UnusableFileError, type IngestProgress } from '../ingest/result';
import { blobAsSource } from '../ingest/source-file';
import { changesSince } from './changes-since';
import { packContent, packFiles, type DataContent } from './data-package';
import type { ImportAnswer, ImportRequest } from './import-protocol';
import { openWorkspace, saveWorkspace } from './workspace';

let last: DataContent | null = null;

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer });
}

const onProgress = (progress: IngestProgress) => answer({ kind: 'progress', progress });

async function carryOut(request: ImportRequest): Promise<void> {
	switch (request.kind) {
		case 'look': {
			const { files, recipe } = request;
			const preview = await previewFiles(files.map(blobAsSource), nsw, { recipe, onProgress });
			return answer({ kind: 'looked', preview });
		}
		case 'read': {
			const { files, recipe, against } = request;
			const result = await ingestFiles(files.map(blobAsSource), nsw, { recipe, onProgress });
			const changes = against ? await changesSince(against, result) : null;
			last = { result, recipe };
			return answer({ kind: 'done', result, changes });
		}
		case 'open': {
			const workspace = await openWorkspace(request.file);
			last = workspace.data;
			return answer({ kind: 'opened', workspace });
		}
		case 'save':
			return answer({ kind: 'saved', file: await saveWorkspace(request.workspace) });
		case 'pack': {
			if (!last) throw new Error('Nothing was read.');
			const content = await packContent(last);
			const originals = request.files && (await packFiles(request.files));
			const buffers = [content, originals].flatMap((bytes) => bytes?.buffer ?? []);
			return answer({ kind: 'packed', content, originals }, buffers);
		}
	}
}

async function work(request: ImportRequest): Promise<void> {
	try {
		await carryOut(request);
	} catch (error) {
		if (error instanceof UnusableFileError)
			answer({ kind: 'unusable', file: error.file, message: error.message });
		else
			answer({ kind: 'broken', message: error instanceof Error ? error.message : String(error) });
	}
}

self.onmessage = (event: MessageEvent<ImportRequest>) => void work(event.data);
