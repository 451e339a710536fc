import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { TablePreview } from '../../../src/lib/ingest/preview';
import { previewFiles } from '../../../src/lib/ingest/preview-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import {
	conflictsIn,
	draftOf,
	recipeToLook,
	recipeToUse,
	withTarget
} from '../../../src/lib/state/mapping-draft';

const none = emptyRecipe(nsw);
const text = 'role_id,title,Finance,Technology,Job stream\nR1,Officer,adde,Adept,Policy\n';
const files = [bytesAsSource('a.csv', new TextEncoder().encode(text))];

async function tableOf(recipe: Recipe = none): Promise<TablePreview> {
	const [found] = (await previewFiles(files, nsw, { recipe })).tables;
	if (!found) throw new Error('There is no table.');
	return found;
}

test('what a preview shows, written down, changes nothing', async () => {
	const before = await tableOf();
	const recipe = recipeToUse({ recipe: none, tables: [before], drafts: [draftOf(before)] });
	const after = await tableOf(recipe);
	expect(after.recipeTable).toBe(0);
	expect(after.columns.map(({ target, values }) => [target, values])).toEqual(
		before.columns.map(({ target, values }) => [target, values])
	);
});

test('two columns taken for one thing are a conflict until one is something else', async () => {
	const draft = withTarget(draftOf(await tableOf()), 4, 'title');
	expect(conflictsIn(draft)).toEqual([{ target: 'title', headers: ['title', 'Job stream'] }]);
	expect(conflictsIn(withTarget(draft, 1, 'attribute'))).toEqual([]);
});

test('a look keeps what was chosen and leaves the rest to the headers', async () => {
	const table = await tableOf();
	const look = (draft: ReturnType<typeof draftOf>) =>
		recipeToLook({ recipe: none, tables: [table], drafts: [draft] });
	expect(look(draftOf(table))).toEqual(none);
	const [entry] = look(withTarget(draftOf(table), 4, 'job_family')).tables;
	expect(entry?.columns.map(({ target }) => target)).toEqual([
		...['auto', 'auto', 'auto', 'auto', 'job_family']
	]);
});
