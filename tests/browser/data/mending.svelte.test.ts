import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixAlike } from '../../../src/lib/ingest/edit-recipe';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { nsw } from '../../../src/lib/framework/nsw';
import { Mending, type Mendable } from '../../../src/lib/state/mending.svelte';
import type { DatasetSource, ImportStatus } from '../../../src/lib/state/dataset-status';

/** A data set of ten unreadable values, one cell each, that is read again in no time. */
class FakeDataset implements Mendable {
	readonly framework = nsw;
	id = 'one';
	recipe: Recipe | null = $state.raw(null);
	importing: ImportStatus = { kind: 'done' };
	fails = false;
	reads = 0;

	get source(): DatasetSource {
		const renamed = this.recipe?.renames.length ?? 0;
		const changes = { table: null, renames: [], renamed, corrected: 0, excluded: 0, stale: 0 };
		return {
			...{ name: 'ten.csv', title: 'ten.csv', synthetic: false, sample: null, roles: 10 },
			...{ issues: 10 - renamed, leftOut: [] },
			files: [
				{
					...{ file: 'ten.csv', bytes: 1, encoding: 'utf-8', delimiter: ',', layout: 'wide' },
					...{ headerLine: 1, columns: [], changes },
					reconciliation: { rows: 10, loaded: 10, merged: 0, setAside: 0, blank: 0 }
				}
			]
		};
	}

	async reimport(recipe: Recipe): Promise<void> {
		this.reads += 1;
		await Promise.resolve();
		if (this.fails) this.importing = { kind: 'failed', message: 'The file is gone.', mappable: [] };
		else this.recipe = recipe;
	}
}

const read = (value: string) => (recipe: Recipe) =>
	fixAlike(recipe, null, value, { text: 'Adept' });

test('a fix says how many cells it changed and how many issues are left', async () => {
	const mending = new Mending(new FakeDataset());
	await mending.mend('Read “a” as Adept', read('a'));
	expect(mending.outcome).toBe('Read “a” as Adept. 1 cell is read anew; 9 issues left, 10 before.');
	await mending.undo();
	expect(mending.outcome).toBe(
		'Undone: Read “a” as Adept. 1 cell is read anew; 10 issues left, 9 before.'
	);
});

test('whatever was mended, undo leads back to the recipe before and redo to the one after', async () => {
	const moves = fc.array(fc.oneof(fc.constantFrom('undo', 'redo'), fc.stringMatching(/^[a-j]$/)), {
		maxLength: 12
	});
	await fc.assert(
		fc.asyncProperty(moves, fc.stringMatching(/^[k-t]$/), async (steps, value) => {
			const dataset = new FakeDataset();
			const mending = new Mending(dataset);
			for (const step of steps) {
				if (step === 'undo') await mending.undo();
				else if (step === 'redo') await mending.redo();
				else await mending.mend(step, read(step));
			}
			const before = mending.recipe;
			await mending.mend('one more', read(value));
			const after = mending.recipe;
			await mending.undo();
			expect(mending.recipe).toEqual(before);
			await mending.redo();
			expect(mending.recipe).toEqual(after);
			expect(dataset.recipe).toEqual(after);
		}),
		{ numRuns: 40 }
	);
	expect.hasAssertions();
});

test('a step that cannot be taken says why and leaves nothing to undo', async () => {
	const dataset = new FakeDataset();
	dataset.fails = true;
	const mending = new Mending(dataset);
	await mending.mend('Read “a” as Adept', read('a'));
	expect(mending.failure).toBe('The file is gone.');
	expect(mending.undoLabel).toBeNull();
	expect(mending.recipe).toEqual(emptyRecipe(nsw));
});

test('steps are forgotten once the data are read by a recipe from elsewhere', async () => {
	const dataset = new FakeDataset();
	const mending = new Mending(dataset);
	await mending.mend('Read “a” as Adept', read('a'));
	expect(mending.undoLabel).toBe('Read “a” as Adept');
	dataset.recipe = read('z')(emptyRecipe(nsw));
	expect(mending.undoLabel).toBeNull();
});
