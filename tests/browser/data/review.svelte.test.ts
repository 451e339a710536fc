import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ReviewModel } from '../../../src/lib/views/review-model';
import ReviewCard from '../../../src/routes/data/review/ReviewCard.svelte';

const review: ReviewModel = {
	...{ key: 'one', title: 'Finance: level', about: 'Kelp Officer · kelp.pdf' },
	...{ reason: 'The row has lost a cell.', confidence: 'Not sure', reads: 'unknown' },
	passages: [
		{
			place: 'Page 2, lines 30 to 31',
			lines: [
				{ key: '0', line: 30, speaks: false, parts: [{ text: 'Technology Adept', hit: false }] },
				{
					...{ key: '1', line: 31, speaks: true },
					parts: [
						{ text: '<b>Finance</b> ', hit: false },
						{ text: 'Intermediate', hit: true }
					]
				}
			]
		}
	],
	silence: '',
	leave: 'Accept as unknown',
	choices: [{ name: '', choices: [{ value: 'text:Adept', label: 'Adept' }] }],
	offer: ''
};

function shown(part: Partial<ReviewModel> = {}) {
	const heard = { onsettle: vi.fn(), onunknown: vi.fn(), onalike: vi.fn() };
	void render(ReviewCard, { review: { ...review, ...part }, disabled: false, alike: 1, ...heard });
	return heard;
}

test('the words of the document stand beside the value, marked and never run as markup', async () => {
	shown();
	const words = page.getByRole('region', { name: 'What the document says' });
	await expect.element(words.getByText('Page 2, lines 30 to 31')).toBeVisible();
	await expect.element(words.getByText('Technology Adept')).toBeVisible();
	await expect.element(words.getByText('<b>Finance</b>', { exact: false })).toBeVisible();
	expect(words.element().querySelector('mark')?.textContent).toBe('Intermediate');
});

test('nothing is confirmed until something is chosen', async () => {
	const { onsettle } = shown();
	const confirm = page.getByRole('button', { name: 'Confirm' });
	await expect.element(confirm).toBeDisabled();
	await userEvent.selectOptions(page.getByRole('combobox', { name: 'It is' }), 'text:Adept');
	await userEvent.click(confirm);
	expect(onsettle).toHaveBeenCalledExactlyOnceWith('text:Adept');
});

test('a field of the role is typed, beginning with what was read', async () => {
	const { onsettle, onunknown } = shown({ choices: [], offer: 'Clerk Grade 7/8' });
	const field = page.getByRole('textbox', { name: 'It is' });
	await expect.element(field).toHaveValue('Clerk Grade 7/8');
	await userEvent.fill(field, 'Clerk Grade 9/10');
	await userEvent.keyboard('{Enter}');
	expect(onsettle).toHaveBeenCalledExactlyOnceWith('Clerk Grade 9/10');
	await userEvent.click(page.getByRole('button', { name: 'Accept as unknown' }));
	expect(onunknown).toHaveBeenCalledOnce();
});
