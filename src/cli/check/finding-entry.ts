import { bandOf } from '../../lib/analysis/bands';
import type { Evidence } from '../../lib/analysis/evidence';
import type { Finding, FindingKind } from '../../lib/analysis/finding';
import { RoleJudge } from '../../lib/analysis/judge-role';
import { seriousnessOf } from '../../lib/analysis/seriousness';
import type { Seriousness } from '../../lib/analysis/seriousness';
import { suggestLevel } from '../../lib/analysis/suggest';
import { Wording } from '../../lib/analysis/wording';
import type { Framework, Rule } from '../../lib/framework/framework';
import { bandWords } from './check-options';
import { significant } from './significant';
import { unitLabels } from './unit-label';

/** A finding as `atlas check` answers it: roles by id, capabilities and levels by name. */
export interface FindingEntry {
	/** Stays the same over runs while the facts do. */
	readonly key: string;
	readonly kind: FindingKind;
	/** The rule's id and severity, of a finding of that kind. */
	readonly rule: string | null;
	readonly severity: Rule['severity'] | null;
	/** To be checked, to be looked at some time, or a note: a guideline that many sound roles break. */
	readonly seriousness: Seriousness;
	/** The unit it is about, of a finding about a unit. */
	readonly unit: string | null;
	readonly roles: readonly string[];
	/** The capability it is about, where it is about a single one. */
	readonly capability: string | null;
	readonly capabilities: readonly string[];
	/** The levels in question, by role and capability; of a finding about one whole role all of its levels. */
	readonly levels: Readonly<Record<string, Readonly<Record<string, string>>>>;
	/** What is expected, in words: of a single level only. */
	readonly expected: string | null;
	readonly band: string | null;
	readonly chance: number | null;
	readonly q: number | null;
	readonly peers: number | null;
	readonly tier: number | null;
	readonly sentence: string;
	/** The smallest change that would clear it, of a single level. */
	readonly suggestion: {
		readonly role: string;
		readonly capability: string;
		readonly level: string;
		readonly sentence: string;
	} | null;
	/** The key of the listed finding that it is a part of. */
	readonly foldedUnder: string | null;
}

/** Turns the findings given, in their order, into entries. */
export function findingEntries(
	findings: readonly Finding[],
	evidence: Evidence,
	framework: Framework
): readonly FindingEntry[] {
	const { organisation } = evidence;
	const { levels, capabilityCount: width, roleIds } = organisation;
	const wording = new Wording(framework);
	const judge = new RoleJudge(evidence);
	const units = unitLabels(organisation);
	const listed = new Set(findings.map(({ key }) => key));
	const all = framework.capabilities.map((_, c) => c);
	const id = (role: number): string => roleIds[role] ?? '';

	const levelsOf = ({ roles, capabilities }: Finding): FindingEntry['levels'] => {
		const whole = capabilities.length === 0 && roles.length === 1;
		const stated = (role: number) =>
			(whole ? all : capabilities).flatMap((c) => {
				const level = levels[role * width + c] ?? NaN;
				return Number.isNaN(level) ? [] : [[wording.capability(c), wording.level(level)] as const];
			});
		return Object.fromEntries(roles.map((role) => [id(role), Object.fromEntries(stated(role))]));
	};
	const suggestion = (finding: Finding): FindingEntry['suggestion'] => {
		if (finding.kind !== 'level') return null;
		const found = suggestLevel(judge, framework, finding.found);
		if (!found || found.level === finding.found.level) return null;
		return {
			role: id(found.role),
			capability: wording.capability(found.capability),
			level: wording.level(found.level),
			sentence: found.text
		};
	};
	return findings.map((finding) => {
		const { key, kind, roles, capabilities, sentence, found, foldedUnder } = finding;
		const names = capabilities.map((c) => wording.capability(c));
		const rate = rateOf(finding);
		const band = rate === null ? null : bandOf(rate);
		const rule = finding.kind === 'rule' ? finding.found.rule : null;
		const level = finding.kind === 'level' ? finding.found : null;
		return {
			key,
			kind,
			rule,
			severity: framework.rules.find((known) => known.id === rule)?.severity ?? null,
			seriousness: seriousnessOf(finding, framework),
			unit: 'unit' in found ? (units[found.unit] ?? null) : null,
			roles: roles.map(id),
			capability: names.length === 1 ? (names[0] ?? null) : null,
			capabilities: names,
			levels: levelsOf(finding),
			expected: level && wording.level(wording.nearestLevel(level.expected)),
			band: band && bandWords[band],
			chance: 'chance' in found ? significant(found.chance) : null,
			q: rate === null ? null : significant(rate),
			peers: level?.peers ?? null,
			tier: level?.tier ?? null,
			sentence,
			suggestion: suggestion(finding),
			foldedUnder: foldedUnder !== null && listed.has(foldedUnder) ? foldedUnder : null
		};
	});
}

/** The false discovery rate of a finding, null where its kind has none. */
export function rateOf({ found }: Finding): number | null {
	return 'rate' in found ? found.rate : null;
}
