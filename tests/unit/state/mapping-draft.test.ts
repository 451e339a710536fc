import { expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { TablePreview } from '../../../src/lib/ingest/preview';
import { previewFiles } from '../../../src/lib/ingest/preview-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import {
	conflictsIn,
	draftOf,
	nameTroubles,
	recipeToLook,
	recipeToUse,
	withName,
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

test('a kept column is read again under the name that it was given', async () => {
	const table = await tableOf();
	const draft = withName(draftOf(table), 4, '  Work   stream ');
	expect(nameTroubles(table, draft)).toEqual(new Map());
	const recipe = recipeToUse({ recipe: none, tables: [table], drafts: [draft] });
	expect(recipe.tables[0]?.columns[4]).toMatchObject({ header: 'Job stream', name: 'Work stream' });
	expect((await tableOf(recipe)).columns[4]).toMatchObject({
		target: 'attribute',
		name: 'Work stream'
	});
	const unnamed = withName(draft, 4, '  ');
	expect(recipeToUse({ recipe: none, tables: [table], drafts: [unnamed] }).tables).toMatchObject([
		{ columns: [{}, {}, {}, {}, { target: 'attribute', name: null }] }
	]);
});

test('a name that means something else already, or that another kept column has, cannot stand', async () => {
	const table = await tableOf();
	const kept = withTarget(draftOf(table), 3, 'attribute');
	const troubles = (name: string) => [...nameTroubles(table, withName(kept, 4, name))];
	expect(troubles('technology')).toEqual([
		[4, 'Another column is kept as “technology”: give this one another name.']
	]);
	for (const name of ['Job family', 'job_family', 'GRADE'])
		expect(troubles(name)).toEqual([
			[
				4,
				`“${name}” is a column of its own already: take this column for it, or give it another name.`
			]
		]);
	expect(troubles('Technologies')).toEqual([]);
});

test('only a column that is kept has a name', async () => {
	const draft = draftOf(await tableOf());
	expect(withName(draft, 1, 'Heading').columns).toEqual(draft.columns);
});
