import type { Base } from './base';
import { neighbourCount, neighbourRoom } from './neighbours';
import type { Neighbours } from './neighbours';
import { billion } from './likeness';
import type { Organisation } from './organisation';

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

const decay = 1.5;
const farthest = 4;
const priorWeight = 3;
const priorSpread = 20;
const leastGuard = 2;
const tie = 1e-9;
const batch = 256;

/**
 * Weighs each role's neighbours by similarity and by how alike their other levels are, and takes
 * from them what is expected of each level and how much such levels vary. The judged level never
 * enters its own weights. Yields the share done. Source: METHOD.md §2.2, guard §2.4.
 */
export function* weighPeers(
	organisation: Organisation,
	neighbours: Neighbours,
	base: Base
): Generator<number, PeerEvidence> {
	const { roleCount, capabilityCount: width, levels } = organisation;
	const { kinds, counts, roles, similarities } = neighbours;
	const { residuals, spreads } = base;
	const cells = roleCount * width;
	const evidence: PeerEvidence = {
		weight: new Float64Array(cells),
		shift: new Float64Array(cells),
		expected: new Float64Array(cells).fill(NaN),
		variance: new Float64Array(cells),
		roleSpread: new Float64Array(roleCount),
		guarded: new Uint8Array(cells)
	};
	const { codes, valueCount } = levelCodes(levels);
	const inverse = spreads.map((spread) => 1 / spread);
	const apart = new Float64Array(width);
	const W = new Float64Array(width);
	const S = new Float64Array(width);
	const Q = new Float64Array(width);
	const byLevel = new Float64Array(width * valueCount);
	const touched = new Int32Array(width * neighbourCount);
	const most = new Float64Array(width);
	for (let role = 0; role < roleCount; role++) {
		W.fill(0);
		S.fill(0);
		Q.fill(0);
		const start = role * width;
		const kind = kinds.kindOf[role] ?? 0;
		const from = kind * neighbourRoom;
		const end = from + (counts[kind] ?? 0);
		let taken = 0;
		let touchedCount = 0;
		for (let at = from; at < end && taken < neighbourCount; at++) {
			const peer = roles[at] ?? 0;
			if (peer === role) continue;
			taken++;
			const likeness = (similarities[at] ?? 0) / billion;
			const peerStart = peer * width;
			let sum = 0;
			let shared = 0;
			for (let c = 0; c < width; c++) {
				const step =
					((levels[start + c] ?? NaN) - (levels[peerStart + c] ?? NaN)) * (inverse[c] ?? 0);
				const square = step * step;
				if (square >= 0) {
					const d = square < farthest ? square : farthest;
					apart[c] = d;
					sum += d;
					shared++;
				} else apart[c] = -1;
			}
			for (let c = 0; c < width; c++) {
				const d = apart[c] ?? -1;
				if (d < 0) continue;
				const distance = shared > 1 ? (sum - d) / (shared - 1) : 0;
				const weight = likeness * Math.exp(-decay * distance);
				const residual = residuals[peerStart + c] ?? 0;
				W[c] = (W[c] ?? 0) + weight;
				S[c] = (S[c] ?? 0) + weight * residual;
				Q[c] = (Q[c] ?? 0) + weight * residual * residual;
				const place = c * valueCount + (codes[peerStart + c] ?? 0);
				if (byLevel[place] === 0) touched[touchedCount++] = place;
				byLevel[place] = (byLevel[place] ?? 0) + weight;
			}
		}
		settle(evidence, { role, width, levels, base, W, S, Q });
		most.fill(0);
		for (let at = 0; at < touchedCount; at++) {
			const place = touched[at] ?? 0;
			const c = Math.floor(place / valueCount);
			most[c] = Math.max(most[c] ?? 0, byLevel[place] ?? 0);
		}
		for (let c = 0; c < width; c++) {
			const own = codes[start + c] ?? 0;
			if (own === 0 || (W[c] ?? 0) < leastGuard) continue;
			const held = byLevel[c * valueCount + own] ?? 0;
			if (held >= (most[c] ?? 0) - tie) evidence.guarded[start + c] = 1;
		}
		for (let at = 0; at < touchedCount; at++) byLevel[touched[at] ?? 0] = 0;
		if (role % batch === batch - 1) yield role / roleCount;
	}
	return evidence;
}

function settle(
	evidence: PeerEvidence,
	of: {
		readonly role: number;
		readonly width: number;
		readonly levels: Float64Array;
		readonly base: Base;
		readonly W: Float64Array;
		readonly S: Float64Array;
		readonly Q: Float64Array;
	}
): void {
	const { role, width, levels, base, W, S, Q } = of;
	const start = role * width;
	let scaled = 0;
	let weight = 0;
	for (let c = 0; c < width; c++) {
		if (Number.isNaN(levels[start + c] ?? NaN)) continue;
		const spread = base.spreads[c] ?? 1;
		scaled += rest(W[c] ?? 0, S[c] ?? 0, Q[c] ?? 0) / (spread * spread);
		weight += W[c] ?? 0;
	}
	const f = (scaled + priorSpread) / (weight + priorSpread);
	evidence.roleSpread[role] = f;
	for (let c = 0; c < width; c++) {
		const cell = start + c;
		if (Number.isNaN(levels[cell] ?? NaN)) continue;
		const w = W[c] ?? 0;
		const s = S[c] ?? 0;
		const shift = s / (w + priorWeight);
		const spread = base.spreads[c] ?? 1;
		evidence.weight[cell] = w;
		evidence.shift[cell] = shift;
		evidence.expected[cell] = (base.expected[cell] ?? NaN) + shift;
		evidence.variance[cell] =
			((rest(w, s, Q[c] ?? 0) + priorSpread * f * spread * spread) / (w + priorSpread)) *
			(1 + 1 / (w + priorWeight));
	}
}

/** R = max(Q − 2δS + Wδ², 0). */
function rest(w: number, s: number, q: number): number {
	const shift = s / (w + priorWeight);
	return Math.max(q - 2 * shift * s + w * shift * shift, 0);
}

/** Each level as a small number from 1, equal levels alike; 0 where there is none. */
export function levelCodes(levels: Float64Array): {
	readonly codes: Uint16Array;
	readonly valueCount: number;
} {
	const known = new Map<number, number>();
	const codes = new Uint16Array(levels.length);
	for (let cell = 0; cell < levels.length; cell++) {
		const level = levels[cell] ?? NaN;
		if (Number.isNaN(level)) continue;
		let code = known.get(level);
		if (code === undefined) {
			code = known.size + 1;
			known.set(level, code);
		}
		codes[cell] = code;
	}
	return { codes, valueCount: known.size + 1 };
}
