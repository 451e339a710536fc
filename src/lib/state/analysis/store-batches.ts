import type { StoreBatch } from '../analysis-protocol';
import type { AnalysisContext } from './context';
import { evidenceTable } from './evidence-tables';
import {
	capabilityLinks,
	findingTable,
	roleLinks,
	unitLinks,
	type NumberedRecord
} from './finding-tables';

/** So many rows that reading, encoding and inserting a batch takes some milliseconds. */
const evidenceRows = 4_096;
const findingRows = 2_048;
const linkRows = 8_192;

/** All rows that an analysis stores, table by table in batches, with how much comes before each. */
export function* storeBatches(
	context: AnalysisContext,
	all: readonly NumberedRecord[]
): Generator<StoreBatch> {
	const { evidence } = context.analysis;
	const { roleCount, sourceRows } = evidence.organisation;
	const share = (part: number, done: number, of: number) => (part + done / Math.max(of, 1)) / 3;
	for (let from = 0; from < roleCount; from += evidenceRows) {
		const rows = evidenceTable(evidence, from, Math.min(from + evidenceRows, roleCount));
		yield { table: 'role_evidence', rows, share: share(0, from, roleCount) };
	}
	for (let from = 0; from < all.length; from += findingRows) {
		const rows = findingTable(all.slice(from, from + findingRows), sourceRows);
		yield { table: 'finding', rows, share: share(1, from, all.length) };
	}
	for (let from = 0; from < all.length; from += linkRows) {
		const part = all.slice(from, from + linkRows);
		for (const batch of linkTables(context, part)) {
			yield { ...batch, share: share(2, from, all.length) };
		}
	}
}

/** What the findings given concern, as rows of the three tables that say so. */
export function linkTables(
	context: AnalysisContext,
	all: readonly NumberedRecord[]
): readonly Omit<StoreBatch, 'share'>[] {
	const { sourceRows } = context.analysis.evidence.organisation;
	return [
		{ table: 'finding_role', rows: roleLinks(all, sourceRows) },
		{ table: 'finding_capability', rows: capabilityLinks(context, all) },
		{ table: 'finding_unit', rows: unitLinks(context, all) }
	];
}
