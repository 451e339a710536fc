import type { Base } from './base';
import { billion } from './likeness';
import { neighbourCount, neighbourRoom } from './neighbours';
import type { Neighbours } from './neighbours';
import type { Organisation } from './organisation';

const decay = 1.5;
const farthest = 4;
const leastGuard = 2;
const tie = 1e-9;

/**
 * Weighs the neighbours of one role at a time: w = s · exp(−1.5 d²), d² the mean over the other
 * capabilities that both have of min(((y_r − y_q)/sd)², 4), 0 where nothing is shared; the judged
 * level never enters its own weights. Source: METHOD.md §2.2.
 */
export class PeerWeights {
	/** Per capability of the role last weighed: Σw, ΣwE and ΣwE². */
	readonly weight: Float64Array;
	readonly shifted: Float64Array;
	readonly squared: Float64Array;

	readonly #organisation: Organisation;
	readonly #neighbours: Neighbours;
	readonly #base: Base;
	readonly #codes: Uint16Array;
	readonly #codeOf: ReadonlyMap<number, number>;
	readonly #valueCount: number;
	readonly #inverse: Float64Array;
	readonly #apart: Float64Array;
	readonly #byLevel: Float64Array;
	readonly #touched: Int32Array;
	#touchedCount = 0;
	readonly #most: Float64Array;

	constructor(organisation: Organisation, neighbours: Neighbours, base: Base) {
		const width = organisation.capabilityCount;
		this.#organisation = organisation;
		this.#neighbours = neighbours;
		this.#base = base;
		const { codes, codeOf } = levelCodes(organisation.levels);
		this.#codes = codes;
		this.#codeOf = codeOf;
		this.#valueCount = codeOf.size + 1;
		this.#inverse = base.spreads.map((spread) => 1 / spread);
		this.#apart = new Float64Array(width);
		this.#byLevel = new Float64Array(width * this.#valueCount);
		this.#touched = new Int32Array(width * neighbourCount);
		this.#most = new Float64Array(width);
		this.weight = new Float64Array(width);
		this.shifted = new Float64Array(width);
		this.squared = new Float64Array(width);
	}

	/**
	 * Weighs the neighbours of `role` for the levels given (K, NaN for none), which need not be
	 * those that it has. `visit` is told each neighbour with its weights (K, 0 where not counted).
	 */
	weigh(
		role: number,
		levels: Float64Array,
		visit?: (peer: number, likeness: number, weights: Float64Array) => void
	): void {
		const { kinds, counts, roles, similarities } = this.#neighbours;
		const { residuals } = this.#base;
		const allLevels = this.#organisation.levels;
		const { weight, shifted, squared } = this;
		const [apart, inverse, codes] = [this.#apart, this.#inverse, this.#codes];
		const [byLevel, touched, valueCount] = [this.#byLevel, this.#touched, this.#valueCount];
		const width = weight.length;
		const seen = visit ? new Float64Array(width) : null;
		weight.fill(0);
		shifted.fill(0);
		squared.fill(0);
		for (let at = 0; at < this.#touchedCount; at++) byLevel[touched[at] ?? 0] = 0;
		let touchedCount = 0;
		const kind = kinds.kindOf[role] ?? 0;
		const from = kind * neighbourRoom;
		const end = from + (counts[kind] ?? 0);
		let taken = 0;
		for (let at = from; at < end && taken < neighbourCount; at++) {
			const peer = roles[at] ?? 0;
			if (peer === role) continue;
			taken++;
			const likeness = (similarities[at] ?? 0) / billion;
			const start = peer * width;
			let sum = 0;
			let shared = 0;
			for (let c = 0; c < width; c++) {
				const step = ((levels[c] ?? NaN) - (allLevels[start + c] ?? NaN)) * (inverse[c] ?? 0);
				const square = step * step;
				if (square >= 0) {
					const d = square < farthest ? square : farthest;
					apart[c] = d;
					sum += d;
					shared++;
				} else apart[c] = -1;
			}
			const ownDecay = decay / Math.max(shared - 1, 1);
			const all = likeness * Math.exp(-ownDecay * sum);
			for (let c = 0; c < width; c++) {
				const d = apart[c] ?? -1;
				if (d < 0) {
					if (seen) seen[c] = 0;
					continue;
				}
				const w = shared > 1 ? all * Math.exp(ownDecay * d) : likeness;
				const residual = residuals[start + c] ?? 0;
				weight[c] = (weight[c] ?? 0) + w;
				shifted[c] = (shifted[c] ?? 0) + w * residual;
				squared[c] = (squared[c] ?? 0) + w * residual * residual;
				const place = c * valueCount + (codes[start + c] ?? 0);
				if (byLevel[place] === 0) touched[touchedCount++] = place;
				byLevel[place] = (byLevel[place] ?? 0) + w;
				if (seen) seen[c] = w;
			}
			if (seen) visit?.(peer, likeness, seen);
		}
		this.#touchedCount = touchedCount;
		this.#most.fill(0);
		for (let at = 0; at < touchedCount; at++) {
			const place = touched[at] ?? 0;
			const c = Math.floor(place / valueCount);
			this.#most[c] = Math.max(this.#most[c] ?? 0, byLevel[place] ?? 0);
		}
	}

	/**
	 * True where W ≥ 2 and the level is a most common one of the neighbours by Σw (ties within
	 * 1e-9), for the role last weighed. Source: METHOD.md §2.4, “Guard”.
	 */
	guards(capability: number, level: number): boolean {
		const code = this.#codeOf.get(level);
		if (code === undefined || (this.weight[capability] ?? 0) < leastGuard) return false;
		const held = this.#byLevel[capability * this.#valueCount + code] ?? 0;
		return held >= (this.#most[capability] ?? 0) - tie;
	}
}

/** Each level as a small number from 1, equal levels alike; 0 where there is none. */
function levelCodes(levels: Float64Array): {
	readonly codes: Uint16Array;
	readonly codeOf: ReadonlyMap<number, number>;
} {
	const codeOf = new Map<number, number>();
	const codes = new Uint16Array(levels.length);
	for (let cell = 0; cell < levels.length; cell++) {
		const level = levels[cell] ?? NaN;
		if (Number.isNaN(level)) continue;
		let code = codeOf.get(level);
		if (code === undefined) {
			code = codeOf.size + 1;
			codeOf.set(level, code);
		}
		codes[cell] = code;
	}
	return { codes, codeOf };
}
