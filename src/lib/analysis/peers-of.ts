import type { Evidence } from './evidence';
import { likenessParts } from './likeness';
import type { LikenessParts } from './likeness';
import { PeerWeights } from './peer-weights';

/** A neighbour of a role, as the evidence panel shows it. */
export interface Peer {
	readonly role: number;
	/** w: how much it counts for the capability. */
	readonly weight: number;
	/** Its level on the capability; NaN where it has none. */
	readonly level: number;
	/** Why it is similar, part by part. */
	readonly parts: LikenessParts;
	/** How alike the other levels are: exp(−1.5 d²), 0–1. */
	readonly otherLevels: number;
}

/** How many neighbours are listed. */
export const peersListed = 12;

/** The neighbours that count most for a role's level on a capability, by weight. Source: METHOD.md §2, “Wording”. */
export function peersOf(
	evidence: Evidence,
	role: number,
	capability: number,
	most = peersListed
): readonly Peer[] {
	const { organisation, neighbours, base, likeness } = evidence;
	const width = organisation.capabilityCount;
	const weights = new PeerWeights(organisation, neighbours, base);
	const found: { readonly role: number; readonly weight: number; readonly share: number }[] = [];
	const own = organisation.levels.subarray(role * width, (role + 1) * width);
	weights.weigh(role, own, (peer, share, all) => {
		found.push({ role: peer, weight: all[capability] ?? 0, share });
	});
	return found
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight || a.role - b.role)
		.slice(0, most)
		.map((peer) => ({
			role: peer.role,
			weight: peer.weight,
			level: organisation.levels[peer.role * width + capability] ?? NaN,
			parts: likenessParts(likeness, role, peer.role),
			otherLevels: peer.share > 0 ? peer.weight / peer.share : 0
		}));
}
