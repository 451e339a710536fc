import { rounded } from './likeness';
import { gapRoom, levelGap, rarityOf } from './rarity';
import type { Rarity } from './rarity';

/** Pairs of roles, one step apart or not: `first` is then the junior. */
export interface PairMembers {
	readonly count: number;
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** Similarity s, 0–1. */
	readonly likeness: Float64Array;
	readonly oneStep: Uint8Array;
}

/** How many pairs have a gap of exactly k (4 for more) on c, at c · 5 + k: at the same grade, and one step apart. */
export interface GapCounts {
	readonly sameGrade: Float64Array;
	readonly oneStep: Float64Array;
}

/** How remarkable each pair is, and what that rests on. */
export interface PairScores {
	/** s² · Σ over the five rarest differences of −ln r, rounded to 1e-9; 0 where nothing differs. */
	readonly scores: Float64Array;
	/** Σ over the five rarest differences of −ln r. */
	readonly surprises: Float64Array;
	readonly gaps: GapCounts;
	readonly sameGradeRarity: Rarity;
	readonly oneStepRarity: Rarity;
}

const rarestCounted = 5;

export function noGaps(width: number): GapCounts {
	return {
		sameGrade: new Float64Array(width * gapRoom),
		oneStep: new Float64Array(width * gapRoom)
	};
}

/** Counts the gaps of two roles in, or with −1 out; levels are K to a role, NaN for none. */
export function countGaps(
	counts: Float64Array,
	first: Float64Array,
	second: Float64Array,
	{ oneStep, times }: { readonly oneStep: boolean; readonly times: 1 | -1 }
): void {
	for (let c = 0; c < first.length; c++) {
		const left = first[c] ?? NaN;
		const right = second[c] ?? NaN;
		if (Number.isNaN(left) || Number.isNaN(right)) continue;
		const place = c * gapRoom + levelGap(left, right, oneStep);
		counts[place] = (counts[place] ?? 0) + times;
	}
}

/** How rare the gaps counted are. */
export function raritiesOf(gaps: GapCounts): Pick<PairScores, 'sameGradeRarity' | 'oneStepRarity'> {
	return {
		sameGradeRarity: rarityOf(gaps.sameGrade, 'sameGrade'),
		oneStepRarity: rarityOf(gaps.oneStep, 'oneStep')
	};
}

/** Scores pairs one at a time. Source: METHOD.md §3.4. */
export class PairScorer {
	readonly #rarest = new Float64Array(rarestCounted);

	constructor(
		private readonly pairs: PairMembers,
		private readonly levels: Float64Array,
		private readonly into: Omit<PairScores, 'gaps'>
	) {}

	score(pair: number): void {
		const { pairs, levels, into } = this;
		const step = pairs.oneStep[pair] === 1;
		const { surprise } = step ? into.oneStepRarity : into.sameGradeRarity;
		const width = surprise.length / gapRoom;
		const a = (pairs.first[pair] ?? 0) * width;
		const b = (pairs.second[pair] ?? 0) * width;
		const rarest = this.#rarest.fill(0);
		for (let c = 0; c < width; c++) {
			const left = levels[a + c] ?? NaN;
			const right = levels[b + c] ?? NaN;
			if (Number.isNaN(left) || Number.isNaN(right) || left === right) continue;
			insert(rarest, surprise[c * gapRoom + levelGap(left, right, step)] ?? 0);
		}
		let sum = 0;
		for (let place = 0; place < rarestCounted; place++) sum += rarest[place] ?? 0;
		const s = pairs.likeness[pair] ?? 0;
		into.surprises[pair] = sum;
		into.scores[pair] = rounded(s * s * sum);
	}
}

/** Keeps the largest values, largest first. */
function insert(largest: Float64Array, value: number): void {
	let place = largest.length - 1;
	if (value <= (largest[place] ?? 0)) return;
	for (; place > 0 && value > (largest[place - 1] ?? 0); place--) {
		largest[place] = largest[place - 1] ?? 0;
	}
	largest[place] = value;
}
