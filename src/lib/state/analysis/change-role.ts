import type { Analysis } from '../../analysis/analyse';
import { RoleJudge } from '../../analysis/judge-role';
import { setLevels } from '../../analysis/part-organisation';
import { explainingOf } from '../../analysis/gather-findings';
import type { RoleRefresh } from '../analysis-protocol';
import type { AnalysisContext } from './context';
import { evidenceTable } from './evidence-tables';
import { findingRecord } from './finding-records';
import { findingTable, type NumberedRecord } from './finding-tables';
import { judgedKinds, judgedRole } from './judged-findings';
import { linkTables } from './store-batches';
import { levelsWith } from './what-if';

/**
 * Gives a role other levels for good and finds anew what `judgedKinds` of findings it has. Exact in
 * all that depends on the role itself; what is expected of others, spreads, the chances at which
 * bands begin, units, grades and pairs stay those of the last whole analysis, and a level on a
 * capability on which the role had none is not judged.
 */
export function changeRole(
	context: AnalysisContext,
	records: readonly NumberedRecord[],
	role: number,
	changes: Readonly<Record<string, number | null>>
): {
	readonly context: AnalysisContext;
	readonly records: readonly NumberedRecord[];
	readonly refresh: RoleRefresh;
} {
	const { evidence, findings } = context.analysis;
	const levels = levelsWith(context, role, changes);
	const judged = judgedRole(context, role, levels);
	writeEvidence(context, role, levels, judged.judgements);
	const ofRole = (of: { readonly kind: string; readonly roles: readonly number[] }): boolean =>
		of.roles.length === 1 && of.roles[0] === role && kinds.has(of.kind);
	const analysis: Analysis = {
		evidence,
		findings: [...findings.filter((finding) => !ofRole(finding)), ...judged.findings]
	};
	const after: AnalysisContext = {
		...context,
		analysis,
		explaining: explainingOf(evidence, context.wording),
		judge: new RoleJudge(evidence)
	};
	const removed = records.filter(({ record }) => ofRole(record)).map(({ id }) => id);
	const kept = records.filter(({ record }) => !ofRole(record));
	const next = Math.max(-1, ...kept.slice(-1).map(({ id }) => id), ...removed) + 1;
	const added = judged.findings.map((finding, place): NumberedRecord => {
		const [capability = -1] = finding.capabilities;
		const cause = finding.kind === 'level' ? causeOf(kept, role, capability) : null;
		return { id: next + place, foldedUnder: cause, record: findingRecord(after, finding) };
	});
	const { sourceRows } = evidence.organisation;
	return {
		context: after,
		records: [...kept, ...added],
		refresh: {
			roleKey: sourceRows[role] ?? 0,
			removed,
			batches: [
				{ table: 'role_evidence', rows: evidenceTable(evidence, role, role + 1) },
				{ table: 'finding', rows: findingTable(added, sourceRows) },
				...linkTables(after, added)
			]
		}
	};
}

const kinds: ReadonlySet<string> = judgedKinds;

/** Kinds that explain levels on their own capabilities, and those that explain all levels of their roles. */
const explainSome: ReadonlySet<string> = new Set(['division_drift', 'grade_inversion']);
const explainAll: ReadonlySet<string> = new Set(['fits_another_grade', 'division_differs']);

/** The number of the first finding that explains a level, as `gatherFindings` folds them; null where none does. */
function causeOf(
	records: readonly NumberedRecord[],
	role: number,
	capability: number
): number | null {
	const cause = records.find(({ record }) => {
		const { kind, roles, capabilities } = record;
		if (!explainAll.has(kind) && !(explainSome.has(kind) && capabilities.includes(capability))) {
			return false;
		}
		return roles.includes(role);
	});
	return cause?.id ?? null;
}

function writeEvidence(
	{ analysis }: AnalysisContext,
	role: number,
	levels: Float64Array,
	judgements: ReturnType<typeof judgedRole>['judgements']
): void {
	const { organisation, related, surprise, rates } = analysis.evidence;
	const first = role * organisation.capabilityCount;
	setLevels(organisation, role, levels);
	for (let c = 0; c < levels.length; c++) {
		related.expected[first + c] = NaN;
		surprise.chances[first + c] = NaN;
		rates[first + c] = NaN;
	}
	for (const { capability, expected, spread, chance, rate } of judgements) {
		related.expected[first + capability] = expected;
		related.spread[first + capability] = spread;
		surprise.chances[first + capability] = chance;
		rates[first + capability] = rate;
	}
}
