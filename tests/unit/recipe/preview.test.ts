import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { fixAlike, setHeaderLine } from '../../../src/lib/ingest/edit-recipe';
import { previewFiles, type FilesPreview } from '../../../src/lib/ingest/preview-files';
import { emptyRecipe, type Recipe } from '../../../src/lib/ingest/recipe';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { OpenedWorkbooks } from '../../../src/lib/ingest/workbook/opened-workbooks';
import { draftOf, recipeToUse, withTarget } from '../../../src/lib/state/mapping-draft';
import { madeSheet, madeWorkbook } from '../files/made-workbook';
import { ingestText, plainRoles } from '../ingest/read-roles';

const noRecipe = emptyRecipe(nsw);

function preview(
	text: string | Uint8Array,
	recipe: Recipe | null = null,
	name = 'a.csv'
): Promise<FilesPreview> {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	return previewFiles([bytesAsSource(name, bytes)], nsw, { recipe });
}

async function tableOf(text: string, recipe: Recipe | null = null) {
	const [table] = (await preview(text, recipe)).tables;
	if (!table) throw new Error('There is no table.');
	return table;
}

describe('a preview', () => {
	test('shows what columns were taken for, why, and how sure that is', async () => {
		const table = await tableOf(
			'Role number,Position Title,Value Diversity,Finanse,Job stream\nR1,Officer,Adept,3,Policy\nR2,Clerk,adde,,Policy\n'
		);
		expect(table).toMatchObject({
			file: 'a.csv',
			format: 'utf-8',
			delimiter: ',',
			layout: 'wide',
			headerLine: 1,
			rowCount: 2,
			unusable: null,
			recipeTable: null,
			fixed: false,
			exact: false
		});
		expect(table.columns.map(({ target, how }) => [target, how])).toEqual([
			['role_id', 'alias'],
			['title', 'alias'],
			['capability:VADI', 'edition'],
			['capability:FINA', 'fuzzy'],
			['attribute', 'kept']
		]);
		expect(table.columns.map(({ confidence }) => confidence)).toEqual([0.95, 0.95, 0.95, 0.6, 1]);
		expect(table.columns[3]?.reason).toBe('“Finanse” is only a slip or two from Finance.');
		expect(table.columns[4]).toMatchObject({ name: 'Job stream', values: [] });
		expect(table.rows).toEqual([
			{ line: 2, cells: ['R1', 'Officer', 'Adept', '3', 'Policy'] },
			{ line: 3, cells: ['R2', 'Clerk', 'adde', '', 'Policy'] }
		]);
	});

	test('counts the distinct values of level columns and says how each was read', async () => {
		const table = await tableOf(
			'role_id,title,Finance\nR1,A,Adept\nR2,B, adde \nR3,C,Adept\nR4,D,3\nR5,E,TBC\nR6,F,Intermediat\n'
		);
		expect(
			table.columns[2]?.values.map(({ text, count, reading }) => [
				...[text, count, reading.status, reading.as, reading.how]
			])
		).toEqual([
			['Adept', 2, 'level', 'Adept', 'exact'],
			['3', 1, 'level', 'Adept', 'alias'],
			['Intermediat', 1, 'level', 'Intermediate', 'fuzzy'],
			['TBC', 1, 'unknown', 'unknown', null],
			['adde', 1, 'unreadable', '', null]
		]);
		const recipe = fixAlike(noRecipe, null, ' adde ', { text: 'Adept' });
		const renamed = (await tableOf('role_id,title,Finance\nR2,B, adde \n', recipe)).columns[2]
			?.values;
		expect(renamed).toMatchObject([
			{ text: 'adde', rename: 0, reading: { status: 'level', as: 'Adept' } }
		]);
	});

	test('is exact where every column and every value was understood', async () => {
		const { exact } = await preview('role_id,title,Finance,Stream\nR1,A,Adept,Policy\nR2,B,HA,\n');
		expect(exact).toBe(true);
	});

	test('doubts a kept column whose cells look like levels', async () => {
		const table = await tableOf(
			'role_id,title,Finance,Money sense\nR1,A,Adept,Adept\nR2,B,Adept,Advanced\nR3,C,Adept,Adept\n'
		);
		expect(table.exact).toBe(false);
		expect(table.columns[3]?.confidence).toBeLessThan(0.5);
	});

	test('offers a table that cannot be read for mapping, and reads it once mapped', async () => {
		const text = 'Who,What,Money\nA,Officer,Adept\nB,Clerk,Advanced\n';
		const table = await tableOf(text);
		expect(table.unusable).toContain('has no columns that can be used');
		expect(table.columns.map(({ header }) => header)).toEqual(['Who', 'What', 'Money']);
		const draft = withTarget(withTarget(draftOf(table), 1, 'title'), 2, 'capability:FINA');
		const recipe = recipeToUse({ recipe: noRecipe, tables: [table], drafts: [draft] });
		expect(await tableOf(text, recipe)).toMatchObject({
			unusable: null,
			recipeTable: 0,
			exact: true
		});
		const { roles, files } = await ingestText(text, { recipe });
		expect(plainRoles(roles)).toMatchObject([
			{ title: 'Officer', Who: 'A', levels: { FINA: 'A' } },
			{ title: 'Clerk', Who: 'B', levels: { FINA: 'Ad' } }
		]);
		expect(files[0]?.columns.map(({ how }) => how)).toEqual(['recipe', 'recipe', 'recipe']);
	});

	test('tells the columns anew where another line is chosen for the header', async () => {
		const text = 'Title,Finance,of,last,year\n,,,,\nPost,Money,x,y,z\nOfficer,Adept,1,2,3\n';
		const table = await tableOf(text);
		expect(table.headerLine).toBe(1);
		const recipe = setHeaderLine(noRecipe, table, 3);
		const next = await tableOf(text, recipe);
		expect(next).toMatchObject({ headerLine: 3, recipeTable: 0, rowCount: 1 });
		expect(next.columns.map(({ header }) => header)).toEqual(['Post', 'Money', 'x', 'y', 'z']);
	});

	test('looks at each sheet of a workbook', async () => {
		const book = madeWorkbook({
			Roles: madeSheet([
				['role_id', 'title', 'Finance'],
				['R1', 'Officer', 'Adept']
			]),
			Notes: madeSheet([['Written by hand']])
		});
		const { tables, unused, exact } = await preview(book, null, 'b.xlsx');
		expect(tables.map(({ file, format }) => [file, format])).toEqual([
			['b.xlsx, sheet Roles', 'XLSX']
		]);
		expect(unused.map(({ file }) => file)).toEqual(['b.xlsx']);
		expect(exact).toBe(true);
	});

	test('of a role description is fixed, since there is nothing to map', async () => {
		const url = new URL('../../fixtures/documents/newer.docx', import.meta.url);
		const { tables, exact } = await preview(readFileSync(url), null, 'newer.docx');
		expect(tables).toMatchObject([
			{ file: 'newer.docx', format: 'DOCX', fixed: true, layout: 'long', unusable: null }
		]);
		expect(exact).toBe(true);
	});

	test('keeps a workbook for its reading, once, and never for another', async () => {
		const made = (title: string) =>
			madeWorkbook({
				Roles: madeSheet([
					['role_id', 'title', 'Finance'],
					['R1', title, 'Adept']
				])
			});
		const workbooks = new OpenedWorkbooks();
		const look = await previewFiles([bytesAsSource('b.xlsx', made('Officer'))], nsw, { workbooks });
		expect(look.exact).toBe(true);
		for (const title of ['Warden', 'Officer', 'Officer']) {
			const files = [bytesAsSource('b.xlsx', made(title))];
			const { roles } = await ingestFiles(files, nsw, { workbooks });
			expect(plainRoles(roles)).toMatchObject([{ title }]);
		}
	});

	test('counts values beyond the first rows as it counts those within', async () => {
		const row = (at: number): string => `R${String(at)},Officer,${at % 3 === 0 ? 'adde' : 'Adept'}`;
		const rows = Array.from({ length: 400 }, (_, at) => row(at));
		const table = await tableOf(
			['role_id,title,Finance', ...rows, ',,', 'R900,"Lead, acting",adde', ''].join('\n')
		);
		expect(table.rowCount).toBe(401);
		expect(table.rows).toHaveLength(50);
		expect(table.columns[2]?.values.map(({ text, count }) => [text, count])).toEqual([
			['Adept', 266],
			['adde', 135]
		]);
	});

	test('gives the reason for a file that is no table', async () => {
		const { tables, unused } = await preview(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4));
		expect(tables).toEqual([]);
		expect(unused).toEqual([{ file: 'a.csv', reason: expect.stringContaining('PNG picture') }]);
	});
});
