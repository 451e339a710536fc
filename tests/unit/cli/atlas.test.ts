import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runAtlas } from '../../../src/cli/atlas';

const folder = mkdtempSync(join(tmpdir(), 'atlas-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sample = (name: string): string =>
	fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

function written(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
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

describe('atlas', () => {
	test('explains itself', async () => {
		const { exit, answer, remarks } = await atlas('--help');
		expect(exit).toBe(0);
		expect(answer).toMatch(/^Usage: atlas load FILE/);
		expect(remarks).toBe('');
	});

	test.each([
		[[], 'Which command?'],
		[['lode', 'a.csv'], 'no command lode'],
		[['load'], 'needs a file'],
		[['load', '--fromat', 'json', 'a.csv'], "'--fromat'"],
		[['load', '--format', 'xml', 'a.csv'], 'text or json, not xml']
	])('answers %j with what is wrong, and exit 2', async (parameters, remark) => {
		const { exit, answer, remarks } = await atlas(...parameters);
		expect(exit).toBe(2);
		expect(answer).toBe('');
		expect(remarks).toContain(remark);
		expect(remarks).toContain('atlas --help');
	});
});

describe('atlas load', () => {
	test('counts the five real roles, their rows and their levels', async () => {
		const path = sample('five-role-descriptions.csv');
		const { exit, answer, remarks } = await atlas('load', path, '--format', 'json');
		expect(exit).toBe(0);
		expect(JSON.parse(answer)).toMatchObject({
			files: [{ file: path, layout: 'long', rows: 88, loaded: 5, merged: 83, setAside: 0 }],
			roles: 5,
			levels: [
				{ level: 'Foundational', requirements: 25 },
				{ level: 'Intermediate', requirements: 49 },
				{ level: 'Adept', requirements: 13 },
				{ level: 'Advanced', requirements: 1 },
				{ level: 'Highly Advanced', requirements: 0 }
			],
			notEssential: 0,
			unknown: 0,
			issues: []
		});
		expect(remarks).toContain('88 rows read');
	});

	test('says what became of every row and names an issue by file, line and column', async () => {
		const path = written(
			'roles.csv',
			[
				'role_id,title,cluster,department,division,grade,Finance,Technology',
				'A1,Finance Officer,North,Treasury,Accounts,Clerk Grade 3/4,Adept,Foundational',
				'A2,Accountant,North,Treasury,Ledger,Clerk Grade 5/6,purple,Not essential',
				',,North,Treasury,Accounts,Clerk Grade 5/6,Adept,Intermediate',
				''
			].join('\n')
		);
		const { exit, answer, remarks } = await atlas('load', path);
		expect(exit).toBe(0);
		expect(answer).toContain('3 rows = 2 loaded + 0 merged + 1 set aside');
		expect(answer).toContain('2 roles in 1 cluster, 1 department and 2 divisions');
		expect(answer).toContain('2 requirements with a level, 1 not essential, 1 unknown');
		expect(remarks).toContain(`${path}:3: Finance "purple": `);
		expect(remarks).toContain(`${path}:4:`);
	});

	test('reads several files as one data set', async () => {
		const first = written('first.csv', 'role_id,title,Finance\nA1,Officer,Adept\n');
		const second = written('second.csv', 'role_id,title,Finance\nB1,Officer,Advanced\n');
		const { answer } = await atlas('load', first, second, '--format', 'json');
		expect(JSON.parse(answer)).toMatchObject({ roles: 2, files: [{ rows: 1 }, { rows: 1 }] });
	});

	test('finds the shape of the synthetic organisation', async () => {
		const { exit, answer } = await atlas('load', sample('synthetic-organisation.csv'));
		expect(exit).toBe(0);
		expect(answer).toContain('1,200 rows = 1,200 loaded + 0 merged + 0 set aside');
		expect(answer).toContain('1,200 roles in 3 clusters, 8 departments and 30 divisions');
	});

	test.each([
		['a file that is not there', () => join(folder, 'nowhere.csv')],
		['a folder', () => folder],
		['an empty file', () => written('empty.csv', '')],
		['a file of other things', () => written('fruit.csv', 'fruit,colour\napple,red\n')]
	])('refuses %s with its name and exit 2', async (_, path) => {
		const { exit, answer, remarks } = await atlas('load', path());
		expect(exit).toBe(2);
		expect(answer).toBe('');
		expect(remarks).toContain(path());
	});
});
