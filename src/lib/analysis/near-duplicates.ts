import { likenessParts } from './likeness';
import type { Likeness } from './likeness';
import type { Organisation } from './organisation';
import type { SimilarPairs } from './similar-pairs';

/** Descriptions alike enough to be one: a role and those that hardly differ from it. */
export interface NearDuplicates {
	/** The role with the lowest id, which the others are compared with. */
	readonly first: number;
	/** Ascending. */
	readonly others: readonly number[];
	/** The capabilities in which some of them differ from the first. */
	readonly capabilities: readonly number[];
}

const likeTitle = 0.85;
const mostDifferences = 2;
const leastCompared = 8;

/**
 * Gathers roles of one grade with very similar titles (t ≥ .85) that differ from the first of them
 * in at most two of eight or more levels; each role is in one gathering at most. Source: METHOD.md
 * §4, “Near-duplicate roles”, and DOMAIN.md; the numbers are this project's.
 */
export function findNearDuplicates(
	organisation: Organisation,
	likeness: Likeness,
	pairs: SimilarPairs
): readonly NearDuplicates[] {
	const near = new Map<
		number,
		{ readonly other: number; readonly differing: readonly number[] }[]
	>();
	for (let pair = 0; pair < pairs.count; pair++) {
		if (pairs.oneStep[pair] === 1) continue;
		const first = pairs.first[pair] ?? 0;
		const other = pairs.second[pair] ?? 0;
		const differing = nearBy(organisation, likeness, first, other);
		if (!differing) continue;
		const own = near.get(first);
		if (own) own.push({ other, differing });
		else near.set(first, [{ other, differing }]);
	}
	const taken = new Set<number>();
	const found: NearDuplicates[] = [];
	for (const first of [...near.keys()].sort((a, b) => a - b)) {
		if (taken.has(first)) continue;
		const free = (near.get(first) ?? []).filter(({ other }) => !taken.has(other));
		if (free.length === 0) continue;
		for (const { other } of free) taken.add(other);
		taken.add(first);
		const capabilities = new Set(free.flatMap(({ differing }) => differing));
		found.push({
			first,
			others: free.map(({ other }) => other).sort((a, b) => a - b),
			capabilities: [...capabilities].sort((a, b) => a - b)
		});
	}
	return found;
}

/** Whether any of some roles is so near to another that they may be one description. */
export function anyNear(
	organisation: Organisation,
	likeness: Likeness,
	pairs: SimilarPairs,
	roles: ReadonlySet<number>
): boolean {
	for (let pair = 0; pair < pairs.count; pair++) {
		const first = pairs.first[pair] ?? 0;
		const other = pairs.second[pair] ?? 0;
		if (pairs.oneStep[pair] === 1 || !(roles.has(first) || roles.has(other))) continue;
		if (nearBy(organisation, likeness, first, other)) return true;
	}
	return false;
}

/** The few capabilities in which two roles under like titles differ, or null where they are not near. */
function nearBy(
	organisation: Organisation,
	likeness: Likeness,
	first: number,
	other: number
): readonly number[] | null {
	const differing = fewDifferences(organisation, first, other);
	return differing && likenessParts(likeness, first, other).title >= likeTitle ? differing : null;
}

/** The capabilities in which two roles differ, or null where they are too many or too little is known. */
function fewDifferences(
	{ capabilityCount: width, levels }: Organisation,
	first: number,
	other: number
): readonly number[] | null {
	const differing: number[] = [];
	let compared = 0;
	for (let c = 0; c < width; c++) {
		const a = levels[first * width + c] ?? NaN;
		const b = levels[other * width + c] ?? NaN;
		if (Number.isNaN(a) && Number.isNaN(b)) continue;
		if (!Number.isNaN(a) && !Number.isNaN(b)) compared++;
		if (a !== b) differing.push(c);
		if (differing.length > mostDifferences) return null;
	}
	return compared >= leastCompared ? differing : null;
}
