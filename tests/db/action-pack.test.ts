import { read, utils, type WorkBook } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { storeAnalysis } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { packFileNames } from '../../src/lib/export/action-pack';
import { workbookXlsx } from '../../src/lib/export/xlsx';
import { everyFinding } from '../../src/lib/queries/finding-filter';
import { findingTotals } from '../../src/lib/queries/finding-totals';
import { unitTree } from '../../src/lib/queries/unit-tree';
import {
	ActionPackSource,
	lowestUnits,
	packUnit,
	type PackUnit
} from '../../src/lib/state/action-pack-source';
import { askBriefing } from '../../src/lib/state/ask-briefing';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { columnsOf } from './plain-roles';
import { tinyAnalysis, tinyDecisions } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad, tinyRoles } from './tiny-roles';

type Line = Readonly<Record<string, string | number | null>>;

// Expected values are worked by hand from the tables above `tinyFindings` and `tinyRoles`.
describe('the action pack', () => {
	let database: Database;
	let units: readonly PackUnit[];
	let source: ActionPackSource;

	beforeAll(async () => {
		database = await openNativeDatabase();
		await loadRoles(database, tinyFramework, tinyLoad);
		await prepareStrata(database, columnsOf(tinyRoles), tinyFramework);
		await storeAnalysis(database, tinyAnalysis());
		await storeDecisions(database, tinyDecisions);
		const tree = (await ask(database, unitTree, {})).rows;
		units = lowestUnits(tree);
		source = new ActionPackSource({
			ask: async (query, parameters) => (await ask(database, query, parameters)).rows,
			...{ framework: tinyFramework, tree, dataset: '=Made up', today: '2026-02-01' }
		});
	});
	afterAll(() => database.close());

	async function book(unit: PackUnit | null | undefined): Promise<WorkBook> {
		if (!unit) throw new Error('There is no such unit.');
		return read(workbookXlsx(await source.sheets(unit)), { cellFormula: true });
	}

	function lines(workbook: WorkBook, name: string): readonly Line[] {
		const sheet = workbook.Sheets[name];
		return sheet ? utils.sheet_to_json<Line>(sheet, { defval: null }) : [];
	}

	const named = (name: string) => units.find((unit) => unit.name === name);

	test('has a unit for every role, and no role twice', async () => {
		const books = await Promise.all(units.map(book));
		const ids = books.flatMap((one) => lines(one, 'Roles').map((line) => line['Role ID']));
		expect([...ids].sort()).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);
		expect(units.map(({ name }) => name)).toContain('Care, not in a unit beneath');
	});

	test('has five sheets, with the findings, pairs, roles and decisions of the unit', async () => {
		const division = await book(named('Division 10'));
		expect(division.SheetNames).toEqual([
			...['Summary', 'Findings', 'Similar roles that differ', 'Roles', 'Decisions']
		]);
		const findings = lines(division, 'Findings');
		expect(findings.map((line) => [line['Key'], line['Part of (key)']])).toEqual([
			['division_drift:Division 10:FINA:a1', null],
			['level:R2:FINA:b1', 'division_drift:Division 10:FINA:a1'],
			['rule:focus-groups:R3::d1', null]
		]);
		expect(lines(division, 'Similar roles that differ')).toEqual([]);
		expect(lines(division, 'Roles').map((line) => line['Capability FINA'])).toEqual([
			...['Level 2', 'Level 3 (focus)']
		]);
		expect(lines(division, 'Decisions').map((line) => [line['Key'], line['Decision']])).toEqual([
			['rule:focus-groups:R3::d1', 'Changed since']
		]);
	});

	test('the summary counts what the other sheets hold', async () => {
		for (const unit of units) {
			const workbook = await book(unit);
			const value = (what: string) =>
				lines(workbook, 'Summary').find((line) => line['What'] === what)?.['Value'];
			expect([
				...['Roles', 'Findings', 'Similar roles that differ', 'Decisions'].map(value)
			]).toEqual([
				...['Roles', 'Findings', 'Similar roles that differ', 'Decisions'].map(
					(sheet) => lines(workbook, sheet).length
				)
			]);
		}
	});

	test('holds as many findings as the database counts', async () => {
		for (const unit of units) {
			const every = everyFinding('2026-02-01');
			const filter = { ...every, roles: { ...every.roles, units: [unit.path] } };
			const [totals] = (await ask(database, findingTotals, { filter })).rows;
			expect(lines(await book(unit), 'Findings').length).toBe(totals?.findings);
		}
	});

	test('the summary takes findings apart, and says to check what the briefing page says', async () => {
		const tree = (await ask(database, unitTree, {})).rows;
		const parts = [
			...['Findings to check', 'Findings that are part of another'],
			...['Findings on how units differ as a whole', 'Findings to look at, or to note'],
			'Findings settled'
		];
		for (const unit of [...units, ...tree.flatMap((one) => packUnit(one) ?? [])]) {
			const summary = lines(await book(unit), 'Summary');
			const value = (what: string) =>
				Number(summary.find((line) => line['What'] === what)?.['Value']);
			expect(parts.reduce((sum, part) => sum + value(part), 0)).toBe(value('Findings'));
			const { findings } = await askBriefing(
				async (query, parameters) => (await ask(database, query, parameters)).rows,
				{ unit: unit.path, today: '2026-02-01' }
			);
			expect(value('Findings to check')).toBe(findings[0]?.total ?? 0);
		}
		// The drift; and to check the level that it explains, and a rule whose earlier decision the facts outran.
		const division = lines(await book(named('Division 10')), 'Summary');
		expect(parts.map((part) => division.find((line) => line['What'] === part)?.['Value'])).toEqual([
			2, 0, 1, 0, 0
		]);
	});

	test('few roles are not called different from others', async () => {
		const told = lines(await book(named('Division 10')), 'Summary').filter(
			(line) => line['Part'] === 'Against like roles elsewhere' && line['What'] !== 'Matched by'
		);
		expect(told.length).toBeGreaterThan(0);
		expect(told.map((line) => line['Value'])).toEqual(told.map(() => null));
		for (const line of told) expect(line['In words']).toMatch(/^not enough comparable roles/);
	});

	test('both roles of a pair stand in the workbook of either, and a waiver where it was made', async () => {
		for (const name of ['Division 2', 'Care, not in a unit beneath']) {
			const [pair] = lines(await book(named(name)), 'Similar roles that differ');
			expect([pair?.['Role ID'], pair?.['Other role ID']]).toEqual(['R1', 'R4']);
		}
		const [decision] = lines(await book(named('Transport')), 'Decisions');
		expect([decision?.['Decision'], decision?.['Decided by']]).toEqual(['Waived', 'Ann']);
	});

	test('a unit with others beneath it has the roles of all of them', async () => {
		const tree = (await ask(database, unitTree, {})).rows;
		const care = tree.find(({ name }) => name === 'Care');
		const roles = lines(await book(care && packUnit(care)), 'Roles');
		expect(roles.map((line) => line['Role ID']).sort()).toEqual(['R1', 'R2', 'R3', 'R4']);
	});

	test('no text is a formula', async () => {
		const workbook = await book(named('Division 2'));
		const data = lines(workbook, 'Summary').find((line) => line['What'] === 'Data');
		expect(data?.['In words']).toBe('=Made up');
		for (const name of workbook.SheetNames)
			expect(utils.sheet_to_formulae(workbook.Sheets[name] ?? {}).join('\n')).not.toMatch(
				/^\w+==/m
			);
	});
});

test('files of units that are named alike have other names', () => {
	const unit = (...path: readonly string[]) => ({ name: path.at(-1) ?? '', path });
	expect(
		packFileNames([
			unit('Health', 'Care', 'Policy'),
			unit('Justice', 'Courts', 'policy'),
			unit('Justice', 'Courts', 'Operations'),
			unit('A', 'B', 'C/D'),
			unit('A', 'B', 'C D')
		])
	).toEqual([
		...['policy-care-health.xlsx', 'policy-courts-justice.xlsx', 'operations.xlsx'],
		...['c-d-b-a.xlsx', 'c-d-b-a-2.xlsx']
	]);
});

test('names of sheets are those that a workbook takes, and distinct', () => {
	const table = { caption: '', columns: [{ name: 'A', numeric: false }], rows: [] };
	const long = 'Roles: [what]/is\\asked*of? them '.repeat(2);
	const { SheetNames } = read(
		workbookXlsx([long, long, 'A', 'a'].map((name) => ({ name, table })))
	);
	expect(new Set(SheetNames.map((name) => name.toLowerCase())).size).toBe(4);
	for (const name of SheetNames) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
});
