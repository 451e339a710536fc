import type { Effect } from './base-effects';
import { none } from './organisation';

/** One effect's values, and how they are found from what the others leave over. */
export class EffectFit {
	/** groupCount × K, or groupCount where the effect is one for all capabilities. */
	readonly values: Float64Array;
	readonly #width: number;
	/** 1, or 0 where the effect is one for all capabilities. */
	readonly #stride: number;
	readonly #sums: Float64Array;
	readonly #counts: Float64Array;

	constructor(
		readonly effect: Effect,
		width: number
	) {
		this.#stride = effect.shape === 'overall' ? 0 : 1;
		this.#width = effect.shape === 'overall' ? 1 : width;
		const size = effect.groupCount * this.#width;
		this.values = new Float64Array(size);
		this.#sums = new Float64Array(size);
		this.#counts = new Float64Array(size);
	}

	/** Fits the effect anew; `remainders` (z − μ, NaN where no level) are kept up to date. */
	refit(remainders: Float64Array): void {
		const { effect, values } = this;
		this.#gather(remainders);
		const old = values.slice();
		const overall = effect.shape === 'graded' ? this.#groupMeans() : null;
		for (let at = 0; at < values.length; at++) {
			const prior = overall?.[Math.floor(at / this.#width)] ?? 0;
			values[at] = shrunk(this.#sums[at] ?? 0, this.#counts[at] ?? 0, effect.lambda, prior);
		}
		const { codes } = effect;
		const width = remainders.length / codes.length;
		for (let role = 0; role < codes.length; role++) {
			const group = codes[role] ?? none;
			if (group === none) continue;
			let at = group * this.#width;
			const end = (role + 1) * width;
			for (let cell = role * width; cell < end; cell++, at += this.#stride) {
				remainders[cell] = (remainders[cell] ?? 0) + (old[at] ?? 0) - (values[at] ?? 0);
			}
		}
	}

	/** Adds to `expected` the effect as it is without the role's own cells. */
	addLeftOut(expected: Float64Array, remainders: Float64Array): void {
		const { effect, values } = this;
		this.#gather(remainders);
		const width = expected.length / effect.codes.length;
		const totals = effect.shape === 'capability' ? null : this.#groupTotals();
		for (let role = 0; role < effect.codes.length; role++) {
			const group = effect.codes[role] ?? none;
			if (group === none) continue;
			let ownSum = 0;
			let ownCount = 0;
			if (totals) {
				for (let c = 0; c < width; c++) {
					const cell = role * width + c;
					if (Number.isNaN(remainders[cell] ?? NaN)) continue;
					ownSum += (remainders[cell] ?? 0) + (values[this.#place(group, c)] ?? 0);
					ownCount++;
				}
			}
			const sum = (totals?.sums[group] ?? 0) - ownSum;
			const count = (totals?.counts[group] ?? 0) - ownCount;
			const prior = effect.shape === 'graded' && count > 0 ? sum / count : 0;
			const forAll = effect.shape === 'overall' ? shrunk(sum, count, effect.lambda, 0) : 0;
			for (let c = 0; c < width; c++) {
				const cell = role * width + c;
				if (Number.isNaN(remainders[cell] ?? NaN)) continue;
				const at = this.#place(group, c);
				const own = (remainders[cell] ?? 0) + (values[at] ?? 0);
				const left =
					effect.shape === 'overall'
						? forAll
						: shrunk(
								(this.#sums[at] ?? 0) - own,
								(this.#counts[at] ?? 0) - 1,
								effect.lambda,
								effect.lambda === 0 && this.#counts[at] === 1 ? (values[at] ?? 0) : prior
							);
				expected[cell] = (expected[cell] ?? 0) + left;
			}
		}
	}

	/** What the effect adds to a role's level on a capability. */
	valueAt(role: number, capability: number): number {
		const group = this.effect.codes[role] ?? none;
		return group === none ? 0 : (this.values[this.#place(group, capability)] ?? 0);
	}

	#place(group: number, capability: number): number {
		return group * this.#width + capability * this.#stride;
	}

	#gather(remainders: Float64Array): void {
		const { codes } = this.effect;
		const [sums, counts, values] = [this.#sums.fill(0), this.#counts.fill(0), this.values];
		const width = remainders.length / codes.length;
		for (let role = 0; role < codes.length; role++) {
			const group = codes[role] ?? none;
			if (group === none) continue;
			let at = group * this.#width;
			const end = (role + 1) * width;
			for (let cell = role * width; cell < end; cell++, at += this.#stride) {
				const left = remainders[cell] ?? NaN;
				if (Number.isNaN(left)) continue;
				sums[at] = (sums[at] ?? 0) + left + (values[at] ?? 0);
				counts[at] = (counts[at] ?? 0) + 1;
			}
		}
	}

	#groupTotals(): { readonly sums: Float64Array; readonly counts: Float64Array } {
		const { groupCount } = this.effect;
		const sums = new Float64Array(groupCount);
		const counts = new Float64Array(groupCount);
		for (let at = 0; at < this.#sums.length; at++) {
			const group = Math.floor(at / this.#width);
			sums[group] = (sums[group] ?? 0) + (this.#sums[at] ?? 0);
			counts[group] = (counts[group] ?? 0) + (this.#counts[at] ?? 0);
		}
		return { sums, counts };
	}

	#groupMeans(): Float64Array {
		const { sums, counts } = this.#groupTotals();
		return sums.map((sum, group) => sum / Math.max(counts[group] ?? 0, 1));
	}
}

function shrunk(sum: number, count: number, lambda: number, prior: number): number {
	const weight = count + lambda;
	return weight > 0 ? (sum + lambda * prior) / weight : prior;
}
