import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowWindow } from '../../../src/lib/charts/row-window';

test('a heatmap of up to 4,000 cells is drawn whole, wherever it is scrolled', () => {
	const few = { rowCount: 200, columnCount: 20, rowHeightPx: 25, viewHeightPx: 600 };
	expect(rowWindow({ ...few, scrollTopPx: 2000 })).toEqual({ first: 0, end: 200 });
});

test('of a larger one every row in view is drawn, and not many more', () => {
	fc.assert(
		fc.property(fc.integer({ min: 201, max: 40_000 }), fc.nat(1_000_000), (rowCount, scroll) => {
			const viewHeightPx = 600;
			const scrollTopPx = Math.min(scroll, Math.max(0, rowCount * 25 - viewHeightPx));
			const drawn = rowWindow({
				...{ rowCount, columnCount: 20, rowHeightPx: 25 },
				...{ scrollTopPx, viewHeightPx }
			});
			const firstInView = Math.floor(scrollTopPx / 25);
			const lastInView = Math.min(rowCount, Math.ceil((scrollTopPx + viewHeightPx) / 25));
			expect(drawn.first).toBeLessThanOrEqual(firstInView);
			expect(drawn.end).toBeGreaterThanOrEqual(lastInView);
			expect(drawn.end - drawn.first).toBeLessThan(100);
		})
	);
});
