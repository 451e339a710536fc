import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ReviewItem } from '../../../src/lib/ingest/documents/reviews';
import { buildReview, markedParts } from '../../../src/lib/views/build-review';

const source = { page: 2, line: 31, words: 'Finance Understand budgets Intermediate (3)' };
const item: ReviewItem = {
	...{ file: 'kelp.pdf', roleId: 'K1', title: 'Kelp Officer', column: 'level', capability: 'FINA' },
	...{ value: 'TBC', reason: 'The row has lost a cell.', confidence: 0.5, sources: [source] },
	candidates: [{ value: 'Intermediate', source }],
	rows: [{ line: 31, capability: 'FINA' }]
};

test('the name and the level are marked in the words of the document', () => {
	const review = buildReview(item, nsw);
	expect(review).toMatchObject({
		title: 'Finance: level',
		about: 'Kelp Officer · kelp.pdf',
		reads: 'unknown'
	});
	expect(review.passages).toEqual([
		{
			place: 'Page 2, line 31',
			parts: [
				{ text: 'Finance', hit: true },
				{ text: ' Understand budgets ', hit: false },
				{ text: 'Intermediate', hit: true },
				{ text: ' (3)', hit: false }
			]
		}
	]);
	expect(review.offer).toBe('text:Intermediate');
});

test('where witnesses disagree nothing is offered, and the words of each are shown once', () => {
	const other = { page: 3, line: 2, words: 'Finance Adept' };
	const review = buildReview(
		{ ...item, candidates: [...item.candidates, { value: 'Adept', source: other }] },
		nsw
	);
	expect(review.offer).toBe('');
	expect(review.passages.map(({ place }) => place)).toEqual(['Page 2, line 31', 'Page 3, line 2']);
});

test('a field of the role begins with what was read', () => {
	const field = { ...item, column: 'grade' as const, capability: null, value: 'Clerk Grade 7/8' };
	expect(buildReview(field, nsw)).toMatchObject({ offer: 'Clerk Grade 7/8', choices: [] });
});

test('marking a text never changes it, whatever stands in it or is marked', () => {
	fc.assert(
		fc.property(fc.string(), fc.array(fc.string()), (text, marks) => {
			expect(
				markedParts(text, marks)
					.map((part) => part.text)
					.join('')
			).toBe(text);
		})
	);
});
