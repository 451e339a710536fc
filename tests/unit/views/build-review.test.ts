import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { ReviewItem } from '../../../src/lib/ingest/documents/reviews';
import { buildReview } from '../../../src/lib/views/build-review';
import { markedParts } from '../../../src/lib/views/review-passages';

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
	expect(review.passages.map(({ place }) => place)).toEqual(['Page 2, line 31']);
	expect(review.passages[0]?.lines).toMatchObject([
		{
			speaks: true,
			parts: [
				{ text: 'Finance', hit: true },
				{ text: ' Understand budgets ', hit: false },
				{ text: 'Intermediate', hit: true },
				{ text: ' (3)', hit: false }
			]
		}
	]);
	expect(review.silence).toBe('');
	expect(review.offer).toBe('text:Intermediate');
});

test('the lines around it are shown with their numbers, and nothing in them is marked', () => {
	const before = { page: 2, line: 30, words: 'Technology Adept' };
	const after = { page: 3, line: 33, words: 'Finance is counted' };
	const { passages } = buildReview({ ...item, context: [[before, source, after]] }, nsw);
	expect(passages.map(({ place }) => place)).toEqual(['Page 2, line 30 to page 3, line 33']);
	expect(passages[0]?.lines.map(({ line, speaks }) => [line, speaks])).toEqual([
		[30, false],
		[31, true],
		[33, false]
	]);
	expect(passages[0]?.lines[2]?.parts).toEqual([{ text: 'Finance is counted', hit: false }]);
});

test('a capability that the document does not name can be given a level, or left out', () => {
	const missing = { ...item, missing: true, value: '', confidence: 0, sources: [], candidates: [] };
	const review = buildReview({ ...missing, rows: [{ line: 0, capability: 'FINA' }] }, nsw);
	expect(review).toMatchObject({
		confidence: 'Not stated',
		reads: 'not asked for',
		offer: '',
		leave: 'Leave it out of the role'
	});
	expect(review.silence).toMatch(/^No line names it\./);
	expect(review.choices[0]?.choices.map(({ label }) => label)).toEqual([
		...nsw.levels.map(({ name }) => name),
		'Not essential'
	]);
});

test('yes or no and the edition are chosen, a made id is kept or typed', () => {
	const field = { ...item, capability: null, candidates: [] };
	const manages = buildReview({ ...field, column: 'manages_people', value: '' }, nsw);
	expect(manages.choices[0]?.choices.map(({ label }) => label)).toEqual(['Yes', 'No']);
	expect(manages.offer).toBe('');
	const edition = buildReview({ ...field, column: 'edition', value: '2020' }, nsw);
	expect(edition.offer).toBe('text:2020');
	const number = { ...field, column: 'role_id' as const, value: 'kelp-officer' };
	expect(buildReview(number, nsw)).toMatchObject({
		choices: [],
		offer: '',
		leave: 'Keep the id that was made'
	});
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
