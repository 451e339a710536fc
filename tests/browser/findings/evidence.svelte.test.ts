import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FindingCounts from '../../../src/lib/charts/FindingCounts.svelte';
import PeerHistogram from '../../../src/lib/charts/PeerHistogram.svelte';
import RoleComparison from '../../../src/lib/charts/RoleComparison.svelte';
import { nsw } from '../../../src/lib/framework/nsw';
import type { UnitTreeRow } from '../../../src/lib/queries/unit-tree';
import { buildFindingCounts } from '../../../src/lib/views/finding-counts';
import { buildPeerHistogram } from '../../../src/lib/views/peer-histogram';
import { buildRoleComparison } from '../../../src/lib/views/role-comparison';
import WhatIfHarness from './WhatIfHarness.svelte';

test('the histogram says in words what it draws, and holds the numbers as a table', async () => {
	const model = buildPeerHistogram({
		framework: nsw,
		counts: [{ level: 3, roles: 11 }],
		...{ own: 2, expected: 3 }
	});
	void render(PeerHistogram, { model, title: 'Finance' });
	await expect.element(page.getByRole('figure', { name: 'Finance' })).toBeVisible();
	await expect
		.element(page.getByText('Levels of 11 peers; this role is at Intermediate').first())
		.toBeInTheDocument();
	await userEvent.click(page.getByText('As a table'));
	await expect.element(page.getByRole('row', { name: 'Adept 11' })).toBeVisible();
	await expect.element(page.getByRole('row', { name: 'Intermediate 0 here' })).toBeVisible();
});

test('two roles stand side by side: what differs at once, the rest on demand', async () => {
	const role = (roleId: string) => ({ roleId, title: `Role ${roleId}`, note: 'Courts' });
	const model = buildRoleComparison({
		framework: nsw,
		...{ first: role('A'), second: role('B'), summary: 'They differ on 1 of 2 capabilities.' },
		levels: [
			{ capabilityId: 'FINA', first: 2, second: 3, differs: true },
			{ capabilityId: 'TECH', first: 2, second: 2, differs: false }
		]
	});
	void render(RoleComparison, { model, hrefOf: (id: string) => `/roles/${id}` });
	await expect.element(page.getByRole('columnheader', { name: /Role B/ })).toBeVisible();
	await expect
		.element(page.getByRole('row', { name: 'Finance Intermediate Adept 1 level higher' }))
		.toBeVisible();
	expect(page.getByRole('rowheader', { name: 'Technology' }).elements()).toHaveLength(0);
	await userEvent.click(page.getByRole('button', { name: /on which they agree/ }));
	await expect.element(page.getByRole('rowheader', { name: 'Technology' })).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Role A' }))
		.toHaveAttribute('href', '/roles/A');
});

test('counts are one tab stop; Enter on a cell lists its findings, on a unit the unit’s', async () => {
	const unit = (unit_id: number, name: string): UnitTreeRow => ({
		...{ unit_id, parent_id: 0, depth: 1, name, cluster: name, department: null },
		...{ division: null, roles: 10 }
	});
	const [first] = nsw.capabilities;
	const model = buildFindingCounts(
		nsw,
		[unit(1, 'North'), unit(2, 'South')],
		[
			{ unit_id: 1, capability_id: first?.id ?? '', findings: 4 },
			{ unit_id: 2, capability_id: 'FINA', findings: 1 }
		]
	);
	const heard = { onopen: vi.fn(), onunit: vi.fn() };
	void render(FindingCounts, { model, selected: null, ...heard });
	const grid = page.getByRole('grid', { name: 'Findings by unit and capability' });
	expect(grid.element().querySelectorAll('[tabindex="0"]')).toHaveLength(1);
	await userEvent.tab();
	await expect
		.element(grid.getByRole('gridcell', { name: `${first?.name ?? ''}, North: 4 findings` }))
		.toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(heard.onopen).toHaveBeenCalledExactlyOnceWith(model.rows[0], model.rows[0]?.cells[0]);
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(heard.onopen).toHaveBeenCalledOnce();
	await userEvent.keyboard('{Home}{Enter}');
	expect(heard.onunit).toHaveBeenCalledExactlyOnceWith(model.rows[1]);
});

test('levels can be tried, and the page says what would clear and what would appear', async () => {
	const ontry = vi.fn();
	const onreset = vi.fn();
	void render(WhatIfHarness, {
		levels: [
			{ capabilityId: 'FINA', level: 2 },
			{ capabilityId: 'TECH', level: null }
		],
		capabilityId: 'FINA',
		tried: { FINA: 3 },
		answer: 'This finding would clear, and 1 finding would appear.',
		vanish: [{ key: 'k', sentence: 'Finance: Intermediate.' }],
		appear: [{ key: null, sentence: 'Technology has no level.' }],
		...{ asking: false, ontry, onreset }
	});
	await expect
		.element(page.getByRole('button', { name: 'Adept', exact: true }))
		.toHaveAttribute('aria-pressed', 'true');
	await userEvent.click(page.getByRole('button', { name: 'Foundational', exact: true }));
	expect(ontry).toHaveBeenCalledExactlyOnceWith('FINA', 1);
	await expect.element(page.getByText('Technology has no level.')).toBeVisible();
	await userEvent.click(page.getByText('Try other capabilities too'));
	await userEvent.selectOptions(page.getByRole('combobox', { name: 'Technology' }), 'Advanced');
	expect(ontry).toHaveBeenLastCalledWith('TECH', 4);
	await userEvent.click(page.getByRole('button', { name: 'Back to the levels as they are' }));
	expect(onreset).toHaveBeenCalledOnce();
});
