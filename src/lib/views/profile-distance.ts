import { max } from 'd3';

/** One value a dimension; NaN where there is none. */
export type Profile = readonly number[];

/** How far each of n profiles is from each other: n × n, symmetric, 0 on the diagonal. */
export interface DistanceTable {
	readonly size: number;
	readonly between: (one: number, other: number) => number;
}

/**
 * Distances between profiles: the root of the mean squared difference over the dimensions that both
 * have. Two that share none stand as far apart as the two furthest that do.
 */
export function profileDistances(profiles: readonly Profile[]): DistanceTable {
	const size = profiles.length;
	const table = new Float64Array(size * size);
	profiles.forEach((one, i) => {
		for (let j = 0; j < i; j++) {
			const distance = distanceOf(one, profiles[j] ?? []);
			table[i * size + j] = distance;
			table[j * size + i] = distance;
		}
	});
	const furthest = max(table) ?? 0;
	return {
		size,
		between: (one, other) => {
			const distance = table[one * size + other] ?? NaN;
			return Number.isNaN(distance) ? furthest : distance;
		}
	};
}

function distanceOf(one: Profile, other: Profile): number {
	let total = 0;
	let shared = 0;
	one.forEach((value, dimension) => {
		const gap = value - (other[dimension] ?? NaN);
		if (Number.isNaN(gap)) return;
		total += gap * gap;
		shared += 1;
	});
	return shared === 0 ? NaN : Math.sqrt(total / shared);
}
