import { nsw } from '../framework/nsw';
import { compareRoles } from '../ingest/compare-roles';
import type { IngestResult } from '../ingest/result';
import { buildVersionChanges } from '../views/build-version-changes';
import type { VersionChanges } from '../views/version-changes-model';
import { unpackContent } from './data-package';

/** What is different in newly read data from those that are packed here. */
export async function changesSince(
	earlier: Uint8Array<ArrayBuffer>,
	{ roles: after }: IngestResult
): Promise<VersionChanges> {
	const before = (await unpackContent(earlier)).result.roles;
	const comparison = compareRoles(before, after);
	return buildVersionChanges({ framework: nsw, before, after, comparison });
}
