import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { correctedFile, correctedFiles } from '../../../src/lib/ingest/corrected-file';
import { editCell, excludeRow, fixAlike, acceptUnknown } from '../../../src/lib/ingest/edit-recipe';
import { ingestFiles } from '../../../src/lib/ingest/ingest-files';
import type { Issue } from '../../../src/lib/ingest/issue';
import { emptyRecipe, mappingOf, type Recipe } from '../../../src/lib/ingest/recipe';
import { recipeFrom } from '../../../src/lib/ingest/recipe-from';
import { UnusableFileError, type IngestResult } from '../../../src/lib/ingest/result';
import { bytesAsSource } from '../../../src/lib/ingest/source-file';
import { sourceRows } from '../../../src/lib/ingest/source-rows';
import { madeSheet, madeWorkbook } from '../files/made-workbook';
import { ingestText, plainRoles } from '../ingest/read-roles';
import { csvOf, someTables } from './some-tables';

const sourceOf = (text: string, name = 'a.csv') =>
	bytesAsSource(name, new TextEncoder().encode(text));

async function corrected(text: string | Uint8Array, recipe: Recipe, name = 'a.csv') {
	const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
	const [file] = await correctedFile(bytesAsSource(name, bytes), nsw, recipe);
	if (!file) throw new Error('There is no table.');
	return file;
}

/** Mends as a person would: every unreadable level of a column alike, each way in turn. */
function mended(recipe: Recipe, issues: readonly Issue[]): Recipe {
	let way = 0;
	for (const { cause, column, value, line, file } of issues) {
		if (cause !== 'unreadable_level') continue;
		way++;
		if (way % 3 === 0) recipe = acceptUnknown(recipe, null, value);
		else if (way % 3 === 1) recipe = fixAlike(recipe, column, value, { text: 'Advanced' });
		else {
			const capability = null;
			recipe = editCell(recipe, { file, line, column, from: value, to: 'Adept', capability });
		}
	}
	return recipe;
}

const withoutPlace = ({ roles }: IngestResult) =>
	plainRoles(roles).map((role) => ({ ...role, source_file: '', line: 0 }));

async function readOrNull(text: string, recipe: Recipe | null = null) {
	try {
		return await ingestText(text, { recipe });
	} catch (error) {
		if (error instanceof UnusableFileError) return null;
		throw error;
	}
}

describe('a corrected file', () => {
	test('read again is what the recipe makes of the file, and has none of the issues fixed', async () => {
		const delimiters = fc.constantFrom(',', ';', '\t', '|');
		await fc.assert(
			fc.asyncProperty(someTables, delimiters, fc.nat(), async (table, delimiter, chosen) => {
				const text = csvOf(table, delimiter);
				const first = await readOrNull(text);
				fc.pre(first !== null && first.files[0]?.delimiter === delimiter);
				let recipe = mended(recipeFrom(first.files, nsw), first.issues);
				const line = 2 + (chosen % 9);
				const [row] = await sourceRows([sourceOf(text)], nsw, [{ file: 'a.csv', line }]);
				if (row && chosen % 2 === 0) recipe = excludeRow(recipe, row);
				const whole = await ingestText(text, { recipe });
				const { bytes, changes } = await corrected(text, recipe);
				fc.pre((whole.files[0]?.reconciliation.loaded ?? 0) > 0);
				const again = await ingestText(new TextDecoder().decode(bytes), {
					recipe: mappingOf(recipe)
				});
				expect(withoutPlace(again)).toEqual(withoutPlace(whole));
				expect(changes).toEqual(whole.files[0]?.changes);
				const left = (result: IngestResult) =>
					result.issues
						.filter(({ cause }) => cause !== 'excluded_row' && cause !== 'recipe_stale')
						.map(({ cause, column }) => `${cause} ${column}`)
						.sort();
				expect(left(again)).toEqual(left(whole));
			}),
			{ numRuns: 150 }
		);
	});

	test('keeps delimiter, line ends, title rows, totals and the order of columns', async () => {
		const text =
			'Roles of the Kelp Service\r\n\r\nTitle;Finance;Notes\r\n"Officer; Lead";adde;=1+1\r\nTotal;1;\r\n';
		const recipe = fixAlike(emptyRecipe(nsw), null, 'adde', { text: 'Adept' });
		const { name, bytes, encoding, changes } = await corrected(text, recipe, 'in/roles.csv');
		expect(new TextDecoder().decode(bytes)).toBe(
			'Roles of the Kelp Service\r\n\r\nTitle;Finance;Notes\r\n"Officer; Lead";Adept;\'=1+1\r\nTotal;1;\r\n'
		);
		expect({ name, encoding }).toEqual({ name: 'roles-corrected.csv', encoding: 'utf-8' });
		expect(changes).toMatchObject({ renamed: 1, renames: [1] });
	});

	test('keeps its encoding while that has the letters, and is UTF-8 with a mark where not', async () => {
		const western = Uint8Array.from('title,Finance\nZo\u00eb,adde\n', (letter) =>
			letter.charCodeAt(0)
		);
		const recipe = fixAlike(emptyRecipe(nsw), null, 'adde', { text: 'Adept' });
		const kept = await corrected(western, recipe);
		expect(kept.encoding).toBe('windows-1252');
		expect(new TextDecoder('windows-1252').decode(kept.bytes)).toBe('title,Finance\nZoë,Adept\n');
		const other = fixAlike(recipe, 'title', 'Zoë', { text: 'Žofie 東' });
		const marked = await corrected(western, other);
		expect(marked.encoding).toBe('utf-8');
		expect([...marked.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(new TextDecoder().decode(marked.bytes)).toBe('title,Finance\nŽofie 東,Adept\n');
	});

	test('in UTF-16 stays so', async () => {
		const text = '\uFEFFtitle\tFinance\r\nOfficer\tadde\r\n';
		const view = new DataView(new ArrayBuffer(text.length * 2));
		for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
		const recipe = fixAlike(emptyRecipe(nsw), null, 'adde', { text: 'Adept' });
		const { bytes, encoding } = await corrected(new Uint8Array(view.buffer), recipe);
		expect(encoding).toBe('utf-16le');
		expect(new TextDecoder('utf-16le').decode(bytes)).toBe('title\tFinance\r\nOfficer\tAdept\r\n');
	});

	test('of a workbook is a workbook of the sheets that are read, without formulas', async () => {
		const book = madeWorkbook({
			Roles: madeSheet([
				['role_id', 'title', 'Finance', 'headcount', 'Notes'],
				['R1', 'Officer', 'adde', 2, '=1+1'],
				[7, 'Clerk', 3, 1.5, '007']
			]),
			Notes: madeSheet([['Written by hand']])
		});
		const recipe = fixAlike(emptyRecipe(nsw), null, 'adde', { text: 'Adept' });
		const { name, bytes, encoding } = await corrected(book, recipe, 'b.xlsx');
		expect({ name, encoding }).toEqual({ name: 'b-corrected.xlsx', encoding: 'XLSX' });
		const source = (content: Uint8Array) => [bytesAsSource('b.xlsx', content)];
		const again = await ingestFiles(source(bytes), nsw);
		const whole = await ingestFiles(source(book), nsw, { recipe });
		expect(plainRoles(again.roles)).toEqual(plainRoles(whole.roles));
		expect(plainRoles(again.roles)[0]).toMatchObject({ Notes: '=1+1', levels: { FINA: 'A' } });
		expect(again.issues).toEqual([]);
	});

	test('of a workbook is CSV where a cell holds more than a workbook can', async () => {
		const purpose = 'Leads. '.repeat(6_000);
		const book = madeWorkbook(
			{
				Roles: madeSheet([
					['title', 'Finance', 'purpose'],
					['Officer', 'adde', 'x']
				])
			},
			'ods'
		);
		const recipe = fixAlike(emptyRecipe(nsw), 'purpose', 'x', { text: purpose });
		const { name, bytes } = await corrected(book, recipe, 'b.ods');
		expect(name).toBe('b Roles-corrected.csv');
		const { roles } = await ingestText(new TextDecoder().decode(bytes));
		expect(plainRoles(roles)[0]?.['purpose']).toBe(purpose.trim());
	});

	test('is made of each file that has roles, the others are passed over as in reading', async () => {
		const notes = sourceOf('Thank you for reading.', 'notes.txt');
		const roles = sourceOf('role_id,title,Finance\nA,Clerk,adde\n', 'roles.csv');
		const recipe = fixAlike(emptyRecipe(nsw), 'Finance', 'adde', { text: 'Adept' });
		const files = await correctedFiles([notes, roles], nsw, recipe);
		expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
			['roles-corrected.csv', 'role_id,title,Finance\nA,Clerk,Adept\n']
		]);
		await expect(correctedFiles([notes], nsw, recipe)).rejects.toMatchObject({
			name: 'UnusableFileError',
			file: 'notes.txt'
		});
	});
});
