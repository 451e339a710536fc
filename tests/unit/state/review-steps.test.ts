import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { withReviewed, withUnknown } from '../../../src/lib/state/review-steps';
import { plainRoles } from '../ingest/read-roles';

const text = [
	'Role Description',
	'Kelp Officer',
	'',
	'Grade: Clerk Grade 5/6',
	'',
	'Focus capabilities',
	'Manage Self\tAdept',
	'Finance\tIntermediate',
	'Technology\t4',
	'Deliver Results\tAdept'
].join('\n');

const read = (recipe: Recipe) =>
	ingestFiles([bytesAsSource('kelp.txt', new TextEncoder().encode(text))], nsw, { recipe });

const nothing = emptyRecipe(nsw);

async function doubtedLevel() {
	const { reviews = [] } = await read(nothing);
	const item = reviews.find(({ column }) => column === 'level');
	if (!item) throw new Error('The level of Technology should be in doubt.');
	return item;
}

test('a level in doubt is kept for review with the line and the words that speak of it', async () => {
	const item = await doubtedLevel();
	expect(item).toMatchObject({
		file: 'kelp.txt',
		title: 'Kelp Officer',
		capability: 'TECH',
		value: 'TBC'
	});
	expect(item.sources[0]).toMatchObject({ page: 1, line: 9 });
	expect(item.sources[0]?.words).toContain('Technology');
	expect(item.reason).not.toBe('');
});

test('a level that a person chose is read, and nothing asks for it any more', async () => {
	const before = await read(nothing);
	const item = await doubtedLevel();
	const after = await read(withReviewed(nothing, item, 'Advanced'));
	expect(plainRoles(before.roles)[0]?.levels).toMatchObject({ TECH: expect.stringMatching(/^\?/) });
	expect(plainRoles(after.roles)[0]?.levels).toMatchObject({ TECH: expect.stringMatching(/^Ad/) });
	expect(after.reviews?.some(({ column }) => column === 'level')).toBe(false);
	expect(after.issuesFound).toBeLessThan(before.issuesFound);
});

test('a level accepted as unknown stays unknown and leaves the list', async () => {
	const item = await doubtedLevel();
	const { roles, reviews = [], issues } = await read(withUnknown(nothing, item));
	expect(plainRoles(roles)[0]?.levels).toMatchObject({ TECH: expect.stringMatching(/^\?/) });
	expect(reviews.filter(({ column }) => column === 'level')).toEqual([]);
	expect(issues.some(({ cause }) => cause === 'recipe_stale')).toBe(false);
});
