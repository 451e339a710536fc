import { gapRoom } from './rarity';
import type { Rarity } from './rarity';
import type { Organisation } from './organisation';
import { countGaps, PairScorer, raritiesOf } from './pair-scores';
import type { SimilarPairs } from './similar-pairs';

/**
 * The pairs of an organisation some of whose roles have other levels than when the pairs were
 * scored: `before` has the earlier levels of those (K, NaN for none). The same, to the last digit,
 * as scoring all pairs anew: who is a pair does not depend on levels, gaps are whole counts, and a
 * pair without a changed role keeps its score unless it differs on a capability whose rarities moved.
 */
export function amendPairs(
	pairs: SimilarPairs,
	{ levels, capabilityCount: width }: Organisation,
	before: ReadonlyMap<number, Float64Array>
): SimilarPairs {
	const { count, first, second, oneStep } = pairs;
	const gaps = { sameGrade: pairs.gaps.sameGrade.slice(), oneStep: pairs.gaps.oneStep.slice() };
	const of = (role: number): Float64Array => levels.subarray(role * width, (role + 1) * width);
	const earlier = (role: number): Float64Array => before.get(role) ?? of(role);
	const touched: number[] = [];
	for (let pair = 0; pair < count; pair++) {
		const a = first[pair] ?? 0;
		const b = second[pair] ?? 0;
		if (!before.has(a) && !before.has(b)) continue;
		touched.push(pair);
		const step = oneStep[pair] === 1;
		const counts = step ? gaps.oneStep : gaps.sameGrade;
		countGaps(counts, earlier(a), earlier(b), { oneStep: step, times: -1 });
		countGaps(counts, of(a), of(b), { oneStep: step, times: 1 });
	}
	const rarities = raritiesOf(gaps);
	const amended = {
		...pairs,
		gaps,
		...rarities,
		scores: pairs.scores.slice(),
		surprises: pairs.surprises.slice()
	};
	const scorer = new PairScorer(pairs, levels, amended);
	for (const pair of touched) scorer.score(pair);
	const moved = [
		movedRarities(pairs.sameGradeRarity, rarities.sameGradeRarity),
		movedRarities(pairs.oneStepRarity, rarities.oneStepRarity)
	];
	for (let pair = 0; pair < count; pair++) {
		const a = (first[pair] ?? 0) * width;
		const b = (second[pair] ?? 0) * width;
		for (const c of moved[oneStep[pair] ?? 0] ?? []) {
			if (levels[a + c] === levels[b + c]) continue;
			scorer.score(pair);
			break;
		}
	}
	return amended;
}

/** The capabilities on which some gap is not as rare as it was. */
function movedRarities(one: Rarity, other: Rarity): readonly number[] {
	const moved = new Set<number>();
	one.surprise.forEach((value, place) => {
		if (value !== other.surprise[place]) moved.add(Math.floor(place / gapRoom));
	});
	return [...moved];
}
