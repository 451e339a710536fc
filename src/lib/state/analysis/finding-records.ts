import { explainPair } from '../../analysis/explain-pair';
import type { Finding } from '../../analysis/finding';
import { findingKey } from '../../analysis/finding-key';
import { none, textAt } from '../../analysis/organisation';
import { seriousnessOf, type Seriousness } from '../../analysis/seriousness';
import type { FoundKind } from '../../queries/finding-filter';
import { familyOf, type AnalysisContext } from './context';
import { suggestion } from './level-evidence';

/** A finding, or a listed pair of similar roles, as it is stored. Roles and capabilities are places. */
export interface FindingRecord {
	readonly key: string;
	readonly kind: FoundKind;
	readonly seriousness: Seriousness;
	readonly band: string | null;
	readonly chance: number | null;
	readonly q: number | null;
	readonly rule: string | null;
	readonly sentence: string;
	readonly suggestion: string | null;
	readonly foldedUnder: string | null;
	readonly unitId: number | null;
	/** The role it is about; of a pair or near-duplicates the first; none of several roles of a unit or a grade. */
	readonly role: number | null;
	readonly gradeId: string | null;
	readonly family: string | null;
	readonly roles: readonly number[];
	readonly capabilities: readonly number[];
	/** Of a division's drift, in levels: more than others ask, or less. */
	readonly difference: number | null;
}

const order: readonly Seriousness[] = ['check', 'look', 'note'];

/** Kinds that are about a unit or a grade; a single role of theirs is named all the same. */
const ofGroups: ReadonlySet<string> = new Set([
	'division_drift',
	'grade_inversion',
	'division_differs'
]);

/** Makes records of a finding, and of the pair listed at a place. */
export interface RecordOf {
	readonly finding: (finding: Finding) => FindingRecord;
	readonly pair: (rank: number) => FindingRecord;
}

/** How many records are made between two pauses. */
const batch = 128;

/**
 * The findings in the order of the queue (what is to be checked, to be looked at, then notes; each
 * as METHOD.md orders them), then the listed pairs that differ, most remarkable first. Yields the
 * share done.
 */
export function* findingRecords(
	context: AnalysisContext,
	recordOf: RecordOf = {
		finding: (finding) => findingRecord(context, finding),
		pair: (rank) => pairRecord(context, rank)
	}
): Generator<number, readonly FindingRecord[]> {
	const { findings, evidence } = context.analysis;
	const { listed, pairs } = evidence;
	const total = Math.max(findings.length + listed.pairs.length, 1);
	const records: FindingRecord[] = [];
	for (const seriousness of order) {
		for (const finding of findings) {
			if (seriousnessOf(finding, context.framework) !== seriousness) continue;
			records.push(recordOf.finding(finding));
			if (records.length % batch === 0) yield records.length / total;
		}
	}
	for (const [rank, pair] of listed.pairs.entries()) {
		if ((pairs.scores[pair] ?? 0) <= 0) continue;
		records.push(recordOf.pair(rank));
		if (records.length % batch === 0) yield records.length / total;
	}
	return records;
}

/** A finding as it is stored. */
export function findingRecord(context: AnalysisContext, finding: Finding): FindingRecord {
	const { organisation } = context.analysis.evidence;
	const { found, roles } = finding;
	const grouped = ofGroups.has(finding.kind);
	const level = finding.kind === 'level' ? finding.found : null;
	const likely = level !== null && level.band !== 'worth_a_look';
	return {
		key: finding.key,
		kind: finding.kind,
		seriousness: seriousnessOf(finding, context.framework),
		band: level?.band ?? null,
		chance: 'chance' in found ? found.chance : null,
		q: 'rate' in found && !Number.isNaN(found.rate) ? found.rate : null,
		rule: finding.kind === 'rule' ? finding.found.rule : null,
		sentence: finding.sentence,
		suggestion:
			(level && likely && suggestion(context, level.role, level.capability)?.text) || null,
		foldedUnder: finding.foldedUnder,
		unitId: shared(roles, (role) => context.units[role] ?? null),
		role: grouped && roles.length > 1 ? null : (roles[0] ?? null),
		gradeId: shared(roles, (role) => textAt(organisation.grade, role) || null),
		family: shared(roles, (role) => familyOf(context, role)),
		roles,
		capabilities: isAboutCounts(finding) ? [] : finding.capabilities,
		difference: finding.kind === 'division_drift' ? finding.found.difference : null
	};
}

/** The comparison guide counts levels: no capability of the role is at fault more than another. */
function isAboutCounts(finding: Finding): boolean {
	return finding.kind === 'rule' && finding.found.rule === 'comparison-guide';
}

/** A listed pair as it is stored. */
export function pairRecord(context: AnalysisContext, rank: number): FindingRecord {
	const { analysis, framework } = context;
	const { organisation } = analysis.evidence;
	const { first, second, differences, sentence } = explainPair(analysis.evidence, rank);
	const capabilities = differences.map(({ capability }) => capability);
	const roles = [first, second];
	const key = findingKey(organisation, framework, {
		kind: ['similar_roles'],
		about: null,
		roles: [...roles].sort((a, b) => a - b),
		capabilities: [],
		judged: capabilities,
		stated: false
	});
	return {
		key,
		kind: 'similar_roles',
		seriousness: 'look',
		...{ band: null, chance: null, q: null, rule: null, suggestion: null, foldedUnder: null },
		sentence,
		unitId: shared(roles, (role) => context.units[role] ?? null),
		role: first,
		gradeId: shared(roles, (role) => textAt(organisation.grade, role) || null),
		family: shared(roles, (role) => familyOf(context, role)),
		roles,
		capabilities,
		difference: null
	};
}

/** What all the roles have; null where they differ or there are none. */
function shared<Value>(roles: readonly number[], of: (role: number) => Value | null): Value | null {
	const first = of(roles[0] ?? none);
	return roles.every((role) => of(role) === first) ? first : null;
}
