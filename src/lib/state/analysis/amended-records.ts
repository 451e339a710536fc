import { findingRecord, findingRecords, pairRecord, type FindingRecord } from './finding-records';
import type { AnalysisContext } from './context';
import type { NumberedRecord } from './finding-tables';

/**
 * The records of an amended analysis, made anew only of what is not as it was in `before`, whose
 * records are given.
 */
export function amendedRecords(
	before: { readonly context: AnalysisContext; readonly records: readonly NumberedRecord[] },
	context: AnalysisContext,
	roles: ReadonlySet<number>
): Generator<number, readonly FindingRecord[]> {
	const known = new Map(before.records.map(({ record }) => [record.key, record]));
	const same = new Set(before.context.analysis.findings);
	const pairs = knownPairs(before);
	return findingRecords(context, {
		finding: (finding) => {
			const record = known.get(finding.key);
			if (record && same.has(finding)) return record;
			const refolded = finding.kind === 'level' && !roles.has(finding.found.role);
			if (record && refolded) return { ...record, foldedUnder: finding.foldedUnder };
			return findingRecord(context, finding);
		},
		pair: (rank) => {
			const { place, text } = listedAt(context, rank);
			const own = pairs.get(place);
			const touched = own?.record.roles.some((role) => roles.has(role)) ?? true;
			return own && !touched && own.text === text ? own.record : pairRecord(context, rank);
		}
	});
}

/** A listed pair, and whatever its sentence says of it beside its roles' levels. */
function listedAt(
	{ analysis }: AnalysisContext,
	rank: number
): { readonly place: number; readonly text: string } {
	const { listed } = analysis.evidence;
	const oneIn = Math.round(listed.oneIn[rank] ?? 0);
	return {
		place: listed.pairs[rank] ?? -1,
		text: `${String(oneIn)} ${String(listed.likewise[rank] ?? 0)}`
	};
}

function knownPairs({
	context,
	records
}: {
	readonly context: AnalysisContext;
	readonly records: readonly NumberedRecord[];
}): ReadonlyMap<number, { readonly record: FindingRecord; readonly text: string }> {
	const { listed, pairs } = context.analysis.evidence;
	const own = records.filter(({ record }) => record.kind === 'similar_roles');
	let next = 0;
	const found = new Map<number, { readonly record: FindingRecord; readonly text: string }>();
	for (const rank of listed.pairs.keys()) {
		const { place, text } = listedAt(context, rank);
		if ((pairs.scores[place] ?? 0) <= 0) continue;
		const record = own[next++]?.record;
		if (record) found.set(place, { record, text });
	}
	return found;
}
