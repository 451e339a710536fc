import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTree, type MergeTree } from '../../../src/lib/views/merge-tree';
import { profileDistances, type Profile } from '../../../src/lib/views/profile-distance';
import { mostOrdered, similarityOrder } from '../../../src/lib/views/similarity-order';

const profiles = fc.integer({ min: 1, max: 3 }).chain((width) =>
	fc.array(
		fc.array(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 5 }) }, fc.constant(NaN)), {
			minLength: width,
			maxLength: width
		}),
		{ maxLength: 7 }
	)
);

function lengthOf(order: readonly number[], given: readonly Profile[]): number {
	const { between } = profileDistances(given);
	return order.slice(1).reduce((sum, place, at) => sum + between(order[at] ?? 0, place), 0);
}

/** Every order that turning joins around can give. */
function allOrders(tree: MergeTree): readonly (readonly number[])[] {
	if (tree.kind === 'leaf') return [[tree.place]];
	const left = allOrders(tree.left);
	const right = allOrders(tree.right);
	return left.flatMap((one) =>
		right.flatMap((other) => [
			[...one, ...other],
			[...other, ...one]
		])
	);
}

test('like stands beside like', () => {
	const low = [1, 1, 1];
	const high = [5, 5, 5];
	expect(similarityOrder([low, high, [1, 1, 2], [5, 5, 4], [3, 3, 3]])).toEqual([0, 2, 4, 3, 1]);
});

test('every place stands once, and the order does not depend on chance', () => {
	fc.assert(
		fc.property(profiles, (given) => {
			const order = similarityOrder(given);
			expect(order.toSorted((a, b) => a - b)).toEqual(given.map((_, place) => place));
			expect(similarityOrder(given)).toEqual(order);
		})
	);
});

test('no other way of turning the joins of the tree puts neighbours nearer', () => {
	fc.assert(
		fc.property(profiles, (given) => {
			const tree = mergeTree(profileDistances(given));
			fc.pre(tree !== null && given.length > 2);
			const shortest = Math.min(...allOrders(tree).map((order) => lengthOf(order, given)));
			expect(lengthOf(similarityOrder(given), given)).toBeCloseTo(shortest, 9);
		})
	);
});

test('clusters are joined by the mean distance of their members', () => {
	const tree = mergeTree(profileDistances([[0], [1], [10], [12], [4]]));
	// 0 and 1 join at 1, 10 and 12 at 2, then 4 is nearer to {0, 1} (3.5 on average) than to {10, 12} (7).
	expect(tree).toMatchObject({
		left: { left: { places: [0, 1] }, right: { place: 4 } },
		right: { places: [2, 3] }
	});
});

test('profiles without a value in common stand as far apart as the furthest', () => {
	const { between } = profileDistances([
		[1, NaN],
		[NaN, 2],
		[4, NaN]
	]);
	expect(between(0, 2)).toBe(3);
	expect(between(0, 1)).toBe(3);
});

test('too many to order stay as they stand', () => {
	const many = Array.from({ length: mostOrdered + 1 }, (_, place) => [(place * 7) % 5]);
	expect(similarityOrder(many)).toEqual(many.map((_, place) => place));
});
