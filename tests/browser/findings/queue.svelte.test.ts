import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import FindingQueue from '../../../src/routes/findings/FindingQueue.svelte';
import TriageBar from '../../../src/routes/findings/TriageBar.svelte';
import WaiveDialog from '../../../src/routes/findings/WaiveDialog.svelte';
import type { FindingItem } from '../../../src/lib/views/finding-item';
import '../../../src/app.css';

function item(id: number, change: Partial<FindingItem> = {}): FindingItem {
	return {
		id,
		key: `key ${id}`,
		sentence: `Finance: Adept; ${id} of 12 peers are Intermediate.`,
		about: 'Clerk · Clerk Grade 7/8 · Courts',
		...{
			kind: 'level',
			kindName: 'Level',
			ruleId: null,
			bandName: 'Strong',
			band: 'strong',
			explains: ''
		},
		...{ standing: 'open', standingName: '', standingText: '', settled: false },
		...change
	};
}

test('the queue is a list called Findings, whose items begin with their sentences', async () => {
	const items = [item(1), item(2, { standing: 'waived', standingName: 'Waived', settled: true })];
	const onselect = vi.fn();
	void render(FindingQueue, {
		...{ label: 'Findings', items, selectedKey: 'key 1', onselect },
		...{ foldedOf: () => null, onfold: vi.fn() }
	});
	const list = page.getByRole('list', { name: 'Findings', exact: true });
	const entries = list.getByRole('listitem').elements();
	expect(entries.map((entry) => entry.textContent.trim().startsWith('Finance: Adept; '))).toEqual([
		...[true, true]
	]);
	const second = list.getByRole('button', { name: /2 of 12 peers .*Strong.*Level.*Waived/ });
	await userEvent.click(second);
	expect(onselect).toHaveBeenCalledExactlyOnceWith(items[1]);
	await expect
		.element(list.getByRole('button', { name: /1 of 12 peers/ }))
		.toHaveAttribute('aria-current', 'true');
});

test('what a cause explains opens beneath it', async () => {
	const cause = item(1, { explains: 'explains 2 levels that would else be listed' });
	const onfold = vi.fn();
	const shown = { label: 'Findings', items: [cause], selectedKey: null, onselect: vi.fn(), onfold };
	const { rerender } = await render(FindingQueue, { ...shown, foldedOf: () => null });
	const fold = page.getByRole('button', { name: /explains 2 levels/ });
	await expect.element(fold).toHaveAttribute('aria-expanded', 'false');
	await userEvent.click(fold);
	expect(onfold).toHaveBeenCalledExactlyOnceWith(cause);
	await rerender({ ...shown, foldedOf: () => [item(7), item(8)] });
	await expect.element(fold).toHaveAttribute('aria-expanded', 'true');
	const folded = page.getByRole('list', { name: 'Explained by it' });
	expect(folded.getByRole('listitem').elements()).toHaveLength(2);
});

function actions() {
	const names = ['accept', 'waive', 'note', 'reopen', 'undo', 'next', 'previous'] as const;
	const [accept, waive, note, reopen, undo, next, previous] = names.map(() => vi.fn<() => void>());
	const none = () => undefined;
	return {
		...{ accept: accept ?? none, waive: waive ?? none, note: note ?? none },
		...{ reopen: reopen ?? none, undo: undo ?? none, next: next ?? none },
		previous: previous ?? none
	};
}

test('every decision is a button that names its key, and no key where keys are off', async () => {
	const heard = actions();
	const shown = { settled: false, undoLabel: 'Accepted', actions: heard };
	const { rerender } = await render(TriageBar, { ...shown, keys: true });
	const accept = page.getByRole('button', { name: 'Accept', exact: true });
	await expect.element(accept).toHaveAttribute('aria-keyshortcuts', 'a');
	await userEvent.click(accept);
	expect(heard.accept).toHaveBeenCalledOnce();
	await expect.element(page.getByText('J', { exact: true })).toBeVisible();
	await rerender({ ...shown, keys: false });
	await expect.element(accept).not.toHaveAttribute('aria-keyshortcuts');
	expect(page.getByText('J', { exact: true }).elements()).toHaveLength(0);
});

test('a waiver needs a reason, and says until when it holds', async () => {
	const onwaive = vi.fn();
	void render(WaiveDialog, {
		...{ open: true, sentence: 'Finance: Adept.', reason: '', today: '2026-03-01' },
		...{ expires: '2027-03-01', onwaive, onclose: vi.fn() }
	});
	const reason = page.getByRole('textbox', { name: 'Why it is right as it is' });
	await expect.element(reason).toHaveFocus();
	await userEvent.click(page.getByRole('button', { name: 'Waive', exact: true }));
	await expect.element(page.getByText('Write the reason in a few words.')).toBeVisible();
	expect(onwaive).not.toHaveBeenCalled();
	await userEvent.fill(reason, '  Agreed with the team ');
	await userEvent.click(page.getByRole('button', { name: 'Waive', exact: true }));
	expect(onwaive).toHaveBeenCalledExactlyOnceWith('Agreed with the team', '2027-03-01');
});
