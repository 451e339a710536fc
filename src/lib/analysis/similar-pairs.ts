import type { Gate } from './pair-gate';
import { neighbourRoom, pairReach, stepRoom } from './neighbours';
import type { Neighbours } from './neighbours';
import { billion } from './likeness';
import type { Organisation } from './organisation';
import { countGaps, noGaps, PairScorer, raritiesOf } from './pair-scores';
import type { PairMembers, PairScores } from './pair-scores';

/**
 * Pairs of roles that look like the same job, at the same grade or one step apart. One step apart
 * `first` is the junior; at the same grade it has the lower id.
 */
export interface SimilarPairs extends PairMembers, PairScores {
	/** How alike they had to be. */
	readonly gate: Gate;
}

const keptAtGrade = 10;
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
	const members = drafts.done();
	const { first, second, oneStep, count } = members;
	const of = (role = 0): Float64Array => levels.subarray(role * width, (role + 1) * width);
	const gaps = noGaps(width);
	for (let pair = 0; pair < count; pair++) {
		const step = oneStep[pair] === 1;
		const counts = step ? gaps.oneStep : gaps.sameGrade;
		countGaps(counts, of(first[pair]), of(second[pair]), { oneStep: step, times: 1 });
		if (pair % batch === batch - 1) yield 0.4 + (0.3 * pair) / count;
	}
	const scored = {
		scores: new Float64Array(count),
		surprises: new Float64Array(count),
		...raritiesOf(gaps)
	};
	const scorer = new PairScorer(members, levels, scored);
	for (let pair = 0; pair < count; pair++) {
		scorer.score(pair);
		if (pair % batch === batch - 1) yield 0.7 + (0.3 * pair) / count;
	}
	return { gate, ...members, ...scored, gaps };
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
