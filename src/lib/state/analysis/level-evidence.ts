import { bandOf } from '../../analysis/bands';
import { intervalErrors } from '../../analysis/judge-differences';
import { levelSentence } from '../../analysis/explain-level';
import type { LevelFlag } from '../../analysis/finding';
import { within } from '../../analysis/level-flags';
import { none, textAt } from '../../analysis/organisation';
import { peersOf } from '../../analysis/peers-of';
import { similarTo } from '../../analysis/similar-to';
import { suggestLevel } from '../../analysis/suggest';
import { tierNumbers } from '../../analysis/tiers';
import { countText } from '../../analysis/wording';
import type {
	LevelCount,
	LevelEvidence,
	LevelSuggestion,
	PeerBasis,
	UnitDifference,
	UnitLevels
} from '../analysis-answers';
import { capabilityIdAt, familyOf, orNull, roleBrief, type AnalysisContext } from './context';
import { whySimilar } from './why-similar';

const bases: Readonly<Record<number, PeerBasis>> = {
	[tierNumbers.exactPeers]: 'same_job_and_grade',
	[tierNumbers.similarRoles]: 'similar_roles'
};

/** Everything that is known of a role's level on a capability (a place in the framework). Source: METHOD.md §2, “Wording”. */
export function levelEvidence(
	context: AnalysisContext,
	role: number,
	capability: number
): LevelEvidence {
	const { evidence } = context.analysis;
	const { organisation, rates, surprise, related, tiers } = evidence;
	const cell = role * organisation.capabilityCount + capability;
	const tier = tierOf(tiers.tier[role]);
	const basis = bases[tier] ?? 'grade';
	const peers = peersByTier(context, role, basis);
	const level = orNull(organisation.levels[cell]);
	const q = orNull(rates[cell]);
	const chance = level === null ? null : orNull(surprise.chances[cell]);
	const expected = level === null ? null : orNull(related.expected[cell]);
	const band = q === null || (chance ?? 1) >= 1 ? null : bandOf(q);
	const flag = flagOf(context, role, capability);
	return {
		role: roleBrief(context, role),
		capabilityId: capabilityIdAt(context, capability),
		level,
		expected: expected === null ? null : within(expected, organisation),
		chance,
		q,
		band,
		tier,
		peers: tiers.peers[role] ?? 0,
		tierText: tierText(context, role),
		sentence: flag && levelSentence(context.explaining, flag),
		basis,
		...levelsOf(context, peers, capability),
		topPeers: peersOf(evidence, role, capability).map((peer) => ({
			role: roleBrief(context, peer.role),
			level: orNull(peer.level),
			weight: peer.weight,
			parts: peer.parts,
			otherLevels: peer.otherLevels,
			why: whySimilar(peer.parts, peer.otherLevels)
		})),
		unit: unitDifference(context, role, capability),
		suggestion:
			band === 'strong' || band === 'likely' ? suggestion(context, role, capability) : null
	};
}

function tierOf(tier: number | undefined): LevelEvidence['tier'] {
	return tier === 1 || tier === 2 || tier === 3 ? tier : 4;
}

/** A role's level as the sentence wants it; null where it has none. */
export function flagOf(
	{ analysis }: AnalysisContext,
	role: number,
	capability: number
): LevelFlag | null {
	const { organisation, rates, surprise, related, tiers } = analysis.evidence;
	const cell = role * organisation.capabilityCount + capability;
	const level = organisation.levels[cell] ?? NaN;
	if (Number.isNaN(level)) return null;
	const rate = rates[cell] ?? NaN;
	return {
		role,
		capability,
		level,
		expected: within(related.expected[cell] ?? NaN, organisation),
		chance: surprise.chances[cell] ?? 1,
		rate,
		band: bandOf(rate) ?? 'worth_a_look',
		tier: tiers.tier[role] ?? tierNumbers.notEnough,
		peers: tiers.peers[role] ?? 0
	};
}

/** The smallest change that would clear a level, null where none would or none is needed. */
export function suggestion(
	context: AnalysisContext,
	role: number,
	capability: number
): LevelSuggestion | null {
	const { analysis, framework, judge } = context;
	const { levels, capabilityCount } = analysis.evidence.organisation;
	const found = suggestLevel(judge, framework, { role, capability });
	if (!found || found.level === levels[role * capabilityCount + capability]) return null;
	const capabilityId = capabilityIdAt(context, capability);
	return { capabilityId, level: found.level, text: found.text };
}

/** The roles that the tier's number of peers counts. */
export function peersByTier(
	{ analysis, explaining }: AnalysisContext,
	role: number,
	basis: PeerBasis
): readonly number[] {
	if (basis === 'same_job_and_grade') return explaining.exactPeers(role);
	if (basis === 'similar_roles') return similarTo(analysis.evidence, role);
	const { codes } = analysis.evidence.organisation.grade;
	const found: number[] = [];
	codes.forEach((code, other) => {
		if (code === codes[role] && other !== role) found.push(other);
	});
	return found;
}

function levelsOf(
	context: AnalysisContext,
	peers: readonly number[],
	capability: number
): Pick<LevelEvidence, 'histogram' | 'withoutLevel' | 'byUnit'> {
	const { organisation } = context.analysis.evidence;
	const { levels, capabilityCount, unit, unitNames } = organisation;
	const all = new Map<number, number>();
	const units = new Map<number, { readonly first: number; readonly counts: Map<number, number> }>();
	let withoutLevel = 0;
	for (const peer of peers) {
		const level = levels[peer * capabilityCount + capability] ?? NaN;
		if (Number.isNaN(level)) {
			withoutLevel++;
			continue;
		}
		const code = unit.codes[peer] ?? none;
		const own = units.get(code) ?? { first: peer, counts: new Map<number, number>() };
		units.set(code, own);
		own.counts.set(level, (own.counts.get(level) ?? 0) + 1);
		all.set(level, (all.get(level) ?? 0) + 1);
	}
	const byUnit = [...units].map(([code, { first, counts }]): UnitLevels => {
		const counted = countsOf(counts);
		return {
			unitId: context.units[first] ?? 0,
			unitName: unitNames[code] ?? '',
			levels: counted,
			roles: counted.reduce((sum, { roles }) => sum + roles, 0)
		};
	});
	const scale = context.framework.levels.map(({ order }) => order);
	for (const order of scale) if (!all.has(order)) all.set(order, 0);
	return {
		histogram: countsOf(all),
		withoutLevel,
		byUnit: byUnit.sort((a, b) => b.roles - a.roles || (a.unitName < b.unitName ? -1 : 1))
	};
}

function countsOf(counts: ReadonlyMap<number, number>): readonly LevelCount[] {
	return [...counts].map(([level, roles]) => ({ level, roles })).sort((a, b) => a.level - b.level);
}

/** What the role's levels are compared with, as a sentence. */
function tierText(context: AnalysisContext, role: number): string {
	const { analysis, wording, explaining } = context;
	const { tiers, organisation } = analysis.evidence;
	const grade = wording.grade(textAt(organisation.grade, role));
	const peers = tiers.peers[role] ?? 0;
	const alike = explaining.exactPeers(role).length;
	switch (tiers.tier[role]) {
		case tierNumbers.exactPeers:
			return `Compared first with the ${countText(peers, 'other role')} of the same job (${familyOf(context, role) ?? ''}) at ${grade}.`;
		case tierNumbers.similarRoles: {
			const title =
				alike === 0
					? 'No role has the same title and grade.'
					: `Only ${countText(alike, 'other role has', 'other roles have')} a like title and the same grade.`;
			return `${title} Compared with the ${String(peers)} most similar ${grade} roles.`;
		}
		case tierNumbers.grade:
			return `Titles here are unlike this one; compared with the ${grade} roles whose other levels are most alike.`;
		default:
			return `Not enough peers: only ${countText(peers, 'other role')} at this grade.`;
	}
}

function unitDifference(
	{ analysis }: AnalysisContext,
	role: number,
	capability: number
): UnitDifference | null {
	const { organisation, divisions } = analysis.evidence;
	const unit = organisation.unit.codes[role] ?? none;
	const matchedOn = divisions.strata[unit];
	if (unit === none || matchedOn === undefined) return null;
	const at = unit * (organisation.capabilityCount + 1) + capability;
	const difference = divisions.difference[at] ?? NaN;
	const reach = intervalErrors * (divisions.error[at] ?? NaN);
	if (Number.isNaN(difference)) return null;
	return {
		unitName: organisation.unitNames[unit] ?? '',
		difference,
		low: difference - reach,
		high: difference + reach,
		matched: divisions.matched[at] ?? 0,
		enough: divisions.enough[at] === 1,
		different: divisions.different[at] === 1,
		matchedOn
	};
}
