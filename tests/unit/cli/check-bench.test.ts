import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { atlas } from './run-atlas';

const bench = (name: string): string =>
	fileURLToPath(new URL(`../../../../shared/bench/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rowsOf = (path: string): readonly Readonly<Record<string, string>>[] =>
	Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
		header: true,
		skipEmptyLines: true
	}).data;

const there = existsSync(bench('org-3000-1.csv'));

describe('the tables of atlas check, scored from outside (METHOD.md §6)', () => {
	test('put planted slips first and hold the true differences of divisions', async (context) => {
		context.skip(!there, 'the shared benchmark organisations are not there');
		const [scores, divisions] = [join(folder, 'scores.csv'), join(folder, 'divisions.csv')];
		const { exit } = await atlas(
			...['check', bench('org-3000-1.csv'), '--scores', scores, '--divisions', divisions]
		);
		expect(exit).toBe(1);

		const planted = new Map(
			rowsOf(bench('org-3000-1.cells.csv')).map((row) => [
				`${row['role_id'] ?? ''}|${row['capability'] ?? ''}`,
				row['kind'] ?? ''
			])
		);
		const ranking = rowsOf(scores)
			.map((row) => ({
				chance: Number(row['chance']),
				kind: planted.get(`${row['role_id'] ?? ''}|${row['capability'] ?? ''}`) ?? 'untouched'
			}))
			.filter(({ kind }) => ['untouched', 'a1', 'a2', 'c'].includes(kind))
			.sort((a, b) => a.chance - b.chance);
		let hits = 0;
		let sum = 0;
		ranking.forEach(({ kind }, place) => {
			if (kind !== 'untouched') sum += ++hits / (place + 1);
		});
		expect(sum / hits).toBeGreaterThanOrEqual(0.55);

		const truth = new Map(
			rowsOf(bench('org-3000-1.divisions.csv')).map((row) => [
				`${row['division'] ?? ''}|${row['capability'] ?? ''}`,
				Number(row['effect'])
			])
		);
		const compared = rowsOf(divisions).flatMap((row) => {
			const effect = truth.get(`${row['division'] ?? ''}|${row['capability'] ?? ''}`);
			return effect === undefined ? [] : [{ row, effect }];
		});
		const held = compared.filter(
			({ row, effect }) => Number(row['low']) <= effect && effect <= Number(row['high'])
		);
		expect(compared.length).toBeGreaterThan(600);
		expect(held.length / compared.length).toBeGreaterThanOrEqual(0.92);
	});
});
