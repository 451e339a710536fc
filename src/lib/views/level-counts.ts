/** Roles by level order: index 0 is level 1. Whole numbers, none negative. */
export type LevelCounts = readonly number[];

/** How many roles there are in all. */
export function totalOf(counts: LevelCounts): number {
	return counts.reduce((sum, count) => sum + count, 0);
}

/** The level order of the role at a rank from 0, roles set out lowest first. */
function levelAtRank(counts: LevelCounts, rank: number): number {
	let below = 0;
	for (const [index, count] of counts.entries()) {
		below += count;
		if (rank < below) return index + 1;
	}
	return counts.length;
}

/** The middle role's level order, or the mean of the two in the middle, so that halves occur; null without roles. */
export function medianLevel(counts: LevelCounts): number | null {
	const total = totalOf(counts);
	if (total === 0) return null;
	return (
		(levelAtRank(counts, Math.floor((total - 1) / 2)) +
			levelAtRank(counts, Math.floor(total / 2))) /
		2
	);
}

/** The mean level order; null without roles. Levels are ordinal, so say "mean" wherever it is shown. */
export function meanLevel(counts: LevelCounts): number | null {
	const total = totalOf(counts);
	if (total === 0) return null;
	return counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total;
}

/** The share of roles at `threshold` or a higher level; null without roles. */
export function shareAtOrAbove(counts: LevelCounts, threshold: number): number | null {
	const total = totalOf(counts);
	if (total === 0) return null;
	return totalOf(counts.filter((_, index) => index + 1 >= threshold)) / total;
}

/** How far roles lie from their median, on average, in levels; null without roles. */
export function spreadOf(counts: LevelCounts): number | null {
	const median = medianLevel(counts);
	if (median === null) return null;
	const distance = counts.reduce(
		(sum, count, index) => sum + count * Math.abs(index + 1 - median),
		0
	);
	return distance / totalOf(counts);
}

/** The lowest level order at or below which at least `share` (0–1) of the roles lie (nearest rank); null without roles. */
export function percentileLevel(counts: LevelCounts, share: number): number | null {
	const total = totalOf(counts);
	if (total === 0) return null;
	return levelAtRank(counts, Math.max(0, Math.ceil(share * total - 1e-9) - 1));
}
