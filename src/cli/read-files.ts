import { readFile } from 'node:fs/promises';
import type { Framework } from '../lib/framework/framework';
import { ingestFiles } from '../lib/ingest/ingest-files';
import { standardLimits } from '../lib/ingest/limits';
import { openWorkspaceFile } from '../lib/ingest/open-workspace';
import { refuseSize } from '../lib/ingest/read-bytes';
import type { Recipe } from '../lib/ingest/recipe';
import { UnusableFileError, type IngestResult } from '../lib/ingest/result';
import type { SourceFile } from '../lib/ingest/source-file';
import { beginsAsWorkspace, workspaceHeadBytes } from '../lib/ingest/workspace-file';
import { pathAsSource } from './path-as-source';
import { progressRemarks } from './progress-remarks';
import { readRecipe } from './read-recipe';
import type { Terminal } from './terminal';
import { unreadable } from './unreadable';

/** What the files of one command hold. */
export interface FilesRead {
	readonly ingested: IngestResult;
	/** By which they were read; null where none was needed. */
	readonly recipe: Recipe | null;
	/** What a workspace file holds beside its data, by name; null for any other files. */
	readonly sections: Readonly<Record<string, unknown>> | null;
}

/**
 * Reads files as one data set. A workspace file, named alone, is opened as it was saved: its roles
 * are those of the page, with all that was mended and reviewed in them; nothing is read anew.
 * Throws an UnusableFileError where a file cannot be used, or a recipe is named for a workspace.
 */
export async function readFiles(
	options: { readonly files: readonly string[]; readonly recipe: string | null },
	framework: Framework,
	terminal: Terminal
): Promise<FilesRead> {
	const recipe = await readRecipe(options.recipe);
	const sources = await Promise.all(options.files.map(pathAsSource));
	const [only] = sources;
	if (only && sources.length === 1 && (await isWorkspace(only)))
		return openedWorkspace(only, recipe, framework, terminal);
	const onProgress = progressRemarks(terminal);
	return {
		ingested: await ingestFiles(sources, framework, { onProgress, recipe }),
		...{ recipe, sections: null }
	};
}

async function openedWorkspace(
	source: SourceFile,
	recipe: Recipe | null,
	framework: Framework,
	terminal: Terminal
): Promise<FilesRead> {
	const { name: path } = source;
	if (recipe)
		throw new UnusableFileError(
			path,
			`${path} is a workspace file, which is opened as it was saved; a recipe is for the files it was made of.`
		);
	refuseSize(source, standardLimits.archiveBytes);
	const bytes = await readFile(path).catch((error: unknown) => {
		throw unreadable(path, error);
	});
	const { name, data, sections } = await openWorkspaceFile(path, bytes, framework);
	terminal.remark(`${path}: the workspace ${JSON.stringify(name)}, as it was saved\n`);
	return { ingested: data.result, recipe: data.recipe, sections };
}

async function isWorkspace(source: SourceFile): Promise<boolean> {
	const head = new Uint8Array(workspaceHeadBytes);
	let at = 0;
	for await (const piece of source.chunks()) {
		const part = piece.subarray(0, head.length - at);
		head.set(part, at);
		at += part.length;
		if (at === head.length) break;
	}
	return beginsAsWorkspace(head);
}
