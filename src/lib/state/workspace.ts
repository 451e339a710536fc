import { nsw } from '../framework/nsw';
import { openWorkspaceFile } from '../ingest/open-workspace';
import { beginsAsWorkspace, workspaceHeadBytes, writeWorkspace } from '../ingest/workspace-file';
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
	const workspace = await openWorkspaceFile(file.name, bytes, nsw);
	const { name, content, sections } = workspace;
	const originals = workspace.originals.map((one) => new File([one.bytes], one.name));
	return { name, content, sections, originals };
}
