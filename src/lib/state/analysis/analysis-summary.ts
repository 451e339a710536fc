import type { Evidence } from '../../analysis/evidence';
import { foundKinds, type FoundKind } from '../../queries/finding-filter';
import type { AnalysisSummary } from '../analysis-protocol';
import type { NumberedRecord } from './finding-tables';

/** What a run came to: levels judged and not judged, and findings by kind. */
export function summaryOf(
	evidence: Evidence,
	records: readonly NumberedRecord[],
	durationMs: number
): AnalysisSummary {
	const { organisation, rates } = evidence;
	let judged = 0;
	let stated = 0;
	for (let cell = 0; cell < rates.length; cell++) {
		if (!Number.isNaN(organisation.levels[cell] ?? NaN)) stated++;
		if (!Number.isNaN(rates[cell] ?? NaN)) judged++;
	}
	const counts = new Map<FoundKind, number>();
	for (const { record } of records) {
		counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
	}
	return {
		roles: organisation.roleCount,
		judged,
		notJudged: stated - judged,
		findings: perKind((kind) => counts.get(kind) ?? 0),
		pairs: counts.get('similar_roles') ?? 0,
		durationMs
	};
}

function perKind(value: (kind: FoundKind) => number): Record<FoundKind, number> {
	const of = Object.fromEntries(foundKinds.map((kind) => [kind, value(kind)]));
	return of as Record<FoundKind, number>;
}
