import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { parseRecipe } from '../../../src/lib/ingest/parse-recipe';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { recipeFrom } from '../../../src/lib/ingest/recipe-from';
import { UnusableFileError, type IngestResult } from '../../../src/lib/ingest/result';
import { serialiseRecipe } from '../../../src/lib/ingest/serialise-recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { ingestText, plainRoles } from '../ingest/read-roles';
import { csvOf, someTables, wideTables, type SomeTable } from './some-tables';

async function read(text: string, recipe: Recipe | null = null): Promise<IngestResult | null> {
	try {
		return await ingestText(text, { recipe });
	} catch (error) {
		if (error instanceof UnusableFileError) return null;
		throw error;
	}
}

/** What a table says of its roles, in whatever order its columns stand. */
function rolesIn(result: IngestResult): readonly unknown[] {
	return plainRoles(result.roles).map((role) => ({ ...role, source_file: '' }));
}

describe('the recipe of what was found', () => {
	test('written, read and replayed gives the identical roles and issues of rows', async () => {
		await fc.assert(
			fc.asyncProperty(someTables, async (table) => {
				const text = csvOf(table);
				const first = await read(text);
				fc.pre(first !== null);
				const recipe = parseRecipe(serialiseRecipe(recipeFrom(first.files, nsw)));
				const again = await read(text, recipe);
				if (!again) throw new Error('It could not be read again.');
				expect(rolesIn(again)).toEqual(rolesIn(first));
				expect(again.files[0]?.reconciliation).toEqual(first.files[0]?.reconciliation);
				const ofRows = ({ issues }: IngestResult) =>
					issues.filter(({ line }) => line > (first.files[0]?.headerLine ?? 0));
				expect(ofRows(again)).toEqual(ofRows(first));
				expect(again.files[0]?.changes).toMatchObject({ table: 0, renamed: 0, stale: 0 });
			}),
			{ numRuns: 150 }
		);
	});

	test('reads next month’s file alike: another order of columns, other names, columns more', async () => {
		const cases = wideTables.chain((table) =>
			fc.record({
				table: fc.constant(table),
				order: fc.shuffledSubarray(
					table.header.map((_, index) => index),
					{ minLength: table.header.length }
				)
			})
		);
		await fc.assert(
			fc.asyncProperty(cases, async ({ table, order }) => {
				// Columns that share a header are told apart by their order.
				const unlike = new Set(table.header).size === table.header.length;
				fc.pre(unlike && !table.header.includes(''));
				const first = await read(csvOf(table));
				fc.pre(first !== null && first.roles.roleCount > 0);
				const recipe = recipeFrom(first.files, nsw);
				const moved: SomeTable = {
					header: [...order.map((index) => table.header[index] ?? ''), 'Budget code'],
					// A row with nothing but an id is no role, and stays so.
					rows: table.rows.map((row) => [
						...order.map((index) => row[index] ?? ''),
						row.slice(1).some((cell) => cell.trim() !== '') ? 'B1' : ''
					])
				};
				const bytes = new TextEncoder().encode(`Roles of May\n\n${csvOf(moved)}`);
				const next = await ingestFiles([bytesAsSource('may.csv', bytes)], nsw, { recipe });
				const seen = plainRoles(next.roles).map(({ line, 'Budget code': budget, ...role }) => {
					expect(budget).toBe('B1');
					return { ...role, line: Number(line) - 2, source_file: '' };
				});
				const keyed = (roles: readonly unknown[]) => new Set(roles.map((role) => sorted(role)));
				expect(keyed(seen)).toEqual(keyed(rolesIn(first)));
				expect(next.files[0]).toMatchObject({ headerLine: 3, changes: { table: 0 } });
			}),
			{ numRuns: 100 }
		);
	});
});

/** A role as one text, whatever the order of its members. */
function sorted(role: unknown): string {
	return JSON.stringify(role, (_, value: unknown) =>
		typeof value === 'object' && value !== null && !Array.isArray(value)
			? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
			: value
	);
}

const text =
	'role_id,title,Finance,Technology\nR1,Officer,adde,Adept\nR2,Clerk,adde,adde\nR3,Lead,Adept,\n';

function recipe(parts: Partial<Recipe>): Recipe {
	return { ...emptyRecipe(nsw), ...parts };
}

describe('a recipe', () => {
	test('renames a value in all level columns, or in one, and counts the cells', async () => {
		const renames = [
			{ column: null, from: 'adde', to: { text: 'Adept' } },
			{ column: 'technology', from: 'adde', to: { accept: 'not_essential' } }
		] as const;
		const { roles, files, issues } = await ingestText(text, { recipe: recipe({ renames }) });
		expect(plainRoles(roles).map(({ levels }) => levels)).toEqual([
			{ FINA: 'A', TECH: 'A' },
			{ FINA: 'A', TECH: '-' },
			{ FINA: 'A' }
		]);
		expect(files[0]?.changes).toEqual({
			...{ table: null, renames: [2, 1], renamed: 3, corrected: 0, excluded: 0, stale: 0 }
		});
		expect(issues).toEqual([]);
	});

	test('accepts a value as unknown without an issue', async () => {
		const renames = [{ column: null, from: 'adde', to: { accept: 'unknown' } }] as const;
		const { roles, issues } = await ingestText(text, { recipe: recipe({ renames }) });
		expect(plainRoles(roles)[0]?.levels).toEqual({ FINA: '?', TECH: 'A' });
		expect(issues).toEqual([]);
	});

	test('corrects a cell only while it says what it said, and says so where it does not', async () => {
		const cell = { file: 'a.csv', column: 'Finance', capability: null, to: 'Advanced' };
		const cells = [
			{ ...cell, line: 2, from: 'adde' },
			{ ...cell, line: 3, from: 'adddept' },
			{ ...cell, line: 4, from: 'nothing', to: 'Adept' },
			{ ...cell, line: 9, from: 'adde' },
			{ ...cell, line: 2, file: 'b.csv', from: 'adde' }
		];
		const { roles, files, issues } = await ingestText(text, { recipe: recipe({ cells }) });
		expect(plainRoles(roles).map(({ levels }) => levels['FINA'])).toEqual(['Ad', '?', 'A']);
		expect(files[0]?.changes).toMatchObject({ corrected: 1, stale: 2 });
		expect(
			issues.filter(({ cause }) => cause === 'recipe_stale').map(({ file, line }) => [file, line])
		).toEqual([
			['a.csv', 3],
			['a.csv', 9],
			['b.csv', 0]
		]);
	});

	test('leaves a row aside while it is the same row, and its reconciliation says so', async () => {
		const row = { file: 'a.csv', reason: 'A test entry' };
		const excluded = [
			{ ...row, line: 2, holds: { Title: 'Officer', role_id: 'R1' } },
			{ ...row, line: 3, holds: { title: 'Warden' } }
		];
		const { roles, files, issues } = await ingestText(text, { recipe: recipe({ excluded }) });
		expect(plainRoles(roles).map(({ role_id }) => role_id)).toEqual(['R2', 'R3']);
		expect(files[0]?.reconciliation).toEqual({
			...{ rows: 3, loaded: 2, merged: 0, setAside: 1, blank: 0 }
		});
		expect(files[0]?.changes).toMatchObject({ excluded: 1, stale: 1 });
		expect(issues.filter(({ cause }) => cause === 'excluded_row')).toMatchObject([
			{ line: 2, effect: 'row_set_aside', message: expect.stringContaining('A test entry.') }
		]);
	});

	test('says which of its tables no file has, and reads the file as without it', async () => {
		const columns = [
			{ header: 'Post', occurrence: 1, target: 'title', name: null },
			{ header: 'Money', occurrence: 1, target: 'capability:FINA', name: null }
		] as const;
		const tables = [{ layout: 'wide', headerLine: 1, columns }] as const;
		const { files, issues, roles } = await ingestText(text, { recipe: recipe({ tables }) });
		expect(roles.roleCount).toBe(3);
		expect(files[0]?.changes?.table).toBeNull();
		expect(issues.filter(({ cause }) => cause === 'recipe_unused')).toMatchObject([
			{ file: 'a.csv', value: 'Post, Money' }
		]);
	});

	test('keeps a column under a name, leaves one out, and may take two columns for each other', async () => {
		const columns = [
			{ header: 'Unit', occurrence: 1, target: 'title', name: null },
			{ header: 'Title', occurrence: 1, target: 'division', name: null },
			{ header: 'Finance', occurrence: 1, target: 'capability:TECH', name: null },
			{ header: 'Notes', occurrence: 2, target: 'attribute', name: 'Second note' },
			{ header: 'Notes', occurrence: 1, target: 'left_out', name: null }
		] as const;
		const tables = [{ layout: 'auto', headerLine: null, columns }] as const;
		const { roles } = await ingestText('Title,Unit,Finance,Notes,Notes\nA,Officer,Adept,x,y\n', {
			recipe: recipe({ tables })
		});
		const [role] = plainRoles(roles);
		expect(role).toMatchObject({
			...{ title: 'Officer', division: 'A', 'Second note': 'y', levels: { TECH: 'A' } }
		});
		expect(role).not.toHaveProperty('Notes');
	});

	test('tells by its headers what separates the cells, where nothing else does', async () => {
		const columns = [
			{ header: 'Post, in full', occurrence: 1, target: 'title', name: null },
			{ header: 'Money, and more', occurrence: 1, target: 'capability:FINA', name: null }
		] as const;
		const tables = [{ layout: 'wide', headerLine: 1, columns }] as const;
		const own = recipe({ tables });
		const { files, roles } = await ingestText(
			'Post, in full|Money, and more\nOfficer, acting|Adept, mostly\nClerk, lead|Adept, mostly\n',
			{ recipe: { ...own, renames: [{ column: null, from: 'Adept, mostly', to: { text: '3' } }] } }
		);
		expect(files[0]?.delimiter).toBe('|');
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Officer, acting', levels: { FINA: 'A' } },
			{ title: 'Clerk, lead', levels: { FINA: 'A' } }
		]);
	});

	test('for a capability that the framework lacks is refused with its name', async () => {
		const columns = [{ header: 'Title', occurrence: 1, target: 'kind:XXXX', name: null }] as const;
		const tables = [{ layout: 'wide', headerLine: 1, columns }] as const;
		await expect(ingestText(text, { recipe: recipe({ tables }) })).rejects.toThrow(
			/capability XXXX, which .* does not have/
		);
	});
});
