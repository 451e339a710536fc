import type { Finding, FindingKind } from '../../analysis/finding';
import { FindingWriter } from '../../analysis/finding-writer';
import { foldLevels } from '../../analysis/fold-levels';
import { anyNear } from '../../analysis/near-duplicates';
import { copiedFindings, driftFindings, duplicateFindings } from '../../analysis/group-findings';
import { checkRules, ruleChecks } from '../../analysis/rules/check-rules';
import type { AnalysisContext } from './context';

type Of<Kind extends FindingKind> = Extract<Finding, { readonly kind: Kind }>;

/** What is known of roles that have changed. */
export interface Amended {
	readonly roles: ReadonlySet<number>;
	/** What they have by themselves. */
	readonly judged: readonly Finding[];
	/** Whether rules are checked of every role anew: where a file marks focus for the first time, or no longer. */
	readonly rulesOfAll: boolean;
}

/**
 * All findings, in the order of the queue, once some roles have changed. Drift and, where pairs
 * are listed as usual, near-duplicates are found anew and whether a changed role
 * fits another grade is; inversions, jobs that one division describes unlike others and all that
 * other roles have by themselves stay as they were. A finding that stays is the same object.
 */
export function amendedFindings(
	{ analysis, framework, ranges, wording, explaining }: AnalysisContext,
	{ roles, judged, rulesOfAll }: Amended
): readonly Finding[] {
	const { organisation, family } = analysis.evidence;
	const writer = new FindingWriter(organisation, family, framework);
	const others = <Kind extends FindingKind>(kind: Kind): readonly Of<Kind>[] =>
		ofKind(analysis.findings, kind).filter(
			({ roles: concerned }) => concerned.length !== 1 || !roles.has(concerned[0] ?? -1)
		);
	const copied = [
		...others('fits_another_grade'),
		...ofKind(copiedFindings(explaining, writer, roles), 'fits_another_grade')
	];
	const straight = [...others('straight_line'), ...ofKind(judged, 'straight_line')];
	const levels = [...others('level'), ...ofKind(judged, 'level')];
	const rules = rulesOfAll
		? checkRules({ organisation, framework, ranges, wording }).map((found) =>
				writer.write({ kind: 'rule', found }, [found.role], found.capabilities, found.sentence)
			)
		: [...others('rule'), ...ofKind(judged, 'rule')];
	const ruleOrder = Object.keys(ruleChecks);
	const findings = [
		...driftFindings(explaining, writer),
		...ofKind(analysis.findings, 'grade_inversion'),
		...copied.sort((a, b) => b.found.evidence - a.found.evidence || byRole(a, b)),
		...straight.sort((a, b) => b.found.expectedSpread - a.found.expectedSpread || byRole(a, b)),
		...ofKind(analysis.findings, 'division_differs'),
		...levels.sort(
			(a, b) =>
				a.found.chance - b.found.chance || byRole(a, b) || a.found.capability - b.found.capability
		),
		...ofKind(rules, 'rule').toSorted(
			(a, b) => ruleOrder.indexOf(a.found.rule) - ruleOrder.indexOf(b.found.rule) || byRole(a, b)
		),
		...duplicatesOf(analysis, roles, () => duplicateFindings(explaining, writer))
	];
	return foldLevels(findings, organisation.capabilityCount);
}

/**
 * Near-duplicates, found anew only where a changed role was one or may be one now, and where pairs
 * are those that they are found among.
 */
function duplicatesOf(
	{ evidence, findings }: AnalysisContext['analysis'],
	roles: ReadonlySet<number>,
	find: () => readonly Finding[]
): readonly Finding[] {
	const before = ofKind(findings, 'near_duplicate');
	const { organisation, likeness, pairs } = evidence;
	if (pairs.gate !== 'usual') return before;
	const were = before.some(({ roles: own }) => own.some((role) => roles.has(role)));
	if (!were && !anyNear(organisation, likeness, pairs, roles)) return before;
	const byKey = new Map(before.map((finding) => [finding.key, finding]));
	return find().map((finding) => {
		const known = byKey.get(finding.key);
		return known?.sentence === finding.sentence ? known : finding;
	});
}

function ofKind<Kind extends FindingKind>(
	findings: readonly Finding[],
	kind: Kind
): readonly Of<Kind>[] {
	return findings.filter((finding): finding is Of<Kind> => finding.kind === kind);
}

function byRole(one: Finding, other: Finding): number {
	return (one.roles[0] ?? 0) - (other.roles[0] ?? 0);
}
