import { nsw } from '../framework/nsw';
import { correctedFiles } from '../ingest/corrected-file';
import { sourceRows } from '../ingest/source-rows';
import { blobAsSource } from '../ingest/source-file';
import type { RecipeAnswer, RecipeRequest } from './recipe-work-protocol';

async function answerTo(request: RecipeRequest): Promise<RecipeAnswer> {
	const files = request.files.map(blobAsSource);
	const { recipe } = request;
	switch (request.kind) {
		case 'rows':
			return { kind: 'rows', value: await sourceRows(files, nsw, request.wanted, { recipe }) };
		case 'corrected':
			return { kind: 'corrected', value: await correctedFiles(files, nsw, recipe) };
	}
}

async function answer(request: RecipeRequest): Promise<void> {
	try {
		self.postMessage(await answerTo(request));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		self.postMessage({ kind: 'failed', message } satisfies RecipeAnswer);
	}
}

self.onmessage = (event: MessageEvent<RecipeRequest>) => void answer(event.data);
