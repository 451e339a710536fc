import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import {
	acceptUnknown,
	editCell,
	excludeRow,
	fixAlike,
	withoutCell,
	withoutExcluded,
	withoutRename
} from '../../../src/lib/ingest/edit-recipe';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { previewFiles } from '../../../src/lib/ingest/preview-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { sourceRows } from '../../../src/lib/ingest/source-rows';
import { ingestText, plainRoles } from '../ingest/read-roles';

const none = emptyRecipe(nsw);
const text =
	'role_id,title,Finance,Technology,Job stream\nR1,Officer,adde,Adept,Policy\nR2,Clerk,adde,oops,Policy\n,,Adept,Adept,\nR3,Lead,Adept,Adept,Legal\n';
const files = [bytesAsSource('a.csv', new TextEncoder().encode(text))];

describe('mending', () => {
	test('fixes one value alike in a column, accepts another, and goes back step by step', async () => {
		const steps: Recipe[] = [none];
		steps.push(fixAlike(none, 'Finance', 'adde', { text: 'Adept' }));
		steps.push(acceptUnknown(steps[1] ?? none, null, ' oops '));
		const counts = [];
		for (const recipe of [...steps, ...steps.toReversed()]) {
			const { issues } = await ingestText(text, { recipe });
			counts.push(issues.filter(({ cause }) => cause === 'unreadable_level').length);
		}
		expect(counts).toEqual([3, 1, 0, 0, 1, 3]);
		expect(none.renames).toEqual([]);
	});

	test('has one rename a value, the latest', () => {
		const first = fixAlike(none, null, 'adde', { text: 'Adept' });
		const second = fixAlike(first, null, 'adde ', { text: 'Advanced' });
		expect(second.renames).toEqual([{ column: null, from: 'adde', to: { text: 'Advanced' } }]);
		expect(withoutRename(second, null, 'adde')).toEqual(none);
		expect(withoutRename(second, 'Finance', 'adde')).toEqual(second);
	});

	test('edits one cell again from what the file says, and drops an edit that leads back', () => {
		const place = { file: 'a.csv', line: 2, column: 'Finance', capability: null };
		const once = editCell(none, { ...place, from: 'adde', to: 'Adept' });
		const twice = editCell(once, { ...place, from: 'Adept', to: 'Advanced' });
		expect(twice.cells).toEqual([{ ...place, from: 'adde', to: 'Advanced' }]);
		expect(editCell(twice, { ...place, from: 'Advanced', to: 'adde' })).toEqual(none);
		expect(withoutCell(twice, place)).toEqual(none);
	});

	test('finds the row of an issue, and leaves it aside', async () => {
		const [row] = await sourceRows(files, nsw, [{ file: 'a.csv', line: 3 }]);
		expect(row).toEqual({
			file: 'a.csv',
			line: 3,
			headers: ['role_id', 'title', 'Finance', 'Technology', 'Job stream'],
			cells: ['R2', 'Clerk', 'adde', 'oops', 'Policy']
		});
		if (!row) return;
		const recipe = excludeRow(none, row, 'Left in May');
		expect(recipe.excluded[0]?.holds).toEqual({
			...{ role_id: 'R2', title: 'Clerk', Finance: 'adde', Technology: 'oops' },
			'Job stream': 'Policy'
		});
		const { roles, issues } = await ingestText(text, { recipe });
		expect(plainRoles(roles).map(({ role_id }) => role_id)).toEqual(['R1', 'R3']);
		expect(issues.find(({ cause }) => cause === 'excluded_row')?.message).toContain('Left in May');
		expect(withoutExcluded(recipe, 'a.csv', 3)).toEqual(none);
	});
});

describe('a role description', () => {
	test('is mended by capability, since several rows may stand on one line', async () => {
		const url = new URL('../../fixtures/documents/newer.docx', import.meta.url);
		const files = [bytesAsSource('newer.docx', readFileSync(url))];
		const [table] = (await previewFiles(files, nsw)).tables;
		const at = (header: string): number =>
			table?.columns.findIndex((column) => column.header === header) ?? -1;
		const rows = table?.rows ?? [];
		const row = rows.find(({ cells }) => cells[at('capability')] === 'Finance');
		if (!row) throw new Error('The document has no row for Finance.');
		const from = row.cells[at('level')] ?? '';
		const to = from === 'Adept' ? 'Advanced' : 'Adept';
		const cell = { file: 'newer.docx', line: row.line, column: 'level', from, to };
		const levels = async (capability: string) => {
			const recipe = editCell(none, { ...cell, capability });
			const { roles, issues } = await ingestFiles(files, nsw, { recipe });
			const stale = issues.filter(({ cause }) => cause === 'recipe_stale').length;
			return [String(plainRoles(roles)[0]?.levels['FINA']).charAt(0), stale];
		};
		expect(await levels('FINA')).toEqual([to.charAt(0), 0]);
		expect((await levels('XXXX'))[1]).toBe(1);
	});
});
