import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { atlas } from './run-atlas';

const folder = mkdtempSync(join(tmpdir(), 'atlas-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const sample = (name: string): string =>
	fileURLToPath(new URL(`../../../data/${name}`, import.meta.url));

function written(name: string, lines: readonly string[]): string {
	writeFileSync(path(name), `${lines.join('\n')}\n`);
	return path(name);
}

const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] =>
	Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
const table = (name: string) => rowsOf(readFileSync(path(name), 'utf8'));

interface Answer {
	readonly roles: number;
	readonly findings: readonly Readonly<Record<string, unknown>>[];
}
const answered = (text: string): Answer => JSON.parse(text) as Answer;

const allTables = [
	...['--scores', path('scores.csv'), '--divisions', path('divisions.csv')],
	...['--similar', path('similar.csv')]
];

const core = nsw.capabilities.filter(({ peopleManagement }) => !peopleManagement);
const header = ['role_id', 'title', 'department', 'division', 'grade', ...core.map((c) => c.name)];

/**
 * Twenty Finance Officers in two divisions of one name, alike but for R01, which asks Advanced
 * where the others ask Foundational.
 */
const officers = Array.from({ length: 20 }, (_, place) => {
	const levels = core.map(({ name }, c) =>
		name === 'Finance'
			? place === 0
				? 'Advanced'
				: 'Foundational'
			: c % 2
				? 'Adept'
				: 'Intermediate'
	);
	const department = place % 2 === 0 ? 'North' : 'South';
	const id = `R${String(place + 1).padStart(2, '0')}`;
	return [id, 'Finance Officer', department, 'Corporate', 'Clerk Grade 5/6', ...levels].join(',');
});

describe('atlas check on the five real roles', () => {
	const five = sample('five-role-descriptions.csv');

	test('flags nothing and lists the one pair of similar roles that differ', async () => {
		const { exit, answer, remarks } = await atlas('check', five, '--format', 'json', ...allTables);
		expect(exit).toBe(0);
		expect(answered(answer)).toMatchObject({
			files: [{ file: five, rows: 88, loaded: 5, merged: 83, setAside: 0 }],
			roles: 5,
			judged: 0,
			notJudged: 88,
			findings: [],
			similarRoles: { listed: 1, pairs: [{ rank: 1, roles: ['RD-CSSO', 'RD-SCSO'] }] }
		});
		expect(remarks).toContain('88 rows read');
		expect(table('scores.csv')).toEqual([]);
		expect(table('divisions.csv')).toEqual([]);
		const [pair, ...others] = table('similar.csv');
		expect(others).toEqual([]);
		expect(pair).toMatchObject({ rank: '1', role_a: 'RD-CSSO', role_b: 'RD-SCSO', likewise: '0' });
		expect(pair?.['differences']?.split('; ').sort()).toEqual([
			'Demonstrate Accountability: Foundational / Intermediate',
			'Manage Self: Intermediate / Foundational',
			'Plan and Prioritise: Intermediate / Foundational',
			'Technology: Intermediate / Foundational',
			'Think and Solve Problems: Foundational / Intermediate'
		]);
	});

	test('says in words that there is more to see in the pair than in levels', async () => {
		const { exit, answer } = await atlas('check', five);
		expect(exit).toBe(0);
		expect(answer).toContain('5 roles: 0 levels judged, 88 not judged (not enough peers)');
		expect(answer).toContain('0 findings');
		expect(answer).toContain('differ on 5 of 16 capabilities');
		expect(answer).toContain('Few levels can be judged among so few roles');
	});
});

describe('atlas check on twenty roles, one with a level unlike the others', () => {
	const file = () => written('officers.csv', [header.join(','), ...officers]);

	test('tells of guidelines in a line each, and lists them one by one in JSON', async () => {
		const text = await atlas('check', file());
		// All have eight or more Adept levels, where 0–2 are observed at the grade.
		expect(text.answer).toContain(
			'  20 roles: The number of capabilities at a level, or of focus capabilities, lies outside the range for the grade (Reference ranges (observed, not official))'
		);
		expect(text.answer).toContain('; 20 notes on guidelines');
		const json = await atlas('check', file(), '--format', 'json');
		const guide = answered(json.answer).findings.filter(({ rule }) => rule === 'comparison-guide');
		expect(guide.length).toBe(20);
		expect(new Set(guide.map(({ seriousness }) => seriousness))).toEqual(new Set(['note']));
	});

	test('finds that level, with its evidence and the change that would clear it', async () => {
		const { exit, answer } = await atlas('check', file(), '--format', 'json');
		expect(exit).toBe(1);
		const levels = answered(answer).findings.filter(({ kind }) => kind === 'level');
		expect(levels).toMatchObject([
			{
				roles: ['R01'],
				capability: 'Finance',
				levels: { R01: { Finance: 'Advanced' } },
				expected: 'Foundational',
				peers: 19,
				tier: 1
			}
		]);
		const [found] = levels;
		expect(found?.['sentence']).toMatch(
			/^Finance: Advanced; 19 of 19 Finance, Clerk 5\/6 peers are Foundational\. Chance of a gap this large /
		);
		expect(found?.['chance']).toBeGreaterThan(0);
		expect(found?.['q']).toBeGreaterThanOrEqual(Number(found?.['chance']));
		expect(found?.['q']).toBeLessThanOrEqual(0.05);
		expect(found?.['suggestion']).toMatchObject({ role: 'R01', capability: 'Finance' });
		expect(found?.['suggestion']).not.toMatchObject({ level: 'Advanced' });
	});

	test('says the same in CSV and in words', async () => {
		const csv = await atlas('check', file(), '--format', 'csv');
		expect(csv.exit).toBe(1);
		const [row] = rowsOf(csv.answer).filter(({ kind }) => kind === 'level');
		expect(row).toMatchObject({
			roles: 'R01',
			capability: 'Finance',
			levels: 'Advanced',
			tier: '1'
		});
		const words = await atlas('check', file());
		expect(words.answer).toContain(
			`R01 Finance Officer, Clerk 5/6, Corporate: ${row?.['sentence'] ?? 'no sentence'}`
		);
		expect(words.answer).toContain('1 level in 10 is a false alarm');
	});

	test('writes a row for each of the 320 levels judged', async () => {
		await atlas('check', file(), ...allTables);
		const rows = table('scores.csv');
		expect(rows.length).toBe(20 * 16);
		expect(Object.keys(rows[0] ?? {})).toEqual(
			['role_id', 'capability', 'level', 'expected', 'chance', 'q', 'peers', 'tier'] // as documented
		);
		const least = [...rows].sort((a, b) => Number(a['chance']) - Number(b['chance']))[0];
		expect(least).toMatchObject({ role_id: 'R01', capability: 'Finance', level: 'Advanced' });
		for (const row of rows) {
			expect(Number(row['expected'])).toBeGreaterThanOrEqual(1);
			expect(Number(row['expected'])).toBeLessThanOrEqual(5);
			expect(row['expected']).toMatch(/^\d(\.\d{1,3})?$/);
			expect(Number(row['q'])).toBeGreaterThanOrEqual(Number(row['chance']));
			expect(row).toMatchObject({ peers: '19', tier: '1' });
		}
	});

	test('writes how the divisions differ, told apart by their departments', async () => {
		await atlas('check', file(), ...allTables);
		const rows = table('divisions.csv');
		// Ten against ten at one grade: w = 10 · 10/20. North has 9 · 1 and 4, South 10 · 1, so
		// Δ = 1.3 − 1, σ² = (35 − 23²/20)/19 = .45 and SE = √(.45/5) = .3.
		expect(rows.find(({ capability }) => capability === 'Finance')).toEqual({
			division: 'North › Corporate',
			capability: 'Finance',
			difference: '0.3',
			low: '-0.288',
			high: '0.888',
			matched: '5',
			different: 'no'
		});
		const names = [...core.map(({ name }) => name), 'Overall'];
		expect(rows.map(({ division, capability }) => [division, capability])).toEqual(
			['North › Corporate', 'South › Corporate'].flatMap((unit) =>
				names.map((name) => [unit, name])
			)
		);
	});

	test('lists one pair, with the 18 that differ likewise folded under it', async () => {
		await atlas('check', file(), ...allTables);
		const rows = table('similar.csv');
		expect(rows).toMatchObject([
			{
				rank: '1',
				role_a: 'R01',
				role_b: 'R02',
				similarity: '1',
				differences: 'Finance: Advanced / Foundational',
				likewise: '18'
			}
		]);
		// Each role is paired with the ten first others: 55 pairs among R01–R11, 9 · 10 more. R01 is
		// in 19 of the 145, three levels apart: r = (19 + 20 · .003)/(145 + 20).
		expect(Number(rows[0]?.['score'])).toBeCloseTo(-Math.log(19.06 / 165), 4);
	});

	test('gives the same answer and tables for any order of rows', async () => {
		const all = async (lines: readonly string[]) => {
			const { answer } = await atlas(
				...['check', written('order.csv', [header.join(','), ...lines]), '--format', 'json'],
				...allTables
			);
			const tables = ['scores.csv', 'divisions.csv', 'similar.csv'];
			return [answer, ...tables.map((name) => readFileSync(path(name), 'utf8'))];
		};
		const mixed = officers.map((_, place) => officers[(place * 7) % 20] ?? '');
		expect(await all(mixed)).toEqual(await all(officers));
		expect(await all(officers.toReversed())).toEqual(await all(officers));
	});
});

describe('atlas check', () => {
	test('lists no finding that is less sure than the band asked for', async () => {
		const file = sample('synthetic-organisation.csv');
		const bandsOf = async (band: string) => {
			const { answer } = await atlas('check', file, '--format', 'json', '--band', band);
			return answered(answer).findings.filter(({ kind }) => kind === 'level');
		};
		const [strong, likely, look] = [
			await bandsOf('strong'),
			await bandsOf('likely'),
			await bandsOf('look')
		];
		expect(strong.length).toBeGreaterThan(0);
		expect(likely.length).toBeGreaterThanOrEqual(strong.length);
		expect(look.length).toBeGreaterThan(likely.length);
		expect(new Set(strong.map(({ band }) => band))).toEqual(new Set(['strong']));
		expect(strong.every(({ q }) => Number(q) <= 0.01)).toBe(true);
		expect(likely.every(({ q }) => Number(q) <= 0.05)).toBe(true);
		expect(look.every(({ q }) => Number(q) <= 0.2)).toBe(true);
	});

	test('makes texts safe that a spreadsheet would run', async () => {
		const levels = (finance: string) =>
			core.map(({ name }) => (name === 'Finance' ? finance : 'Intermediate')).join(',');
		const file = written('formula.csv', [
			header.join(','),
			`=1+1,Policy Officer,North,Policy,Clerk Grade 5/6,${levels('Adept')}`,
			`B2,Policy Officer,North,Policy,Clerk Grade 5/6,${levels('Foundational')}`
		]);
		const { answer } = await atlas('check', file, '--format', 'csv', ...allTables);
		expect(table('similar.csv')).toMatchObject([{ role_a: "'=1+1", role_b: 'B2' }]);
		expect(`${answer}\n`).not.toMatch(/(^|[\n,"])=/);
	});

	test.each([
		[[], 'check needs a file'],
		[['--band', 'sure', 'a.csv'], 'strong, likely or look, not sure'],
		[['--format', 'xml', 'a.csv'], 'text, json or csv, not xml'],
		[['--scores', 'a.csv', 'a.csv'], 'would write over a.csv'],
		[['--scores', 'b.csv', '--similar', './b.csv', 'a.csv'], 'would write over ./b.csv'],
		[['--score', 'b.csv', 'a.csv'], "'--score'"]
	])('answers %j with what is wrong, and exit 2', async (parameters, remark) => {
		const { exit, answer, remarks } = await atlas('check', ...parameters);
		expect(exit).toBe(2);
		expect(answer).toBe('');
		expect(remarks).toContain(remark);
	});

	test('explains itself', async () => {
		const { exit, answer } = await atlas('check', '--help');
		expect(exit).toBe(0);
		expect(answer).toContain('--divisions FILE');
	});

	test.each([
		['a file that is not there', () => path('nowhere.csv')],
		['a file of other things', () => written('fruit.csv', ['fruit,colour', 'apple,red'])],
		[
			'a file without a usable row',
			() => written('blank.csv', ['role_id,title,Finance', ',,Adept', ',,Adept'])
		]
	])('refuses %s with its name, exit 2 and no table', async (_, file) => {
		const scores = path('unwritten.csv');
		const { exit, answer, remarks } = await atlas('check', file(), '--scores', scores);
		expect(exit).toBe(2);
		expect(answer).toBe('');
		expect(remarks).toContain(file());
		expect(existsSync(scores)).toBe(false);
	});

	test('says which table cannot be written, and exits with 2', async () => {
		const scores = join(folder, 'no-such-folder', 'scores.csv');
		const five = sample('five-role-descriptions.csv');
		const { exit, remarks } = await atlas('check', five, '--scores', scores);
		expect(exit).toBe(2);
		expect(remarks).toContain(`${scores} cannot be written (ENOENT).`);
	});
});

describe('atlas check --ranges', () => {
	/** No officer has all sixteen core capabilities at Intermediate, which the ranges below ask for. */
	const file = written('ranged.csv', [header.join(','), ...officers]);
	const notes = async (...options: string[]): Promise<string> =>
		(await atlas('check', file, ...options)).answer;

	test('holds roles against the ranges of the file, and calls them edited and not official', async () => {
		const before = await notes();
		const ranges = written('ranges.json', ['{"levels": {"5/6": {"2": [16, 16]}}, "focus": {}}']);
		const after = await notes('--ranges', ranges);
		expect(after).not.toBe(before);
		expect(after).toContain('Reference ranges (edited here, not official)');
		expect(before).not.toContain('edited here');
	});

	test.each([
		['no JSON', 'levels'],
		['a list', '[]'],
		['a range the wrong way round', '{"levels": {"5/6": {"2": [9, 3]}}, "focus": {}}'],
		['a grade that the framework has not', '{"levels": {"5/7": {"2": [1, 3]}}, "focus": {}}'],
		['a level that there is not', '{"levels": {"5/6": {"9": [1, 3]}}, "focus": {}}']
	])('refuses %s', async (_, json) => {
		const path = written('refused.json', [json]);
		const { exit, answer, remarks } = await atlas('check', file, '--ranges', path);
		expect([exit, answer]).toEqual([2, '']);
		expect(remarks).toContain('refused.json');
	});

	test('is not written over by a table', async () => {
		const path = written('ranges-kept.json', ['{"levels": {}, "focus": {}}']);
		const { exit, remarks } = await atlas('check', file, '--ranges', path, '--scores', path);
		expect(exit).toBe(2);
		expect(remarks).toContain('would write over');
	});
});
