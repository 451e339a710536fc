import type { Gate } from './pair-gate';
import { neighbourRoom, pairReach, stepRoom } from './neighbours';
import type { Neighbours } from './neighbours';
import { billion, rounded } from './likeness';
import { gapRoom, levelGap, rarityOf } from './rarity';
import type { Rarity } from './rarity';
import type { Organisation } from './organisation';

/**
 * Pairs of roles that look like the same job, at the same grade or one step apart. One step apart
 * `first` is the junior; at the same grade it has the lower id.
 */
export interface SimilarPairs {
	readonly count: number;
	readonly first: Int32Array;
	readonly second: Int32Array;
	/** Similarity s, 0–1. */
	readonly likeness: Float64Array;
	readonly oneStep: Uint8Array;
	/** s² · Σ over the five rarest differences of −ln r, rounded to 1e-9; 0 where nothing differs. */
	readonly scores: Float64Array;
	/** Σ over the five rarest differences of −ln r. */
	readonly surprises: Float64Array;
	readonly sameGradeRarity: Rarity;
	readonly oneStepRarity: Rarity;
}

const keptAtGrade = 10;
const rarestCounted = 5;
const batch = 4096;

/**
 * Finds and scores the pairs: per role its 10 most similar at the grade and 4 one step away that
 * pass the gate. Yields the share done. Source: METHOD.md §3.1–3.4.
 */
export function* findPairs(
	organisation: Organisation,
	neighbours: Neighbours,
	gate: Gate = 'usual'
): Generator<number, SimilarPairs> {
	const { roleCount, capabilityCount: width, levels } = organisation;
	const drafts = new PairDrafts(roleCount);
	collectAtGrade(roleCount, neighbours, gate, drafts);
	yield 0.2;
	collectSteps(organisation, neighbours, gate, drafts);
	yield 0.4;
	const { first, second, likeness, oneStep, count } = drafts.done();

	const sameCounts = new Float64Array(width * gapRoom);
	const stepCounts = new Float64Array(width * gapRoom);
	for (let pair = 0; pair < count; pair++) {
		const step = oneStep[pair] === 1;
		const counts = step ? stepCounts : sameCounts;
		const a = (first[pair] ?? 0) * width;
		const b = (second[pair] ?? 0) * width;
		for (let c = 0; c < width; c++) {
			const left = levels[a + c] ?? NaN;
			const right = levels[b + c] ?? NaN;
			if (Number.isNaN(left) || Number.isNaN(right)) continue;
			const place = c * gapRoom + levelGap(left, right, step);
			counts[place] = (counts[place] ?? 0) + 1;
		}
		if (pair % batch === batch - 1) yield 0.4 + (0.3 * pair) / count;
	}
	const sameGradeRarity = rarityOf(sameCounts, 'sameGrade');
	const oneStepRarity = rarityOf(stepCounts, 'oneStep');

	const scores = new Float64Array(count);
	const surprises = new Float64Array(count);
	const rarest = new Float64Array(rarestCounted);
	for (let pair = 0; pair < count; pair++) {
		const step = oneStep[pair] === 1;
		const { surprise } = step ? oneStepRarity : sameGradeRarity;
		const a = (first[pair] ?? 0) * width;
		const b = (second[pair] ?? 0) * width;
		rarest.fill(0);
		for (let c = 0; c < width; c++) {
			const left = levels[a + c] ?? NaN;
			const right = levels[b + c] ?? NaN;
			if (Number.isNaN(left) || Number.isNaN(right) || left === right) continue;
			insert(rarest, surprise[c * gapRoom + levelGap(left, right, step)] ?? 0);
		}
		let sum = 0;
		for (let place = 0; place < rarestCounted; place++) sum += rarest[place] ?? 0;
		const s = likeness[pair] ?? 0;
		surprises[pair] = sum;
		scores[pair] = rounded(s * s * sum);
		if (pair % batch === batch - 1) yield 0.7 + (0.3 * pair) / count;
	}
	return {
		count,
		first,
		second,
		likeness,
		oneStep,
		scores,
		surprises,
		sameGradeRarity,
		oneStepRarity
	};
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

function collectAtGrade(
	roleCount: number,
	{ kinds, counts, roles, similarities, gates }: Neighbours,
	gate: Gate,
	drafts: PairDrafts
): void {
	const bit = gate === 'usual' ? 1 : 2;
	const kept = new Int32Array(roleCount * keptAtGrade).fill(-1);
	const keptLikeness = new Int32Array(roleCount * keptAtGrade);
	for (let role = 0; role < roleCount; role++) {
		const kind = kinds.kindOf[role] ?? 0;
		const from = kind * neighbourRoom;
		const end = from + (counts[kind] ?? 0);
		let looked = 0;
		let count = 0;
		for (let at = from; at < end && looked < pairReach && count < keptAtGrade; at++) {
			const other = roles[at] ?? 0;
			if (other === role) continue;
			looked++;
			if (((gates[at] ?? 0) & bit) === 0) continue;
			kept[role * keptAtGrade + count] = other;
			keptLikeness[role * keptAtGrade + count] = similarities[at] ?? 0;
			count++;
		}
	}
	for (let role = 0; role < roleCount; role++) {
		for (let at = role * keptAtGrade; at < (role + 1) * keptAtGrade; at++) {
			const other = kept[at] ?? -1;
			if (other < 0) break;
			if (other < role && holds(kept, other * keptAtGrade, keptAtGrade, role)) continue;
			const [a, b] = role < other ? [role, other] : [other, role];
			drafts.add(a, b, (keptLikeness[at] ?? 0) / billion, 0);
		}
	}
}

function collectSteps(
	{ roleCount, grade, gradePlaces }: Organisation,
	neighbours: Neighbours,
	gate: Gate,
	drafts: PairDrafts
): void {
	const { kindOf } = neighbours.kinds;
	const { counts, roles, similarities } = gate === 'usual' ? neighbours.step : neighbours.looseStep;
	const place = (role: number): number => gradePlaces[grade.codes[role] ?? -1] ?? -1;
	for (let role = 0; role < roleCount; role++) {
		const from = (kindOf[role] ?? 0) * stepRoom;
		const end = from + (counts[kindOf[role] ?? 0] ?? 0);
		for (let at = from; at < end; at++) {
			const other = roles[at] ?? 0;
			const otherFrom = (kindOf[other] ?? 0) * stepRoom;
			const otherCount = counts[kindOf[other] ?? 0] ?? 0;
			if (other < role && holds(roles, otherFrom, otherCount, role)) continue;
			const [junior, senior] = place(role) < place(other) ? [role, other] : [other, role];
			drafts.add(junior, senior, (similarities[at] ?? 0) / billion, 1);
		}
	}
}

function holds(roles: Int32Array, from: number, count: number, wanted: number): boolean {
	for (let at = from; at < from + count; at++) if (roles[at] === wanted) return true;
	return false;
}

/** Pairs as they are found, at most 14 a role. */
class PairDrafts {
	readonly #first: Int32Array;
	readonly #second: Int32Array;
	readonly #likeness: Float64Array;
	readonly #oneStep: Uint8Array;
	#count = 0;

	constructor(roleCount: number) {
		const most = roleCount * (keptAtGrade + stepRoom);
		this.#first = new Int32Array(most);
		this.#second = new Int32Array(most);
		this.#likeness = new Float64Array(most);
		this.#oneStep = new Uint8Array(most);
	}

	add(first: number, second: number, likeness: number, oneStep: 0 | 1): void {
		this.#first[this.#count] = first;
		this.#second[this.#count] = second;
		this.#likeness[this.#count] = likeness;
		this.#oneStep[this.#count++] = oneStep;
	}

	done() {
		const count = this.#count;
		return {
			count,
			first: this.#first.slice(0, count),
			second: this.#second.slice(0, count),
			likeness: this.#likeness.slice(0, count),
			oneStep: this.#oneStep.slice(0, count)
		};
	}
}
