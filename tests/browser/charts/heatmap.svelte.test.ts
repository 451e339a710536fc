import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { cellName } from '../../../src/lib/views/cell-name';
import { heatmapModelOf } from './heatmap-model-of';
import HeatmapHarness from './HeatmapHarness.svelte';

function heatmap(rowCount: number, columnCount: number) {
	const heard = { ontoggle: vi.fn(), onorder: vi.fn(), onopen: vi.fn() };
	const model = heatmapModelOf(rowCount, columnCount);
	void render(HeatmapHarness, {
		...{ model, rowTitle: 'Unit', orderedBy: null, selected: null, cellName },
		...heard
	});
	return { ...heard, model, grid: page.getByRole('grid', { name: 'Capability heatmap' }) };
}

test('every cell says its capability, its row, its level and its number of roles', async () => {
	const { grid } = heatmap(3, 2);
	await expect
		.element(
			grid.getByRole('gridcell', {
				name: 'Display Resilience and Courage, Unit 1: Foundational, 12 roles',
				exact: true
			})
		)
		.toBeVisible();
	await expect
		.element(grid.getByRole('gridcell', { name: 'Act with Integrity, Unit 2: absent, 12 roles' }))
		.toBeVisible();
	expect(grid.getByRole('rowheader').elements()).toHaveLength(3);
	expect(grid.getByRole('columnheader').elements()).toHaveLength(3);
});

test('the grid is one tab stop and arrows move through headers and cells', async () => {
	const { grid } = heatmap(3, 2);
	const stops = () => grid.element().querySelectorAll('[tabindex="0"]');
	expect(stops()).toHaveLength(1);
	await userEvent.tab();
	await expect.element(grid.getByRole('gridcell').first()).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}{ArrowRight}');
	await expect
		.element(grid.getByRole('gridcell', { name: /^Act with Integrity, Unit 2/ }))
		.toHaveFocus();
	await userEvent.keyboard('{Home}');
	await expect.element(grid.getByRole('rowheader', { name: 'Unit 2' })).toHaveFocus();
	await userEvent.keyboard('{Control>}{End}{/Control}');
	await expect
		.element(grid.getByRole('gridcell', { name: /^Act with Integrity, Unit 3/ }))
		.toHaveFocus();
	expect(stops()).toHaveLength(1);
});

test('Enter opens a cell, toggles a unit and orders by a capability', async () => {
	const { grid, model, onopen, ontoggle, onorder } = heatmap(3, 2);
	const [row] = model.rows;
	await userEvent.click(grid.getByRole('gridcell').first());
	expect(onopen).toHaveBeenCalledExactlyOnceWith(row, row?.cells[0]);
	await userEvent.keyboard('{Enter}{Home}{Enter}');
	expect(onopen).toHaveBeenCalledTimes(2);
	expect(ontoggle).toHaveBeenCalledExactlyOnceWith(row);
	await userEvent.keyboard('{ArrowUp}{ArrowRight}{Enter}');
	expect(onorder).toHaveBeenCalledExactlyOnceWith(model.columns[0]);
});

test('of a thousand rows only those in view are drawn, and the keyboard reaches the last', async () => {
	const { grid } = heatmap(1000, 20);
	expect(grid.element().querySelectorAll('tbody [role="gridcell"]').length).toBeLessThan(2000);
	expect(grid.element().getAttribute('aria-rowcount')).toBe('1001');
	grid.element().querySelector<HTMLElement>('[tabindex="0"]')?.focus();
	await userEvent.keyboard('{Control>}{End}{/Control}');
	await expect
		.element(grid.getByRole('gridcell', { name: /^Manage Reform and Change, Unit 1000:/ }))
		.toHaveFocus();
});

test('where the cell that was left last is scrolled out of what is drawn, Tab still comes into the grid', async () => {
	const { grid } = heatmap(1000, 20);
	const scroller = grid.element().parentElement;
	scroller?.scrollTo({ top: 12_000 });
	await expect
		.poll(() => grid.element().querySelector('[tabindex="0"]')?.getAttribute('aria-label'))
		.toMatch(/^Display Resilience and Courage, Unit 48\d:/);
});

test('on paper every row is drawn, and on the screen those in view again', async () => {
	const { grid } = heatmap(1000, 20);
	const headers = () => grid.element().querySelectorAll('tbody th').length;
	const before = headers();
	window.dispatchEvent(new Event('beforeprint'));
	expect(headers()).toBe(1000);
	window.dispatchEvent(new Event('afterprint'));
	expect(headers()).toBe(before);
});

test('a cell that comes to lie under a resting mouse after a click has no tooltip', async () => {
	const { grid } = heatmap(3, 2);
	const [, opened, other] = grid.getByRole('gridcell').elements();
	/** In its row's header and, where there is one, in the tooltip. */
	const namings = () => page.getByText('Unit 1', { exact: true }).elements().length;
	opened?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
	await expect.poll(namings).toBe(2);
	opened?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	opened?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
	await expect.poll(namings).toBe(1);
	opened?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
	await expect.poll(namings).toBe(2);
	other?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
	await expect.poll(namings).toBe(1);
});
