import { nsw } from '../framework/nsw';
import { ingestFiles } from '../ingest/ingest-files';
import { previewFiles } from '../ingest/preview-files';
import { UnusableFileError, type IngestProgress } from '../ingest/result';
import { blobAsSource } from '../ingest/source-file';
import { OpenedWorkbooks } from '../ingest/workbook/opened-workbooks';
import type { VersionChanges } from '../views/version-changes-model';
import { changesSince } from './changes-since';
import { packContent, type DataContent } from '../ingest/data-content';
import { packFiles, unpackContent } from './data-package';
import type { ImportAnswer, ImportRequest } from './import-protocol';
import { issuesPerMessage, toWire } from './result-wire';
import { openWorkspace, saveWorkspace } from './workspace';

let last: DataContent | null = null;
const workbooks = new OpenedWorkbooks();

function answer(message: ImportAnswer, transfer: ArrayBuffer[] = []): void {
	self.postMessage(message, { transfer });
}

function done(content: DataContent, changes: VersionChanges | null): void {
	last = content;
	const { result, recipe } = content;
	for (let from = 0; from < result.issues.length; from += issuesPerMessage) {
		answer({ kind: 'issues', issues: result.issues.slice(from, from + issuesPerMessage) });
	}
	const { wire, transfer } = toWire(result);
	answer({ kind: 'done', wire, recipe, changes }, transfer);
}

const onProgress = (progress: IngestProgress) => answer({ kind: 'progress', progress });

async function carryOut(request: ImportRequest): Promise<void> {
	switch (request.kind) {
		case 'look': {
			const { files, recipe } = request;
			const options = { recipe, onProgress, workbooks };
			const preview = await previewFiles(files.map(blobAsSource), nsw, options);
			return answer({ kind: 'looked', preview });
		}
		case 'read': {
			const { files, recipe, against } = request;
			const options = { recipe, onProgress, workbooks };
			const result = await ingestFiles(files.map(blobAsSource), nsw, options);
			const changes = against ? await changesSince(against, result) : null;
			return done({ result, recipe }, changes);
		}
		case 'unpack':
			return done(await unpackContent(request.content), null);
		case 'compare': {
			const { result } = await unpackContent(request.after);
			return answer({ kind: 'compared', changes: await changesSince(request.before, result) });
		}
		case 'open':
			return answer({ kind: 'opened', workspace: await openWorkspace(request.file) });
		case 'save':
			return answer({ kind: 'saved', file: await saveWorkspace(request.workspace) });
		case 'pack': {
			if (!last) throw new Error('Nothing was read.');
			const content = await packContent(last);
			const originals = request.files && (await packFiles(request.files));
			return answer({ kind: 'packed', content, originals }, [content.buffer]);
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
