import { nsw } from '../framework/nsw';
import { UnusableFileError } from '../ingest/result';
import {
	beginsAsWorkspace,
	readWorkspace,
	workspaceHeadBytes,
	writeWorkspace
} from '../ingest/workspace-file';
import { unpackContent } from './data-package';
import type { WorkspaceParts } from './import-protocol';

const capabilities = nsw.capabilities.map(({ id }) => id);

/** Whether a file is a workspace file, by how it begins. */
export async function isWorkspaceFile(file: Blob): Promise<boolean> {
	const head = await file.slice(0, workspaceHeadBytes).arrayBuffer();
	return beginsAsWorkspace(new Uint8Array(head));
}

/** A workspace as one file. */
export async function saveWorkspace(parts: WorkspaceParts): Promise<Blob> {
	const { name, content, sections } = parts;
	const originals = await Promise.all(
		parts.originals.map(async (file) => ({
			name: file.name,
			bytes: new Uint8Array(await file.arrayBuffer())
		}))
	);
	const bytes = writeWorkspace({ name, capabilities, content, originals, sections });
	return new Blob([bytes], { type: 'application/zip' });
}

/**
 * What a workspace file holds, its data checked down to the cells.
 *
 * @throws UnusableFileError where it is damaged or of another framework.
 */
export async function openWorkspace(file: File): Promise<WorkspaceParts> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const workspace = readWorkspace(file.name, bytes);
	if (workspace.capabilities.join() !== capabilities.join())
		throw new UnusableFileError(
			file.name,
			`${file.name} holds other capabilities than those of the ${nsw.name}.`
		);
	const { name, content, sections } = workspace;
	const originals = workspace.originals.map((one) => new File([one.bytes], one.name));
	try {
		await unpackContent(content);
		return { name, content, sections, originals };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UnusableFileError(file.name, `${file.name} cannot be opened. ${reason}`);
	}
}
