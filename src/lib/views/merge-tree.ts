import type { DistanceTable } from './profile-distance';

/** A leaf, or two clusters joined. */
export type MergeTree =
	| { readonly kind: 'leaf'; readonly place: number; readonly places: readonly number[] }
	| {
			readonly kind: 'join';
			readonly left: MergeTree;
			readonly right: MergeTree;
			/** The leaves beneath, left to right. */
			readonly places: readonly number[];
	  };

interface Cluster {
	readonly tree: MergeTree;
	/** Mean distances to the other clusters, by their first place. */
	readonly distances: Map<number, number>;
}

/**
 * Joins places into one tree by average linkage: the two clusters whose members are nearest on
 * average become one, again and again; of equals, those with the lowest places. Null of no places.
 * Source: UPGMA, Sokal and Michener 1958.
 */
export function mergeTree({ size, between }: DistanceTable): MergeTree | null {
	const clusters = new Map<number, Cluster>();
	for (let place = 0; place < size; place++) {
		const distances = new Map<number, number>();
		for (let other = 0; other < size; other++) {
			if (other !== place) distances.set(other, between(place, other));
		}
		clusters.set(place, { tree: { kind: 'leaf', place, places: [place] }, distances });
	}
	while (clusters.size > 1) join(clusters, nearest(clusters));
	return clusters.values().next().value?.tree ?? null;
}

function nearest(clusters: ReadonlyMap<number, Cluster>): readonly [number, number] {
	let pair: readonly [number, number] = [0, 0];
	let least = Infinity;
	for (const [one, { distances }] of clusters) {
		for (const [other, distance] of distances) {
			if (other > one && (distance < least || least === Infinity)) {
				least = distance;
				pair = [one, other];
			}
		}
	}
	return pair;
}

/** Puts the second cluster into the first: their distances to others are means over members. */
function join(clusters: Map<number, Cluster>, [first, second]: readonly [number, number]): void {
	const one = clusters.get(first);
	const other = clusters.get(second);
	if (!one || !other) throw new RangeError(`There are no clusters ${first} and ${second} to join.`);
	const left = one.tree;
	const right = other.tree;
	const distances = new Map<number, number>();
	clusters.delete(second);
	for (const [place, third] of clusters) {
		if (place === first) continue;
		const mean =
			(left.places.length * (one.distances.get(place) ?? 0) +
				right.places.length * (other.distances.get(place) ?? 0)) /
			(left.places.length + right.places.length);
		distances.set(place, mean);
		third.distances.delete(second);
		third.distances.set(first, mean);
	}
	const places = [...left.places, ...right.places];
	clusters.set(first, { tree: { kind: 'join', left, right, places }, distances });
}
