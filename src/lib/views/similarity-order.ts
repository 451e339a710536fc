import { mergeTree, type MergeTree } from './merge-tree';
import { profileDistances, type DistanceTable, type Profile } from './profile-distance';

/** Above this many, ordering takes longer than a person waits for a click. */
export const mostOrdered = 120;

/** The two ends of an ordering of a tree's leaves and the places that meet at its join. */
interface Meeting {
	readonly leftInner: number;
	readonly rightInner: number;
}

/**
 * The places of profiles in an order that puts like beside like: clustered by average linkage, then
 * the one of the orders that this tree allows with the least sum of distances between neighbours;
 * of a way and its reverse, that which begins with the earlier place. More than `mostOrdered`
 * profiles stay as they stand. Source: optimal leaf ordering, Bar-Joseph, Gifford and Jaakkola 2001.
 */
export function similarityOrder(profiles: readonly Profile[]): readonly number[] {
	const places = profiles.map((_, place) => place);
	if (profiles.length < 3 || profiles.length > mostOrdered) return places;
	const distances = profileDistances(profiles);
	const tree = mergeTree(distances);
	if (!tree) return places;
	const order = new LeafOrder(distances).of(tree);
	return (order[0] ?? 0) <= (order.at(-1) ?? 0) ? order : order.toReversed();
}

class LeafOrder {
	/** By two places: the shortest way from one to the other through all leaves of the least cluster that holds both. */
	readonly #lengths: Float64Array;

	constructor(private readonly distances: DistanceTable) {
		this.#lengths = new Float64Array(distances.size * distances.size);
	}

	of(tree: MergeTree): readonly number[] {
		this.#measure(tree);
		if (tree.kind === 'leaf') return tree.places;
		let ends: readonly [number, number] = [0, 0];
		let least = Infinity;
		for (const from of tree.left.places) {
			for (const to of tree.right.places) {
				const length = this.#length(from, to);
				if (length >= least) continue;
				least = length;
				ends = [from, to];
			}
		}
		return this.#path(tree, ...ends);
	}

	#length(from: number, to: number): number {
		return this.#lengths[from * this.distances.size + to] ?? Infinity;
	}

	/** Where an ordering of a cluster that begins at a place can end: on the other side of its join. */
	#ends(tree: MergeTree, from: number): readonly number[] {
		if (tree.kind === 'leaf') return tree.places;
		return tree.left.places.includes(from) ? tree.right.places : tree.left.places;
	}

	#measure(tree: MergeTree): void {
		if (tree.kind === 'leaf') return;
		const { left, right } = tree;
		this.#measure(left);
		this.#measure(right);
		const { size, between } = this.distances;
		for (const from of left.places) {
			const inner = this.#ends(left, from);
			const reach = new Map(
				right.places.map((place) => [
					place,
					Math.min(...inner.map((end) => this.#length(from, end) + between(end, place)))
				])
			);
			for (const to of right.places) {
				let least = Infinity;
				for (const start of this.#ends(right, to)) {
					least = Math.min(least, (reach.get(start) ?? Infinity) + this.#length(start, to));
				}
				this.#lengths[from * size + to] = least;
				this.#lengths[to * size + from] = least;
			}
		}
	}

	/** The shortest ordering of a cluster with these two at its ends. */
	#path(tree: MergeTree, from: number, to: number): readonly number[] {
		if (tree.kind === 'leaf') return tree.places;
		const forwards = tree.left.places.includes(from);
		const near = forwards ? tree.left : tree.right;
		const far = forwards ? tree.right : tree.left;
		const { leftInner, rightInner } = this.#meeting(near, far, [from, to]);
		return [...this.#path(near, from, leftInner), ...this.#path(far, rightInner, to)];
	}

	#meeting(near: MergeTree, far: MergeTree, [from, to]: readonly [number, number]): Meeting {
		let meeting: Meeting = { leftInner: from, rightInner: to };
		let least = Infinity;
		for (const leftInner of this.#ends(near, from)) {
			for (const rightInner of this.#ends(far, to)) {
				const length =
					this.#length(from, leftInner) +
					this.distances.between(leftInner, rightInner) +
					this.#length(rightInner, to);
				if (length >= least) continue;
				least = length;
				meeting = { leftInner, rightInner };
			}
		}
		return meeting;
	}
}
