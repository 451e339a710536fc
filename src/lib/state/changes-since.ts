import type { IngestResult } from '../ingest/result';
import type { VersionChanges } from '../views/version-changes-model';
import { unpackContent } from './data-package';

/** What is different in newly read data from those that are packed here. */
export async function changesSince(
	before: Uint8Array<ArrayBuffer>,
	{ roles }: IngestResult
): Promise<VersionChanges> {
	const { result } = await unpackContent(before);
	return { before: result.roles.roleCount, after: roles.roleCount };
}
