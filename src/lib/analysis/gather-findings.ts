import type { Framework, ReferenceRanges } from '../framework/framework';
import { findDivisionDiffers } from './division-differs';
import type { Evidence } from './evidence';
import { differsSentence, inversionSentence, straightSentence } from './explain-group';
import { levelSentence } from './explain-level';
import type { Explaining } from './explain-level';
import { familyNames } from './family-names';
import type { Finding } from './finding';
import { FindingWriter } from './finding-writer';
import { foldLevels } from './fold-levels';
import { findInversions } from './grade-inversion';
import { copiedFindings, driftFindings, duplicateFindings } from './group-findings';
import { jobGroups } from './job-groups';
import { levelFlags } from './level-flags';
import { checkRules } from './rules/check-rules';
import { findStraightLines } from './straight-line';
import { Wording } from './wording';

/**
 * Everything found, in the order of the queue: drift, inversions, roles that fit another grade,
 * straight lines, divisions that differ, single levels by surprise, then rules and
 * near-duplicates. A level that a finding before it explains is folded under that one. Yields the
 * share done. Source: METHOD.md §4.
 */
export function* gatherFindings(
	evidence: Evidence,
	framework: Framework,
	ranges: ReferenceRanges | null = framework.ranges
): Generator<number, readonly Finding[]> {
	const { organisation, family, base, peers, related, divisions } = evidence;
	const wording = new Wording(framework);
	const explaining = explainingOf(evidence, wording);
	const writer = new FindingWriter(organisation, family, framework);
	const found: Finding[] = [];

	found.push(...driftFindings(explaining, writer));
	yield 0.12;
	for (const inversion of findInversions(organisation, family, base.spreads)) {
		const roles = [...inversion.juniorRoles, ...inversion.seniorRoles].sort((a, b) => a - b);
		const thing = { kind: 'grade_inversion', found: inversion } as const;
		const sentence = inversionSentence(explaining, inversion);
		found.push(writer.write(thing, roles, [inversion.capability], sentence));
	}
	yield 0.25;
	found.push(...copiedFindings(explaining, writer));
	yield 0.38;
	for (const straight of findStraightLines(organisation, related.expected)) {
		const thing = { kind: 'straight_line', found: straight } as const;
		found.push(writer.write(thing, [straight.role], [], straightSentence(explaining, straight)));
	}
	yield 0.5;
	for (const differs of findDivisionDiffers(organisation, family, peers, divisions)) {
		const capabilities = differs.gaps.map(({ capability }) => capability);
		const thing = { kind: 'division_differs', found: differs } as const;
		const sentence = differsSentence(explaining, differs);
		found.push(writer.write(thing, differs.roles, capabilities, sentence));
	}
	yield 0.62;
	for (const flag of levelFlags(evidence)) {
		const sentence = levelSentence(explaining, flag);
		found.push(
			writer.write({ kind: 'level', found: flag }, [flag.role], [flag.capability], sentence)
		);
	}
	yield 0.75;
	for (const breach of checkRules({ organisation, framework, ranges, wording })) {
		const thing = { kind: 'rule', found: breach } as const;
		found.push(writer.write(thing, [breach.role], breach.capabilities, breach.sentence));
	}
	yield 0.88;
	for (const finding of duplicateFindings(explaining, writer)) found.push(finding);
	return foldLevels(found, organisation.capabilityCount);
}

/** What sentences need, worked out once. */
export function explainingOf(evidence: Evidence, wording: Wording): Explaining {
	const groups = jobGroups(evidence.organisation, evidence.family);
	const groupOf = new Map<number, readonly number[]>();
	for (const group of groups) for (const role of group.roles) groupOf.set(role, group.roles);
	return {
		evidence,
		wording,
		familyNames: familyNames(evidence.likeness, evidence.family),
		exactPeers: (role) => (groupOf.get(role) ?? []).filter((other) => other !== role)
	};
}
