import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runAtlas } from '../../../src/cli/atlas';
import { pathAsSource } from '../../../src/cli/path-as-source';
import { madeSheet, madeWorkbook } from '../files/made-workbook';
import { ingestText, plainRoles } from '../ingest/read-roles';

const root = mkdtempSync(join(tmpdir(), 'atlas-import-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
let run = 0;
beforeEach(() => {
	folder = join(root, String(run++));
	mkdirSync(folder);
});

function written(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	mkdirSync(join(path, '..'), { recursive: true });
	writeFileSync(path, content);
	return path;
}

async function atlas(...parameters: string[]) {
	let answer = '';
	let remarks = '';
	const exit = await runAtlas(parameters, {
		answer: (text) => (answer += text),
		remark: (text) => (remarks += text)
	});
	return { exit, answer, remarks };
}

const fixture = (name: string): Uint8Array =>
	readFileSync(new URL(`../../fixtures/documents/${name}`, import.meta.url));

describe('atlas import', () => {
	test('reads a folder of files of all kinds, and says in JSON what became of each', async () => {
		written('in/a.csv', 'role_id,title,Finance\nA1,=Officer,Adept\nA2,Clerk,adde\n,,Adept\n');
		written(
			'in/deeper/b.xlsx',
			madeWorkbook({
				Roles: madeSheet([
					['role_id', 'title', 'Technology'],
					['B1', 'Warden', 'Advanced']
				])
			})
		);
		written('in/deeper/c.zip', zipSync({ 'c.docx': fixture('newer.docx') }));
		written('in/deeper/notes.txt', 'Thank you for reading.');
		written('in/.hidden', 'litter');
		const output = join(folder, 'roles.csv');
		const report = join(folder, 'issues.csv');
		const { exit, answer, remarks } = await atlas(
			...['import', join(folder, 'in'), '-o', output, '--report', report, '--format', 'json']
		);
		expect(exit).toBe(0);
		const place = (name: string): string => join(folder, 'in', name);
		expect(JSON.parse(answer)).toMatchObject({
			files: [
				{ file: place('a.csv'), layout: 'wide', rows: 3, loaded: 2, merged: 0, setAside: 1 },
				{ file: `${place('deeper/b.xlsx')}, sheet Roles`, encoding: 'XLSX', rows: 1, loaded: 1 },
				{ file: `${place('deeper/c.zip')}/c.docx`, encoding: 'DOCX', layout: 'long', loaded: 1 }
			],
			leftOut: [{ file: place('deeper/notes.txt') }],
			roles: 4,
			written: { file: output, layout: 'wide' },
			issuesByCause: { unreadable_level: 1, no_role: 1, unused_file: 1 }
		});
		expect(remarks).toContain('3 rows read');
		expect(readFileSync(report, 'utf8')).toContain(
			`${place('a.csv')},3,Finance,adde,unreadable_level,`
		);
		const { roles, issues } = await ingestText(readFileSync(output, 'utf8'));
		expect(plainRoles(roles)).toMatchObject([
			{ role_id: 'A1', title: '=Officer', levels: { FINA: 'A' } },
			{ role_id: 'A2', title: 'Clerk', levels: { FINA: '?' } },
			{ role_id: 'B1', levels: { TECH: 'Ad' } },
			{ levels: { FINA: expect.any(String) } }
		]);
		expect(issues.filter(({ effect }) => effect !== 'assumed')).toEqual([]);
	});

	test.each(['wide', 'long'] as const)(
		'writes the sample in the %s layout, and reads back the same roles',
		async (layout) => {
			const sample = fileURLToPath(
				new URL('../../../data/synthetic-organisation.csv', import.meta.url)
			);
			const output = join(folder, 'roles.csv');
			const { exit, answer } = await atlas('import', sample, '-o', output, '--layout', layout);
			expect(exit).toBe(0);
			expect(answer).toContain(`1,200 roles written to ${output} (${layout})`);
			const said = async (path: string) =>
				plainRoles((await ingestText(readFileSync(path, 'utf8'))).roles).map((role) => ({
					...role,
					line: 0
				}));
			expect(await said(output)).toEqual(await said(sample));
		}
	);

	test('writes long by itself where wide cannot say the kinds, and says what wide lacks', async () => {
		const path = written(
			'a.csv',
			'role_id,title,capability,level,kind\nA1,Officer,Finance,Adept,focus\nA1,Officer,Technology,Adept,\n'
		);
		const output = join(folder, 'roles.csv');
		expect((await atlas('import', path, '-o', output)).answer).toContain('(long)');
		const wide = await atlas('import', path, '-o', output, '--layout', 'wide');
		expect(wide.exit).toBe(0);
		expect(wide.remarks).toContain(
			'cannot say all that is known of focus and complementary in 1 roles'
		);
	});

	test.each([
		['without files', [], 'needs a file'],
		['without a place to write to', ['a.csv'], 'needs -o'],
		['of another layout', ['a.csv', '-o', 'b.csv', '--layout', 'tall'], 'long or wide, not tall'],
		['in another format', ['a.csv', '-o', 'b.csv', '--format', 'xml'], 'text or json, not xml'],
		['of a file that is not there', ['nowhere.csv', '-o', 'b.csv'], 'There is no file nowhere.csv']
	])('%s ends with a sentence and exit 2', async (_, parameters, sentence) => {
		const { exit, answer, remarks } = await atlas('import', ...parameters);
		expect(exit).toBe(2);
		expect(answer).toBe('');
		expect(remarks).toContain(sentence);
	});

	test('never writes over what it reads, and writes nothing where nothing was loaded', async () => {
		const path = written('in/a.csv', 'role_id,title,Finance\nA1,Officer,Adept\n');
		const over = await atlas('import', join(folder, 'in'), '-o', path);
		expect([over.exit, over.remarks]).toEqual([2, expect.stringContaining('while it is read')]);
		const none = written('none.csv', 'role_id,title,Finance\n,,Adept\n');
		const output = join(folder, 'roles.csv');
		const { exit, remarks } = await atlas('import', none, '-o', output);
		expect([exit, existsSync(output)]).toEqual([2, false]);
		expect(remarks).toContain('No row could be loaded. The first:');
	});

	test('reads by a recipe, says what it changed, and saves what was found', async () => {
		const file = written('roles.csv', 'role_id,title,Finance,Job stream\nA1,Officer,adde,Policy\n');
		const recipe = written(
			'recipe.json',
			'{"version": 1, "framework": "nsw", "renames": [{"from": "adde", "to": {"text": "Adept"}}]}'
		);
		const output = join(folder, 'out.csv');
		const saved = join(folder, 'saved.json');
		const { exit, answer } = await atlas(
			...['import', file, '-o', output, '--recipe', recipe, '--save-recipe', saved]
		);
		expect(exit).toBe(0);
		expect(answer).toContain(
			`${file}: columns told by their headers, 1 cell renamed, 0 cells corrected, 0 rows left aside`
		);
		expect(JSON.parse(readFileSync(saved, 'utf8'))).toEqual({
			version: 1,
			framework: 'nsw',
			tables: [
				{
					layout: 'wide',
					headerLine: 1,
					columns: [
						{ header: 'role_id', target: 'role_id' },
						{ header: 'title', target: 'title' },
						{ header: 'Finance', target: 'capability:FINA' },
						{ header: 'Job stream', target: 'attribute' }
					]
				}
			],
			renames: [{ from: 'adde', to: { text: 'Adept' } }],
			cells: [],
			excluded: []
		});
		const again = await atlas(
			...['import', file, '-o', output, '--recipe', saved, '--format', 'json']
		);
		expect(JSON.parse(again.answer)).toMatchObject({
			issuesFound: 0,
			files: [{ loaded: 1, changes: { table: 0, renamed: 1, renames: [1] } }]
		});
		const loaded = await atlas('load', file, '--recipe', saved, '--format', 'json');
		expect(JSON.parse(loaded.answer)).toMatchObject({ roles: 1, issuesFound: 0 });
	});

	test.each([
		['{"version": 1}', /recipe\.json: The recipe cannot be used: framework should be a text\./],
		['x', /recipe\.json: The recipe is no JSON file/]
	])('is told where the recipe %s cannot be used', async (json, message) => {
		const file = written('roles.csv', 'title,Finance\nOfficer,Adept\n');
		const recipe = written('recipe.json', json);
		const { exit, remarks } = await atlas(
			...['import', file, '-o', join(folder, 'out.csv'), '--recipe', recipe]
		);
		expect(exit).toBe(2);
		expect(remarks).toMatch(message);
	});

	test('takes what a pattern fits, each file once', async () => {
		written('in/a.csv', 'role_id,title,Finance\nA,Officer,Adept\n');
		written('in/deeper/b.csv', 'role_id,title,Finance\nB,Clerk,Adept\n');
		written('in/c.txt', 'Thank you for reading.');
		const output = join(folder, 'out.csv');
		const all = await atlas(
			'import',
			join(folder, 'in/**/*.csv'),
			join(folder, 'in/a.csv'),
			'-o',
			output
		);
		expect(all.exit).toBe(0);
		expect(all.answer).toContain('2 roles written');
		const top = await atlas('import', join(folder, 'in/*.c?v'), '-o', output);
		expect(top.answer).toContain('1 role written');
		const none = await atlas('import', join(folder, 'in/*.xlsx'), '-o', output);
		expect(none.exit).toBe(2);
		expect(none.remarks).toContain('There is no file');
	});

	test('never writes over what it reads', async () => {
		const file = written('roles.csv', 'title,Finance\nOfficer,Adept\n');
		const recipe = written('recipe.json', '{"version": 1, "framework": "nsw"}');
		const { exit, remarks } = await atlas('import', file, '-o', recipe, '--recipe', recipe);
		expect(exit).toBe(2);
		expect(remarks).toContain('would be written over');
		const kept = await atlas(
			...['import', file, '-o', join(folder, 'out.csv'), '--recipe', recipe],
			...['--save-recipe', recipe]
		);
		expect(kept.exit).toBe(0);
	});

	test('follows links to files, reads each file once, and is not caught by a link that leads back', async () => {
		const file = written('elsewhere/a.csv', 'role_id,title,Finance\nA,Officer,Adept\n');
		written('in/b.csv', 'role_id,title,Finance\nB,Clerk,Adept\n');
		symlinkSync(file, join(folder, 'in/linked.csv'));
		symlinkSync(file, join(folder, 'in/again.csv'));
		symlinkSync(join(folder, 'in'), join(folder, 'in/back'));
		const output = join(folder, 'out.csv');
		const { exit, answer } = await atlas(
			...['import', join(folder, 'in'), `${folder}/in/../in/b.csv`, '-o', output],
			...['--format', 'json']
		);
		expect(exit).toBe(0);
		expect(JSON.parse(answer)).toMatchObject({
			files: [{ file: join(folder, 'in/again.csv') }, { file: join(folder, 'in/b.csv') }],
			roles: 2
		});
		const over = await atlas('import', join(folder, 'in'), '-o', file);
		expect([over.exit, over.remarks]).toEqual([2, expect.stringContaining('while it is read')]);
	});

	test('looks no deeper than a pattern goes', async () => {
		written('in/top/a.csv', 'role_id,title,Finance\nA,Officer,Adept\n');
		written('in/top/deeper/b.csv', 'role_id,title,Finance\nB,Clerk,Adept\n');
		const { answer } = await atlas('import', `${folder}/in/*/*.csv`, '-o', join(folder, 'o.csv'));
		expect(answer).toContain('1 role written');
	});

	test('says in a sentence that a file could not be read', async () => {
		const file = written('gone.csv', 'role_id,title,Finance\nA,Officer,Adept\n');
		const source = await pathAsSource(file);
		rmSync(file);
		const read = async () => {
			for await (const chunk of source.chunks()) expect(chunk).toBeUndefined();
		};
		await expect(read()).rejects.toMatchObject({
			name: 'UnusableFileError',
			message: `${file} cannot be read (ENOENT).`
		});
	});

	test.skipIf(process.getuid?.() === 0)(
		'ends with a sentence and exit 2 where a folder may not be read (not as root, who may)',
		async () => {
			const file = written('in/closed/a.csv', 'role_id,title,Finance\nA,Officer,Adept\n');
			const closed = join(file, '..');
			chmodSync(closed, 0o000);
			const { exit, remarks } = await atlas(
				...['import', join(folder, 'in'), '-o', join(folder, 'out.csv')]
			);
			chmodSync(closed, 0o700);
			expect([exit, remarks]).toEqual([2, `${closed} cannot be read (EACCES).\n`]);
		}
	);

	test('a folder given to another command is called a folder', async () => {
		const { exit, remarks } = await atlas('load', folder);
		expect([exit, remarks]).toEqual([2, expect.stringContaining(`${folder} is a folder`)]);
	});

	test('a fault of the program is no finding', async () => {
		let remarks = '';
		const exit = await runAtlas(['check', written('a.csv', 'title,Finance\nOfficer,Adept\n')], {
			answer: () => {
				throw new RangeError('out of paper');
			},
			remark: (text) => (remarks += text)
		});
		expect([exit, remarks]).toEqual([2, expect.stringContaining('RangeError: out of paper')]);
	});
});
