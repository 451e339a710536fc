import type { Evidence } from './evidence';
import { likenessParts } from './likeness';
import type { LikenessParts } from './likeness';
import { occupationMatches } from './occupation';
import { passesGate } from './pair-gate';
import type { PairEvidence } from './pair-gate';
import { levelGap } from './rarity';
import { countText } from './wording';

/** One capability on which two similar roles differ. */
export interface PairDifference {
	readonly capability: number;
	readonly first: number;
	readonly second: number;
	/** −ln r: the larger, the rarer. */
	readonly surprise: number;
}

/** A listed pair, itemised for reading. */
export interface PairExplanation {
	readonly first: number;
	readonly second: number;
	readonly oneStep: boolean;
	readonly parts: LikenessParts;
	/** Capabilities on which both have a level. */
	readonly compared: number;
	/** In the framework's order. */
	readonly differences: readonly PairDifference[];
	readonly sentence: string;
}

/** Itemises the listed pair at place `rank` of `ListedPairs`. Source: METHOD.md §3.6. */
export function explainPair(evidence: Evidence, rank: number): PairExplanation {
	const { pairs, listed } = evidence;
	const pair = listed.pairs[rank] ?? -1;
	const oneStep = pairs.oneStep[pair] === 1;
	const first = pairs.first[pair] ?? 0;
	const second = pairs.second[pair] ?? 0;
	const explained = compareRoles(evidence, first, second, oneStep);
	const { compared, differences } = explained;
	const of = countText(compared, 'capability', 'capabilities');
	const count = `${String(differences.length)} of ${of}`;
	const oneIn = Math.round(listed.oneIn[rank] ?? 0);
	const rarity =
		oneIn > 1 ? ` 1 in ${oneIn.toLocaleString('en-AU')} similar pairs differ this much.` : '';
	const likewise = listed.likewise[rank] ?? 0;
	const more = likewise > 0 ? ` Differs likewise from ${String(likewise)} more.` : '';
	const alike = passesGate(gateEvidence(explained.parts), 'usual')
		? 'look like the same job'
		: 'are alike in part, and may be different jobs,';
	const sentence = oneStep
		? `These two ${alike} one grade apart, and the junior asks more on ${count}.`
		: `These two ${alike} at the same grade, and differ on ${count}.`;
	return { ...explained, sentence: `${sentence}${rarity}${more}` };
}

/** What the gate for pairs looks at, told by the similarity of two roles. */
function gateEvidence({ title, purpose, occupation, group }: LikenessParts): PairEvidence {
	return {
		title,
		purpose,
		sameOccupation: occupation >= occupationMatches.four,
		sameGroup: group === 1
	};
}

/** Compares any two roles by hand; one step apart only what the junior has above the senior counts. */
export function compareRoles(
	evidence: Evidence,
	first: number,
	second: number,
	oneStep: boolean
): Omit<PairExplanation, 'sentence'> {
	const { organisation, pairs, likeness } = evidence;
	const { levels, capabilityCount: width } = organisation;
	const { surprise } = oneStep ? pairs.oneStepRarity : pairs.sameGradeRarity;
	const room = surprise.length / width;
	const differences: PairDifference[] = [];
	let compared = 0;
	for (let c = 0; c < width; c++) {
		const a = levels[first * width + c] ?? NaN;
		const b = levels[second * width + c] ?? NaN;
		if (Number.isNaN(a) || Number.isNaN(b)) continue;
		compared++;
		const gap = levelGap(a, b, oneStep);
		if (gap < 1) continue;
		differences.push({
			capability: c,
			first: a,
			second: b,
			surprise: surprise[c * room + gap] ?? 0
		});
	}
	const parts = likenessParts(likeness, first, second);
	return { first, second, oneStep, parts, compared, differences };
}
