import { twoSidedChance } from './erfc';
import type { Organisation } from './organisation';
import type { PeerEvidence } from './peers';
import type { RelatedEvidence } from './related';

/** How surprising each requirement is. Cells are role by role, K to a role. */
export interface Surprise {
	/** z = max(|y − m₂| − .15, 0)/s₂; 0 where the role has no level. */
	readonly scores: Float64Array;
	/** p: the chance of a gap this large; 1 where guarded, NaN where the role has no level. */
	readonly chances: Float64Array;
}

const tooSmallToSay = 0.15;

/** Scores every requirement, the guard included. Source: METHOD.md §2.4. */
export function scoreSurprise(
	{ levels }: Organisation,
	peers: PeerEvidence,
	related: RelatedEvidence
): Surprise {
	const scores = new Float64Array(levels.length);
	const chances = new Float64Array(levels.length).fill(NaN);
	for (let cell = 0; cell < levels.length; cell++) {
		const level = levels[cell] ?? NaN;
		if (Number.isNaN(level)) continue;
		const z = surpriseScore(level, related.expected[cell] ?? NaN, related.spread[cell] ?? 1);
		scores[cell] = z;
		chances[cell] = peers.guarded[cell] === 1 ? 1 : twoSidedChance(z);
	}
	return { scores, chances };
}

/** z = max(|y − m₂| − .15, 0)/s₂. Source: METHOD.md §2.4. */
export function surpriseScore(level: number, expected: number, spread: number): number {
	return Math.max(Math.abs(level - expected) - tooSmallToSay, 0) / spread;
}
