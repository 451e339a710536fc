import type { Base } from './base';
import type { Neighbours } from './neighbours';
import type { Organisation } from './organisation';
import { PeerWeights } from './peer-weights';

/** What the neighbours make of each requirement. Cells are role by role, K to a role. */
export interface PeerEvidence {
	/** W = Σw, the neighbours' weight. */
	readonly weight: Float64Array;
	/** δ = S/(W + 3): what the neighbours add to the base. */
	readonly shift: Float64Array;
	/** m = μ₀ + δ; NaN where the role has no level. */
	readonly expected: Float64Array;
	/** v: the variance of a level about m. */
	readonly variance: Float64Array;
	/** Per role: f, how widely its neighbours differ, 1 as usual. */
	readonly roleSpread: Float64Array;
	/** 1 where the level is a most common one of the neighbours by Σw and W ≥ 2. */
	readonly guarded: Uint8Array;
}

const priorWeight = 3;
const priorSpread = 20;
const batch = 256;

/**
 * Takes from each role's weighted neighbours what is expected of each level and how much such
 * levels vary. Yields the share done. Source: METHOD.md §2.2, guard §2.4.
 */
export function* weighPeers(
	organisation: Organisation,
	neighbours: Neighbours,
	base: Base
): Generator<number, PeerEvidence> {
	const { roleCount, capabilityCount: width, levels } = organisation;
	const weights = new PeerWeights(organisation, neighbours, base);
	const evidence = emptyEvidence(roleCount, width);
	const { kinds, kindOrder } = neighbours;
	let done = 0;
	for (const kind of kindOrder) {
		const end = kinds.starts[kind + 1] ?? 0;
		for (let at = kinds.starts[kind] ?? 0; at < end; at++) {
			const role = kinds.roles[at] ?? 0;
			const own = levels.subarray(role * width, (role + 1) * width);
			weights.weigh(role, own);
			settlePeers(evidence, { row: role, levels: own, weights, base, role });
			for (let c = 0; c < width; c++) {
				if (weights.guards(c, own[c] ?? NaN)) evidence.guarded[role * width + c] = 1;
			}
			if (++done % batch === 0) yield done / roleCount;
		}
	}
	return evidence;
}

/** Evidence with room for `roleCount` roles and nothing in it. */
export function emptyEvidence(roleCount: number, width: number): PeerEvidence {
	const cells = roleCount * width;
	return {
		weight: new Float64Array(cells),
		shift: new Float64Array(cells),
		expected: new Float64Array(cells).fill(NaN),
		variance: new Float64Array(cells),
		roleSpread: new Float64Array(roleCount),
		guarded: new Uint8Array(cells)
	};
}

/**
 * Writes the evidence of the role last weighed into row `row`: δ = S/(W + 3),
 * R = max(Q − 2δS + Wδ², 0), f = (Σ R/sd² + 20)/(Σ W + 20),
 * v = (R + 20 f sd²)/(W + 20) · (1 + 1/(W + 3)). Source: METHOD.md §2.2.
 */
export function settlePeers(
	evidence: PeerEvidence,
	of: {
		readonly row: number;
		readonly role: number;
		readonly levels: Float64Array;
		readonly weights: PeerWeights;
		readonly base: Pick<Base, 'spreads'> & { readonly expected: Float64Array };
	}
): void {
	const { row, role, levels, weights, base } = of;
	const { weight: W, shifted: S, squared: Q } = weights;
	const width = levels.length;
	let scaled = 0;
	let total = 0;
	for (let c = 0; c < width; c++) {
		if (Number.isNaN(levels[c] ?? NaN)) continue;
		const spread = base.spreads[c] ?? 1;
		scaled += rest(W[c] ?? 0, S[c] ?? 0, Q[c] ?? 0) / (spread * spread);
		total += W[c] ?? 0;
	}
	const f = (scaled + priorSpread) / (total + priorSpread);
	evidence.roleSpread[row] = f;
	for (let c = 0; c < width; c++) {
		if (Number.isNaN(levels[c] ?? NaN)) continue;
		const to = row * width + c;
		const w = W[c] ?? 0;
		const s = S[c] ?? 0;
		const shift = s / (w + priorWeight);
		const spread = base.spreads[c] ?? 1;
		evidence.weight[to] = w;
		evidence.shift[to] = shift;
		evidence.expected[to] = (base.expected[role * width + c] ?? NaN) + shift;
		evidence.variance[to] =
			((rest(w, s, Q[c] ?? 0) + priorSpread * f * spread * spread) / (w + priorSpread)) *
			(1 + 1 / (w + priorWeight));
	}
}

function rest(w: number, s: number, q: number): number {
	const shift = s / (w + priorWeight);
	return Math.max(q - 2 * shift * s + w * shift * shift, 0);
}
