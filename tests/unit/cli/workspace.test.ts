import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { packContent } from '../../../src/lib/ingest/data-content';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { writeWorkspace } from '../../../src/lib/ingest/workspace-file';
import { atlas } from './run-atlas';

const folder = mkdtempSync(join(tmpdir(), 'atlas-workspace-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const csv = 'role_id,title,grade,Finance\nA,Clerk,5/6,adde\nB,Officer,5/6,Adept\n';

/** A workspace whose data were mended: `adde` was read as Advanced. */
async function workspace(
	name: string,
	sections: Readonly<Record<string, unknown>> = {},
	capabilities = nsw.capabilities.map(({ id }) => id)
): Promise<string> {
	const recipe: Recipe = {
		...emptyRecipe(nsw),
		renames: [{ column: null, from: 'adde', to: { text: 'Advanced' } }]
	};
	const source = bytesAsSource('roles.csv', bytesOf(csv));
	const result = await ingestFiles([source], nsw, { recipe });
	const content = await packContent({ result, recipe });
	const originals = [{ name: 'roles.csv', bytes: bytesOf(csv) }];
	const file = writeWorkspace({ name: 'Justice', capabilities, content, originals, sections });
	writeFileSync(path(name), file);
	return path(name);
}

interface Loaded {
	readonly roles: number;
	readonly unknown: number;
	readonly levels: readonly { readonly level: string; readonly requirements: number }[];
}
const loaded = (text: string): Loaded => JSON.parse(text) as Loaded;

describe('a workspace file on the command line', () => {
	test('is loaded with what was mended in it', async () => {
		const { exit, answer, remarks } = await atlas(
			...['load', await workspace('load.zip'), '--format', 'json']
		);
		expect(exit).toBe(0);
		const { roles, unknown, levels } = loaded(answer);
		expect([roles, unknown]).toEqual([2, 0]);
		expect(levels.filter(({ requirements }) => requirements > 0)).toEqual([
			{ level: 'Adept', requirements: 1 },
			{ level: 'Advanced', requirements: 1 }
		]);
		expect(remarks).toContain('the workspace "Justice", as it was saved');
	});

	test('is imported: the roles of the page as one file, and the recipe they were read by', async () => {
		const [output, saved] = [path('out.csv'), path('recipe.json')];
		const file = await workspace('import.zip');
		const { exit } = await atlas('import', file, '-o', output, '--save-recipe', saved);
		expect(exit).toBe(0);
		expect(readFileSync(output, 'utf8')).toMatch(/^A,Clerk,.*Advanced/m);
		expect(readFileSync(saved, 'utf8')).toContain('"adde"');
	});

	test('is checked against the ranges edited in it, and its decisions are said to be left aside', async () => {
		const ranges = { levels: { '5/6': { '3': [9, 12] } }, focus: {} };
		const file = await workspace('check.zip', { 'reference-ranges': ranges, decisions: '{}' });
		const { exit, remarks } = await atlas('check', file);
		expect(exit).toBeLessThan(2);
		expect(remarks).toContain('held against the reference ranges edited in it');
		expect(remarks).toContain('its decisions are left aside; every finding is listed');
		const other = await workspace('faulty.zip', { 'reference-ranges': { levels: 'none' } });
		const refused = await atlas('check', other);
		expect(refused.exit).toBe(2);
		expect(refused.remarks).toContain('not reference ranges');
	});

	test('is not read by a recipe, and one of other capabilities or cut off not at all', async () => {
		const recipe = path('any.json');
		const { version, framework, tables, renames, cells, excluded } = emptyRecipe(nsw);
		writeFileSync(recipe, JSON.stringify({ version, framework, tables, renames, cells, excluded }));
		const file = await workspace('whole.zip');
		const byRecipe = await atlas('load', file, '--recipe', recipe);
		expect(byRecipe.exit).toBe(2);
		expect(byRecipe.remarks).toContain('a recipe is for the files it was made of');

		const strange = await atlas('load', await workspace('strange.zip', {}, ['OTHER']));
		expect(strange.exit).toBe(2);
		expect(strange.remarks).toContain('holds other capabilities');

		const bytes = readFileSync(file);
		writeFileSync(path('cut.zip'), bytes.subarray(0, bytes.length - 40));
		const cut = await atlas('load', path('cut.zip'));
		expect(cut.exit).toBe(2);
		expect(cut.remarks).toContain('damaged workspace file');
	});
});
