import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import type { ReviewItem } from '../../../src/lib/ingest/documents/reviews';
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

const isOfTechnology = ({ column, capability }: ReviewItem): boolean =>
	column === 'level' && capability === 'TECH';

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
	expect(after.reviews?.some(isOfTechnology)).toBe(false);
	expect(after.issuesFound).toBeLessThan(before.issuesFound);
});

test('a level accepted as unknown stays unknown and leaves the list', async () => {
	const item = await doubtedLevel();
	const { roles, reviews = [], issues } = await read(withUnknown(nothing, item));
	expect(plainRoles(roles)[0]?.levels).toMatchObject({ TECH: expect.stringMatching(/^\?/) });
	expect(reviews.filter(isOfTechnology)).toEqual([]);
	expect(issues.some(({ cause }) => cause === 'recipe_stale')).toBe(false);
});

const missingLevel = async (recipe: Recipe, capability: string) =>
	(await read(recipe)).reviews?.find(
		(item) => item.capability === capability && item.column === 'level'
	);

test('the lines around a value are kept with it, and those of the neighbours of what is missing', async () => {
	const item = await doubtedLevel();
	expect(item.context?.flat().map(({ line }) => line)).toEqual([7, 8, 9, 10]);
	const missing = await missingLevel(nothing, 'DEAC');
	expect(missing?.reason).toBe('The document does not name this capability.');
	expect(missing?.sources).toEqual([]);
	expect(missing?.context?.flat().map(({ line }) => line)).toEqual([6, 7, 8, 9, 10]);
});

test('a capability that the document does not name is added to the same role with the level that a person says', async () => {
	const missing = await missingLevel(nothing, 'PRMA');
	if (!missing) throw new Error('Project Management should be missing.');
	const recipe = withReviewed(nothing, missing, 'Advanced');
	const { roles, issues, reviews = [], files } = await read(recipe);
	expect(roles.roleCount).toBe(1);
	expect(plainRoles(roles)[0]?.levels).toMatchObject({ PRMA: expect.stringMatching(/^Ad/) });
	expect(issues.filter(({ cause }) => cause === 'recipe_stale')).toEqual([]);
	expect(issues.some(({ message }) => message.includes('Project Management'))).toBe(false);
	expect(reviews.filter(({ capability }) => capability === 'PRMA')).toMatchObject([
		{ column: 'kind', rows: [{ line: 0, capability: 'PRMA' }] }
	]);
	const [report] = files;
	expect(report?.reconciliation).toMatchObject({ rows: 5, loaded: 1, merged: 4, setAside: 0 });
	const [kind] = reviews.filter(({ capability }) => capability === 'PRMA');
	if (!kind) throw new Error('Its kind should be asked for.');
	const said = await read(withReviewed(recipe, kind, 'focus'));
	expect(plainRoles(said.roles)[0]?.levels).toMatchObject({ PRMA: 'Ad*' });
	expect(said.reviews?.some(({ capability }) => capability === 'PRMA')).toBe(false);
});

test('a capability left out of the role stays out, and nothing asks for it any more', async () => {
	const missing = await missingLevel(nothing, 'PRMA');
	if (!missing) throw new Error('Project Management should be missing.');
	const before = await read(nothing);
	const after = await read(withUnknown(nothing, missing));
	expect(after.roles.levels).toEqual(before.roles.levels);
	expect(after.files[0]?.reconciliation).toEqual(before.files[0]?.reconciliation);
	expect(after.issues.filter(({ cause }) => cause === 'recipe_stale')).toEqual([]);
	expect(after.reviews?.length).toBe((before.reviews?.length ?? 0) - 1);
});

test('what is not essential is not asked whether it is focus', async () => {
	const missing = await missingLevel(nothing, 'PRMA');
	if (!missing) throw new Error('Project Management should be missing.');
	const { roles, reviews = [] } = await read(withReviewed(nothing, missing, 'Not essential'));
	expect(plainRoles(roles)[0]?.levels).toMatchObject({ PRMA: '-' });
	expect(reviews.some(({ capability }) => capability === 'PRMA')).toBe(false);
});

test('an added capability follows its role when the role gets another id', async () => {
	const missing = await missingLevel(nothing, 'PRMA');
	const { reviews = [] } = await read(nothing);
	const rows = reviews[0]?.rows;
	if (!missing || !rows) throw new Error('There should be values to review.');
	const [first] = plainRoles((await read(nothing)).roles);
	const places = [
		{ line: 7, capability: 'MASE' },
		{ line: 10, capability: 'DERE' },
		{ line: 8, capability: 'FINA' },
		{ line: 9, capability: 'TECH' }
	];
	const id = { ...missing, column: 'role_id', capability: null, value: String(first?.role_id) };
	const renamed = withReviewed(nothing, { ...id, column: 'role_id', rows: places }, 'K-77');
	const { roles } = await read(withReviewed(renamed, missing, 'Adept'));
	expect(plainRoles(roles)).toMatchObject([
		{ role_id: 'K-77', levels: { PRMA: expect.stringMatching(/^A/), FINA: expect.any(String) } }
	]);
});
