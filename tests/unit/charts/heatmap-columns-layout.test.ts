import { expect, test } from 'vitest';
import { heatmapWidths } from '../../../src/lib/charts/heatmap-columns-layout';

const usual = { columnCount: 20, groupCount: 5, roleRows: false };

test('the table fills the width that there is, to less than a pixel a cell', () => {
	const { table, cell } = heatmapWidths({ ...usual, availablePx: 1180 });
	expect(table).toBeLessThanOrEqual(1180);
	expect(1180 - table).toBeLessThan(20);
	expect(cell).toBe(Math.floor((1180 - 256 - 72 - 52 - 84 - 30) / 20));
});

test('on a narrow screen cells keep a readable width and the grade mix gives way', () => {
	const { cell, mix, table } = heatmapWidths({ ...usual, availablePx: 328 });
	expect(cell).toBe(27);
	expect(mix).toBe(0);
	expect(table).toBeGreaterThan(328);
});

test('on a wide screen cells stay one surface', () => {
	expect(heatmapWidths({ ...usual, availablePx: 3000 }).cell).toBe(46);
});

test('beside an open panel all twenty capabilities still fit', () => {
	const { table, mix } = heatmapWidths({ ...usual, availablePx: 852 });
	expect(table).toBeLessThanOrEqual(852);
	expect(mix).toBe(0);
});
