import { amendEvidence, type AmendedRole } from '../../analysis/amend-evidence';
import type { Finding } from '../../analysis/finding';
import { RoleJudge } from '../../analysis/judge-role';
import { marksFocus } from '../../analysis/rules/rule-breach';
import type { RolesRefresh } from '../analysis-protocol';
import { amendedFindings } from './amended-findings';
import { amendedRecords } from './amended-records';
import type { AnalysisContext } from './context';
import { evidenceTable } from './evidence-tables';
import { findingTable, type NumberedRecord } from './finding-tables';
import { judgedRole } from './judged-findings';
import { renumbered } from './renumber';
import { linkTables } from './store-batches';
import { toEnd } from './to-end';

/**
 * Gives some roles other levels for good and says what that changes of the stored findings. As a
 * whole run would, to the last digit: pairs and the list of them, drift and near-duplicates. Of the
 * roles themselves: levels, rules, straight lines and whether they fit another grade, while what is
 * expected of others, spreads and the chances at which bands begin stay those of the last whole
 * run, as do inversions and jobs that one division describes unlike others.
 */
export function amendRoles(
	before: { readonly context: AnalysisContext; readonly records: readonly NumberedRecord[] },
	amended: readonly AmendedRole[]
): {
	readonly context: AnalysisContext;
	readonly records: readonly NumberedRecord[];
	readonly refresh: RolesRefresh;
} {
	const markedFocus = marksFocus(before.context.analysis.evidence.organisation);
	const evidence = amendEvidence(before.context.analysis.evidence, amended);
	const { findings } = before.context.analysis;
	const context: AnalysisContext = {
		...before.context,
		analysis: { evidence, findings },
		explaining: { ...before.context.explaining, evidence },
		judge: new RoleJudge(evidence)
	};
	const judged: Finding[] = [];
	for (const { role, levels } of amended) {
		context.judge.settle(role);
		const own = judgedRole(context, role, levels);
		writeJudgements(context, role, own.judgements);
		judged.push(...own.findings);
	}
	const rulesOfAll = marksFocus(evidence.organisation) !== markedFocus;
	const roles = new Set(amended.map(({ role }) => role));
	const after: AnalysisContext = {
		...context,
		analysis: { evidence, findings: amendedFindings(context, { roles, judged, rulesOfAll }) }
	};
	const told = toEnd(amendedRecords(before, after, roles));
	const { records, removed, added } = renumbered(before.records, told);
	const { sourceRows } = evidence.organisation;
	return {
		context: after,
		records,
		refresh: {
			roleKeys: amended.map(({ role }) => sourceRows[role] ?? 0),
			removed,
			batches: [
				...amended.map(({ role }) => ({
					table: 'role_evidence' as const,
					rows: evidenceTable(evidence, role, role + 1)
				})),
				{ table: 'finding', rows: findingTable(added, sourceRows) },
				...linkTables(after, added)
			]
		}
	};
}

function writeJudgements(
	{ analysis }: AnalysisContext,
	role: number,
	judgements: ReturnType<typeof judgedRole>['judgements']
): void {
	const { organisation, related, surprise, rates } = analysis.evidence;
	const width = organisation.capabilityCount;
	const first = role * width;
	for (let cell = first; cell < first + width; cell++) {
		related.expected[cell] = NaN;
		surprise.chances[cell] = NaN;
		rates[cell] = NaN;
	}
	for (const { capability, expected, spread, chance, rate } of judgements) {
		related.expected[first + capability] = expected;
		related.spread[first + capability] = spread;
		surprise.chances[first + capability] = chance;
		rates[first + capability] = rate;
	}
}
