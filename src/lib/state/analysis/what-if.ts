import type { Finding } from '../../analysis/finding';
import type { WhatIf, WhatIfFinding } from '../analysis-answers';
import { capabilityAt, capabilityIdAt, type AnalysisContext } from './context';
import { judgedKinds, judgedRole } from './judged-findings';

/** Levels by capability id over those that a role has (K, NaN for none); null takes one away. Ids of no capability are passed over. */
export function levelsWith(
	context: AnalysisContext,
	role: number,
	changes: Readonly<Record<string, number | null>>
): Float64Array {
	const { levels, capabilityCount: width } = context.analysis.evidence.organisation;
	const changed = levels.slice(role * width, (role + 1) * width);
	for (const [capabilityId, level] of Object.entries(changes)) {
		const place = capabilityAt(context, capabilityId);
		if (place >= 0) changed[place] = level ?? NaN;
	}
	return changed;
}

/** What other levels would do to the findings of a role, all other roles as they are. */
export function whatIf(
	context: AnalysisContext,
	role: number,
	changes: Readonly<Record<string, number | null>>
): WhatIf {
	const { findings, evidence } = context.analysis;
	const { judgements, findings: after } = judgedRole(
		context,
		role,
		levelsWith(context, role, changes)
	);
	const before = findings.filter(
		({ kind, roles }) => judgedKinds.has(kind) && roles.length === 1 && roles[0] === role
	);
	const kept = new Set(after.map(factOf));
	const known = new Set(before.map(factOf));
	const told = (finding: Finding, key: string | null): WhatIfFinding => ({
		key,
		kind: finding.kind === 'level' || finding.kind === 'rule' ? finding.kind : 'straight_line',
		rule: finding.kind === 'rule' ? finding.found.rule : null,
		band: finding.kind === 'level' ? finding.found.band : null,
		capabilityIds: finding.capabilities.map((c) => capabilityIdAt(context, c)),
		sentence: finding.sentence
	});
	return {
		roleId: evidence.organisation.roleIds[role] ?? '',
		judgements: judgements.map(({ capability, level, expected, chance, band }) => ({
			capabilityId: capabilityIdAt(context, capability),
			level,
			expected,
			chance,
			band
		})),
		vanish: before.filter((finding) => !kept.has(factOf(finding))).map((f) => told(f, f.key)),
		appear: after.filter((finding) => !known.has(factOf(finding))).map((f) => told(f, null)),
		stay: before.filter((finding) => kept.has(factOf(finding))).length
	};
}

/** What makes two findings of a role the same one: of a level the level itself, of a rule what it says. */
function factOf(finding: Finding): string {
	if (finding.kind !== 'level') return `${finding.kind}:${finding.sentence}`;
	return `level:${String(finding.found.capability)}:${String(finding.found.level)}`;
}
