import type { Evidence } from './evidence';
import type { LevelFlag } from './finding';
import { similarTo } from './similar-to';
import { textAt } from './organisation';
import { tierNumbers } from './tiers';
import { chanceText, countText } from './wording';
import type { Wording } from './wording';

/** What sentences about roles need: the evidence, words, family names, and who shares family and grade. */
export interface Explaining {
	readonly evidence: Evidence;
	readonly wording: Wording;
	readonly familyNames: readonly string[];
	/** The other roles of a role's family and grade. */
	readonly exactPeers: (role: number) => readonly number[];
}

/**
 * The sentence of a level that differs from its peers', by evidence tier. Source: METHOD.md §2,
 * “Wording”.
 */
export function levelSentence(explaining: Explaining, flag: LevelFlag): string {
	const { evidence, wording, familyNames } = explaining;
	const { organisation, family, tiers } = evidence;
	const { role, capability, tier } = flag;
	const grade = wording.grade(textAt(organisation.grade, role));
	const opening = `${wording.capability(capability)}: ${wording.level(flag.level)}`;
	const chance = `Chance of a gap this large ${chanceText(flag.chance)}.`;
	if (tier === tierNumbers.notEnough) {
		return `${opening}. Not enough peers: only ${countText(tiers.peers[role] ?? 0, 'other role')} at this grade.`;
	}
	if (tier === tierNumbers.exactPeers) {
		const peers = explaining.exactPeers(role);
		const { at, count, of } = commonLevel(evidence, peers, capability);
		const name = familyNames[family.codes[role] ?? -1] ?? '';
		if (count > 0 && at !== flag.level) {
			return `${opening}; ${String(count)} of ${String(of)} ${name}, ${grade} peers are ${wording.level(at)}. ${chance}`;
		}
		const about = wording.level(wording.nearestLevel(flag.expected));
		return `${opening}; compared with ${String(of)} ${name}, ${grade} peers and their other levels, expected about ${about}. ${chance}`;
	}
	const alike = explaining.exactPeers(role).length;
	const title =
		alike === 0
			? 'No role has the same title and grade.'
			: `Only ${countText(alike, 'other role has', 'other roles have')} a like title and the same grade.`;
	if (tier === tierNumbers.similarRoles) {
		const peers = similarTo(evidence, role);
		const { at, count, of } = commonLevel(evidence, peers, capability);
		if (count > 0 && at !== flag.level) {
			const verb = count === 1 ? 'is' : 'are';
			return `${opening}. ${title} Of the ${String(of)} most similar ${grade} roles, ${String(count)} ${verb} ${wording.level(at)}. ${chance}`;
		}
	}
	const about = wording.level(wording.nearestLevel(flag.expected));
	const compared =
		tier === tierNumbers.grade
			? `Titles here are unlike this one; compared with the ${grade} roles whose other levels are most alike`
			: `${title} Compared with the ${grade} roles most like it`;
	return `${opening}. ${compared}: expected about ${about}. ${chance}`;
}

/** The most common level of some roles on a capability, the higher of two as common; of how many. */
function commonLevel(
	{ organisation }: Evidence,
	roles: readonly number[],
	capability: number
): { readonly at: number; readonly count: number; readonly of: number } {
	const { levels, capabilityCount: width } = organisation;
	const counts = new Map<number, number>();
	let of = 0;
	for (const role of roles) {
		const level = levels[role * width + capability] ?? NaN;
		if (Number.isNaN(level)) continue;
		of++;
		counts.set(level, (counts.get(level) ?? 0) + 1);
	}
	let best = { at: NaN, count: 0 };
	for (const [at, count] of counts) {
		if (count > best.count || (count === best.count && at > best.at)) best = { at, count };
	}
	return { ...best, of };
}
