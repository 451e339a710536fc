import type { Recipe } from '../ingest/recipe';
import type { IngestResult } from '../ingest/result';
import type { DatasetSource } from './dataset-status';
import type { Packed } from './import-in-worker';
import { samples, type SampleId } from './samples';

/** A data set that is open, with all that is needed to keep it or to read it anew. */
export interface OpenData {
	/** The same over reload, rename and new versions. */
	readonly id: string;
	readonly name: string;
	/** Null for a person's own data. */
	readonly sample: SampleId | null;
	readonly result: IngestResult;
	readonly recipe: Recipe | null;
	/** As they were chosen; empty where they are too large to keep. */
	readonly originals: readonly File[];
	/** As it is kept on the device. */
	readonly packed: Promise<Packed>;
}

/** The id under which a sample is open. */
export function sampleDataId(sample: SampleId): string {
	return `sample:${sample}`;
}

/** What pages say of a data set. */
export function sourceOf({ name, sample, result }: OpenData): DatasetSource {
	const synthetic = sample !== null && samples[sample].synthetic;
	return {
		name,
		title: synthetic ? `${name} (synthetic)` : name,
		...{ synthetic, sample, roles: result.roles.roleCount, files: result.files },
		issues: result.issuesFound,
		leftOut: leftOut(result).map(({ message }) => message)
	};
}

/** Files that could not be used, each with its reason. */
function leftOut({ issues }: Pick<IngestResult, 'issues'>): IngestResult['issues'] {
	return issues.filter(({ cause }) => cause === 'unused_file');
}

/** What data are called after the files that they were read from; files that were left out give no name. */
export function nameOfRead(
	files: readonly { readonly name: string }[],
	result: Pick<IngestResult, 'issues'>
): string {
	const without = new Set(leftOut(result).map(({ file }) => file));
	const read = files.filter(({ name }) => !without.has(name));
	return nameOfFiles(read.length > 0 ? read : files);
}

/** `roles.csv`, `roles.csv and 2 more`. */
export function nameOfFiles(files: readonly { readonly name: string }[]): string {
	const [first] = files;
	if (!first) return '';
	return files.length === 1 ? first.name : `${first.name} and ${files.length - 1} more`;
}
