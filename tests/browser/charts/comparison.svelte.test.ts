import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import Comparison from '../../../src/lib/charts/Comparison.svelte';
import { nsw } from '../../../src/lib/framework/nsw';
import { buildComparison } from '../../../src/lib/views/build-comparison';
import { verdictWords } from '../../../src/lib/views/comparison-words';
import '../../../src/app.css';

const sides = ['North', 'South', 'West'].map((name, at) => ({
	...{ unit_id: at + 1, name, roles: 20 }
}));

function row(side: number, capability_id: string | null, difference: number, change: object = {}) {
	return {
		...{ side, capability_id, roles: 20, rest_roles: 80, matched: 12, difference },
		...{ error: 0.1, own_mean: 3, rest_mean: 2.5, strata: 1 },
		...{ enough: true, rate: 0.5, different: false },
		...change
	};
}

const called = { different: true, rate: 0.001 };
const rows = [
	...[row(1, 'FINA', 0.42, called), row(1, 'TECH', -0.6, called), row(1, 'PRMA', -0.001)],
	...[row(1, 'PRAN', 0.9, { enough: false, matched: 1, roles: 5 }), row(1, null, 0.02)],
	...[row(2, 'FINA', -0.4, called), row(2, null, -0.1), row(3, 'FINA', 0), row(3, null, 0)]
];

function comparison(shown: readonly number[], raw = false) {
	const model = buildComparison({
		...{ framework: nsw, tree: sides, shown, against: 'all other roles' },
		...{ judged: rows, order: 'size', raw }
	});
	if (model.kind === 'empty') throw new Error(model.reason);
	const onopen = vi.fn();
	void render(Comparison, { model, raw, verdicts: verdictWords, open: null, onopen });
	const list = page.getByRole('list', { name: 'Differences by capability' });
	return { model, onopen, list };
}

test('every capability is a button that says the verdict, the amount and its interval', async () => {
	const { list, model } = comparison([1]);
	const buttons = list.getByRole('button').elements();
	expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(
		[...model.lines, ...(model.tendency ? [model.tendency] : [])].map(
			({ name, marks }) => `${name}: ${marks[0]?.words ?? ''}`
		)
	);
	await expect
		.element(list.getByRole('button', { name: /^Finance: asks for more: \+0\.42 levels/ }))
		.toHaveTextContent('asks for more +0.42');
});

test('a difference that rounds to nothing has no sign, and one that cannot be told no amount', async () => {
	const { list } = comparison([1]);
	const amountOf = (name: RegExp) =>
		list.getByRole('button', { name }).element().querySelector('.amount')?.textContent;
	await expect.element(list.getByRole('button').first()).toBeVisible();
	expect(amountOf(/^Project Management/)).toBe('0.00');
	expect(amountOf(/^Procurement/)).toBe('');
});

test('intervals are drawn to scale about zero, from the low to the high of the model', async () => {
	const { list, model } = comparison([1]);
	await expect.element(list.getByRole('button').first()).toBeVisible();
	const drawn = list
		.getByRole('listitem')
		.elements()
		.map((item) => {
			const number = (selector: string, name: string) =>
				Number(item.querySelector(selector)?.getAttribute(name));
			return {
				zero: number('.zero', 'x1'),
				from: number('.interval', 'x1'),
				to: number('.interval', 'x2')
			};
		});
	const [technology, finance] = drawn;
	if (!technology || !finance) throw new Error('Nothing is drawn.');
	// −.6 ± .196 and .42 ± .196 share one scale: pixels a level, from either.
	const perLevel = (technology.to - technology.from) / 0.392;
	expect((finance.to - finance.from) / 0.392).toBeCloseTo(perLevel, 3);
	expect(technology.from - technology.zero).toBeCloseTo(-0.796 * perLevel, 2);
	expect(finance.to - finance.zero).toBeCloseTo(0.616 * perLevel, 2);
	expect(model.lines.map(({ capabilityId }) => capabilityId)).toEqual([
		...['TECH', 'FINA', 'PRMA', 'PRAN']
	]);
});

test('Enter and a click open what is behind a mark', async () => {
	const { list, onopen, model } = comparison([1]);
	await userEvent.click(list.getByRole('button', { name: /^Finance/ }));
	expect(onopen).toHaveBeenLastCalledWith(model.lines[1], model.lines[1]?.marks[0]);
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	expect(onopen).toHaveBeenCalledTimes(2);
	expect(onopen).toHaveBeenLastCalledWith(model.lines[2], model.lines[2]?.marks[0]);
});

test('raw differences are crosses with a sentence on why they differ, shown only when asked for', async () => {
	const { list } = comparison([1], true);
	await expect.element(list.getByRole('button').first()).toBeVisible();
	expect(list.element().querySelectorAll('.raw').length).toBeGreaterThan(0);
	await expect.element(list.getByText(/comes from the mix alone/).first()).toBeVisible();
	comparison([1]);
	const plain = page.getByRole('list', { name: 'Differences by capability' }).last();
	expect(plain.element().querySelectorAll('.raw')).toHaveLength(0);
});

test('several sides have a key, and a button each in every row', async () => {
	const { list, model } = comparison([1, 2, 3]);
	const key = page.getByRole('list', { name: 'Units' });
	expect(
		key
			.getByRole('listitem')
			.elements()
			.map((item) => item.textContent.replace(/\s+/g, ' ').trim())
	).toEqual([...['1 North 20 roles', '2 South 20 roles', '3 West 20 roles']]);
	const finance = list.getByRole('button', { name: /^Finance, / }).elements();
	expect(finance.map((button) => button.getAttribute('aria-label')?.split(':')[0])).toEqual([
		...['Finance, North', 'Finance, South', 'Finance, West']
	]);
	const rowOf = list.getByRole('listitem').first().element();
	expect(rowOf.querySelectorAll('.dot')).toHaveLength(
		model.lines[0]?.marks.filter(({ verdict }) => verdict !== 'not_enough').length ?? -1
	);
});
