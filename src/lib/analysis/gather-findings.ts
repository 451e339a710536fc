import type { Framework, ReferenceRanges } from '../framework/framework';
import { findCopiedGrades } from './copied-grade';
import { findDivisionDiffers } from './division-differs';
import type { Evidence } from './evidence';
import {
	copiedSentence,
	differsSentence,
	driftSentence,
	duplicatesSentence,
	inversionSentence,
	straightSentence
} from './explain-group';
import { levelSentence } from './explain-level';
import type { Explaining } from './explain-level';
import { familyNames } from './family-names';
import { findingKey } from './finding-key';
import type { DivisionDrift, Finding, FoundThing } from './finding';
import { findInversions } from './grade-inversion';
import { jobGroups } from './job-groups';
import { keyedFinding } from './keyed-finding';
import { levelFlags } from './level-flags';
import { findNearDuplicates } from './near-duplicates';
import { none } from './organisation';
import { checkRules } from './rules/check-rules';
import { findStraightLines } from './straight-line';
import { Wording } from './wording';

/**
 * Everything found, in the order of the queue: drift, inversions, divisions that differ, roles,
 * single levels by surprise, then rules and near-duplicates. A level that a finding before it
 * explains is folded under that one. Yields the share done. Source: METHOD.md §4.
 */
export function* gatherFindings(
	evidence: Evidence,
	framework: Framework,
	ranges: ReferenceRanges | null = framework.ranges
): Generator<number, readonly Finding[]> {
	const { organisation, family, base, peers, related, divisions, pairs, likeness } = evidence;
	const wording = new Wording(framework);
	const explaining = explainingOf(evidence, wording);
	const found: Finding[] = [];
	const add = (
		thing: FoundThing,
		roles: readonly number[],
		capabilities: readonly number[],
		sentence: string,
		foldedUnder: string | null = null
	): string => {
		const keyed = keyedFinding(organisation, family, thing, roles, capabilities);
		const key = findingKey(organisation, framework, keyed);
		found.push({ ...thing, key, roles, capabilities, sentence, foldedUnder });
		return key;
	};
	const causes = new Map<number, string>();
	const width = organisation.capabilityCount;
	const explains = (
		roles: readonly number[],
		capabilities: readonly number[],
		key: string
	): void => {
		for (const role of roles) {
			for (const c of capabilities) {
				if (!causes.has(role * width + c)) causes.set(role * width + c, key);
			}
		}
	};
	const all = Array.from({ length: width }, (_, c) => c);
	const unitRoles = rolesOfUnits(evidence);

	for (const drift of driftOf(evidence)) {
		const roles = unitRoles.get(drift.unit) ?? [];
		const sentence = driftSentence(explaining, drift);
		const key = add({ kind: 'division_drift', found: drift }, roles, [drift.capability], sentence);
		explains(roles, [drift.capability], key);
	}
	yield 0.12;
	for (const inversion of findInversions(organisation, family, base.spreads)) {
		const roles = [...inversion.juniorRoles, ...inversion.seniorRoles].sort((a, b) => a - b);
		const capabilities = [inversion.capability];
		const sentence = inversionSentence(explaining, inversion);
		const key = add({ kind: 'grade_inversion', found: inversion }, roles, capabilities, sentence);
		explains(roles, capabilities, key);
	}
	yield 0.25;
	for (const copied of findCopiedGrades(organisation, family, base, peers)) {
		const sentence = copiedSentence(explaining, copied);
		const key = add({ kind: 'fits_another_grade', found: copied }, [copied.role], [], sentence);
		explains([copied.role], all, key);
	}
	yield 0.38;
	for (const straight of findStraightLines(organisation, related.expected)) {
		const sentence = straightSentence(explaining, straight);
		const key = add({ kind: 'straight_line', found: straight }, [straight.role], [], sentence);
		explains([straight.role], all, key);
	}
	yield 0.5;
	for (const differs of findDivisionDiffers(organisation, family, peers, divisions)) {
		const capabilities = differs.gaps.map(({ capability }) => capability);
		const sentence = differsSentence(explaining, differs);
		const thing = { kind: 'division_differs', found: differs } as const;
		explains(differs.roles, all, add(thing, differs.roles, capabilities, sentence));
	}
	yield 0.62;
	for (const flag of levelFlags(evidence)) {
		const cause = causes.get(flag.role * width + flag.capability) ?? null;
		const sentence = levelSentence(explaining, flag);
		add({ kind: 'level', found: flag }, [flag.role], [flag.capability], sentence, cause);
	}
	yield 0.75;
	for (const breach of checkRules({ organisation, framework, ranges, wording })) {
		add({ kind: 'rule', found: breach }, [breach.role], breach.capabilities, breach.sentence);
	}
	yield 0.88;
	for (const twin of findNearDuplicates(organisation, likeness, pairs)) {
		const sentence = duplicatesSentence(explaining, twin);
		const thing = { kind: 'near_duplicate', found: twin } as const;
		add(thing, [twin.first, ...twin.others], twin.capabilities, sentence);
	}
	return found;
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

function rolesOfUnits({ organisation }: Evidence): ReadonlyMap<number, readonly number[]> {
	const roles = new Map<number, number[]>();
	organisation.unit.codes.forEach((unit, role) => {
		if (unit === none) return;
		const own = roles.get(unit);
		if (own) own.push(role);
		else roles.set(unit, [role]);
	});
	return roles;
}

function driftOf({ divisions, organisation }: Evidence): readonly DivisionDrift[] {
	const width = organisation.capabilityCount;
	const found: DivisionDrift[] = [];
	for (let unit = 0; unit < divisions.unitCount; unit++) {
		for (let capability = 0; capability < width; capability++) {
			const at = unit * (width + 1) + capability;
			if (divisions.different[at] !== 1) continue;
			found.push({
				unit,
				capability,
				difference: divisions.difference[at] ?? NaN,
				error: divisions.error[at] ?? NaN,
				matched: divisions.matched[at] ?? NaN,
				rate: divisions.rate[at] ?? NaN
			});
		}
	}
	return found.sort((a, b) => a.rate - b.rate || a.unit - b.unit || a.capability - b.capability);
}
