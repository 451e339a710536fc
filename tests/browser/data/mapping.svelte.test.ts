import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { nsw } from '../../../src/lib/framework/nsw';
import type { FilesPreview } from '../../../src/lib/ingest/preview';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { Mapping } from '../../../src/lib/state/mapping.svelte';
import { column, levelValue, previewOf, table } from './mapping-preview';
import MappingHarness from './MappingHarness.svelte';

const grade = column(2, { header: 'Grade', target: 'grade' });
const band = column(1, {
	...{ header: 'Pay band', target: 'attribute' as const, how: 'kept' as const },
	reason: 'Its header names nothing that is known.'
});
const title = column(0, { header: 'Title', target: 'title' });
const finance = column(3, {
	...{
		header: 'Finace',
		target: 'capability:FINA' as const,
		how: 'fuzzy' as const,
		confidence: 0.6
	},
	values: [levelValue('Adept', 40, 'Adept'), levelValue('adde', 12, null, 'Adept')]
});

function shown(preview: FilesPreview) {
	const looks: Recipe[] = [];
	const heard = { onuse: vi.fn<(recipe: Recipe) => void>(), oncancel: vi.fn() };
	const mapping = new Mapping({
		...{ preview, recipe: emptyRecipe(nsw), framework: nsw },
		look: (recipe) => {
			looks.push(recipe);
			const tables = preview.tables.map((each) => ({ ...each, recipeTable: 0 }));
			return Promise.resolve({ ...preview, tables });
		}
	});
	void render(MappingHarness, { mapping, ...heard });
	return { ...heard, looks, mapping };
}

const select = (name: string) => page.getByRole('combobox', { name, exact: true });
const use = () => page.getByRole('button', { name: 'Use this mapping' });

test('every column says what it was taken for, why and how sure that is', async () => {
	shown(previewOf(table([title, band, grade, finance])));
	await expect.element(select('Title is')).toHaveValue('title');
	const guessed = page.getByRole('listitem', { name: 'Finace' });
	await expect.element(guessed.getByText('Check this')).toBeVisible();
	await expect.element(guessed.getByRole('combobox')).toHaveValue('capability:FINA');
	await expect
		.element(
			page
				.getByRole('listitem', { name: 'Pay band' })
				.getByText('Kept as it is', { exact: true })
				.first()
		)
		.toBeVisible();
	await expect.element(page.getByRole('heading', { name: /Check what each column/ })).toHaveFocus();
});

test('two columns taken for the same are told in words, and cannot be used until one is changed', async () => {
	const { onuse, looks } = shown(previewOf(table([title, band, grade, finance])));
	await userEvent.selectOptions(select('Pay band is'), 'grade');
	await expect.element(use()).toBeDisabled();
	const said = page.getByRole('group', { name: 'Mapping' });
	await expect
		.element(said.getByText('“Pay band” and “Grade” are both taken for Grade'))
		.toBeVisible();
	expect(looks).toEqual([]);
	await userEvent.selectOptions(select('Grade is'), 'left_out');
	await expect.element(use()).toBeEnabled();
	expect(looks.at(-1)?.tables[0]?.columns.map(({ target }) => target)).toEqual([
		'auto',
		'grade',
		'left_out',
		'auto'
	]);
	await userEvent.click(use());
	const [recipe] = onuse.mock.lastCall ?? [];
	expect(recipe?.tables).toHaveLength(1);
});

test('a look at the files asks only for what a person chose, so that the reasons of the rest stay', async () => {
	const { looks } = shown(previewOf(table([title, band, grade, finance])));
	await userEvent.selectOptions(select('Pay band is'), 'location');
	await vi.waitFor(() => expect(looks).toHaveLength(1));
	expect(looks[0]?.tables[0]?.columns.map(({ header, target }) => [header, target])).toEqual([
		['Title', 'auto'],
		['Pay band', 'location'],
		['Grade', 'auto'],
		['Finace', 'auto']
	]);
});

test('a value that was not read is set once for all its cells, by one click', async () => {
	const { onuse, looks } = shown(previewOf(table([title, finance])));
	await expect
		.element(page.getByText('1 of 2 distinct values is not read.', { exact: false }))
		.toBeVisible();
	await userEvent.click(page.getByRole('button', { name: 'Read as Adept' }));
	await expect.element(page.getByText('All 2 distinct values are read.')).toBeVisible();
	await userEvent.click(use());
	const [recipe] = onuse.mock.lastCall ?? [];
	expect(recipe?.renames).toEqual([{ column: null, from: 'adde', to: { text: 'Adept' } }]);
	expect(looks).toEqual([]);
});

test('using the mapping unchanged writes down every column as it is shown', async () => {
	const { onuse } = shown(previewOf(table([title, band, finance])));
	await userEvent.click(use());
	const [recipe] = onuse.mock.lastCall ?? [];
	expect(recipe?.tables[0]).toMatchObject({ layout: 'wide', headerLine: 1 });
	expect(recipe?.tables[0]?.columns.map(({ target }) => target)).toEqual([
		'title',
		'attribute',
		'capability:FINA'
	]);
});

test('of sixty columns those to check are shown first, and the others when asked for', async () => {
	const many = Array.from({ length: 59 }, (_, index) =>
		column(index, { header: `Field ${String(index)}` })
	);
	shown(previewOf(table([...many, { ...finance, index: 59 }])));
	const columns = page.getByRole('region', { name: 'Columns of roles.csv' });
	await expect.element(select('Finace is')).toBeVisible();
	expect(columns.getByRole('listitem').elements()).toHaveLength(1);
	await userEvent.click(page.getByRole('radio', { name: 'All 60' }));
	expect(columns.getByRole('listitem').elements()).toHaveLength(60);
});

test('a file that cannot be read yet says what is missing', async () => {
	const unusable = 'No column names the role: choose one for the title or the role id.';
	shown(previewOf(table([band, finance], { unusable })));
	await expect.element(use()).toBeDisabled();
	await expect.element(page.getByText(unusable).first()).toBeVisible();
});

test('a file that is no recipe is refused in a sentence and the mapping stays', async () => {
	const { mapping } = shown(previewOf(table([title, finance])));
	const input = page.getByLabelText('Use a recipe file');
	await userEvent.upload(input, new File(['{'], 'broken.json', { type: 'application/json' }));
	await expect.element(page.getByRole('alert')).toHaveTextContent('The recipe is no JSON file');
	expect(mapping.tables[0]?.columns).toHaveLength(2);
});

test('a kept column is given another name, and one that is taken is refused in a sentence', async () => {
	const { onuse } = shown(previewOf(table([title, band, grade, finance])));
	const name = page.getByRole('textbox', { name: 'Kept as (column Pay band)' });
	await expect.element(name).toHaveValue('Pay band');
	await name.fill('grade');
	await userEvent.keyboard('{Enter}');
	const card = page.getByRole('listitem', { name: 'Pay band' });
	await expect.element(card.getByText(/“grade” is a column of its own already/)).toBeVisible();
	await expect.element(use()).toBeDisabled();
	await name.fill('Salary band');
	await userEvent.keyboard('{Enter}');
	await use().click();
	const [recipe] = onuse.mock.calls[0] ?? [];
	expect(recipe?.tables[0]?.columns[1]).toMatchObject({
		header: 'Pay band',
		target: 'attribute',
		name: 'Salary band'
	});
});
