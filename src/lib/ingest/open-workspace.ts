import type { Framework } from '../framework/framework';
import { unpackContent, type DataContent } from './data-content';
import type { Limits } from './limits';
import { UnusableFileError } from './result';
import { readWorkspace, type Workspace } from './workspace-file';

/** A workspace file with its data unpacked and checked down to the cells. */
export interface OpenedWorkspace extends Workspace {
	readonly data: DataContent;
}

/**
 * What a workspace file holds.
 *
 * @throws UnusableFileError where it is damaged, too large or of another framework.
 */
export async function openWorkspaceFile(
	file: string,
	bytes: Uint8Array,
	framework: Framework,
	limits?: Pick<Limits, 'archiveBytes' | 'archiveEntries' | 'archiveUnpackedBytes'>
): Promise<OpenedWorkspace> {
	const workspace = readWorkspace(file, bytes, limits);
	if (workspace.capabilities.join() !== framework.capabilities.map(({ id }) => id).join())
		throw new UnusableFileError(
			file,
			`${file} holds other capabilities than those of the ${framework.name}.`
		);
	try {
		return { ...workspace, data: await unpackContent(workspace.content, framework) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UnusableFileError(file, `${file} cannot be opened. ${reason}`);
	}
}
