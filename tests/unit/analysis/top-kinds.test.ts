import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TopKinds } from '../../../src/lib/analysis/top-kinds';

const wanted = 6;

const offered = fc.array(
	fc.record({ similarity: fc.integer({ min: 1, max: 12 }), size: fc.integer({ min: 1, max: 4 }) }),
	{ maxLength: 400 }
);

test('the kinds kept are the most similar that hold enough roles, with all of the last similarity', () => {
	fc.assert(
		fc.property(offered, (kinds) => {
			const top = new TopKinds(wanted, (kind) => kinds[kind]?.size ?? 0);
			kinds.forEach(({ similarity }, kind) => {
				top.offer(kind, similarity);
			});
			const rolesAbove = (limit: number): number =>
				kinds.reduce((sum, { similarity, size }) => sum + (similarity > limit ? size : 0), 0);
			const kept: { readonly kind: number; readonly similarity: number }[] = [];
			top.visit((kind, similarity) => kept.push({ kind, similarity }));
			expect(kept.map(({ kind }) => kind).sort((a, b) => a - b)).toEqual(
				[...kinds.keys()].filter((kind) => rolesAbove(kinds[kind]?.similarity ?? 0) < wanted)
			);
			expect(kept.map(({ similarity }) => similarity)).toEqual(
				kept.map(({ kind }) => kinds[kind]?.similarity).sort((a, b) => (b ?? 0) - (a ?? 0))
			);
		})
	);
});

test('a similarity below the last one kept is not admitted, and everything is once cleared', () => {
	const top = new TopKinds(2, () => 1);
	top.offer(0, 900_000_000);
	top.offer(1, 500_000_000);
	expect(top.admits(0.5)).toBe(true);
	expect(top.admits(0.49)).toBe(false);
	top.offer(2, 700_000_000);
	expect(top.admits(0.69)).toBe(false);
	top.clear();
	expect(top.admits(0.01)).toBe(true);
});
