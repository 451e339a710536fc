import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
	analysisTables,
	createIncoming,
	dropIncoming,
	incomingTable
} from '../../src/lib/db/analysis-schema';
import type { Database, Statements } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { id, sql, type Statement } from '../../src/lib/db/sql';
import { storeAnalysis, storeFamilies } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { engines } from './engines';
import { tinyAnalysis, tinyDecisions, tinyFamilies } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

describe.each(engines)('a stored analysis on $engine', ({ open }) => {
	let database: Database;
	beforeEach(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
	}, 60_000);
	afterEach(() => database.close());

	async function rows(statement: Statement): Promise<unknown[][]> {
		const { rowCount, columns } = await database.query(statement);
		return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
	}
	const findings = () => rows(sql`SELECT count(*)::INTEGER FROM finding`);

	test('families stand by role, and are replaced', async () => {
		await storeFamilies(database, tinyFamilies);
		await storeFamilies(database, tinyFamilies);
		expect(
			await rows(sql`SELECT role_id, family FROM role JOIN role_family USING (role_key)
				WHERE role_id IN ('R1', 'R7') ORDER BY role_id`)
		).toEqual([
			['R1', 'Budget'],
			['R7', null]
		]);
	});

	test('judged levels have their evidence and band, others have no row', async () => {
		await storeAnalysis(database, tinyAnalysis());
		expect(
			await rows(sql`SELECT role_id, capability_id, level, expected, chance, q, peers, tier, band
				FROM evidence ORDER BY role_id, capability_id`)
		).toEqual([
			['R2', 'TEAM', 2, 2.1, 0.9, 1, 6, 1, null],
			['R2', 'FINA', 3, 1.8, 0.0001, 0.004, 6, 1, 'strong'],
			['R5', 'TEAM', 1, 1, 1, 1, 5, 3, null],
			['R5', 'TECH', 3, 1.2, 0.001, 0.03, 5, 3, 'likely']
		]);
	});

	test('a second analysis takes the place of the first', async () => {
		await storeAnalysis(database, tinyAnalysis());
		await storeAnalysis(database, tinyAnalysis());
		expect(await findings()).toEqual([[7]]);
		expect(await rows(sql`SELECT count(*)::INTEGER FROM finding_role`)).toEqual([[9]]);
	});

	test('a stopped one leaves what was stored, and a later one can be stored', async () => {
		await storeAnalysis(database, tinyAnalysis());
		const control = new AbortController();
		async function* stopped() {
			for await (const batch of tinyAnalysis()) {
				yield batch;
				control.abort(new Error('superseded'));
			}
		}
		await expect(storeAnalysis(database, stopped(), control.signal)).rejects.toThrow('superseded');
		expect(await findings()).toEqual([[7]]);
		await storeAnalysis(database, tinyAnalysis());
		expect(await findings()).toEqual([[7]]);
	});

	test('rows that waited for their turn until another run had begun are not put among that run’s', async () => {
		const control = new AbortController();
		const late = {
			...database,
			run: database.run.bind(database),
			transaction: async <Result>(work: (inside: Statements) => Promise<Result>) => {
				if (!control.signal.aborted) {
					control.abort(new Error('superseded'));
					await database.run(`${dropIncoming}\n${createIncoming}`);
				}
				return database.transaction(work);
			}
		};
		await expect(storeAnalysis(late, tinyAnalysis(), control.signal)).rejects.toThrow('superseded');
		for (const table of analysisTables) {
			const incoming = id(incomingTable(table));
			expect(await rows(sql`SELECT count(*)::INTEGER FROM ${incoming}`)).toEqual([[0]]);
		}
	});

	test('questions are answered between the batches, from what was stored before', async () => {
		const seen: unknown[] = [];
		async function* watched() {
			for await (const batch of tinyAnalysis()) {
				yield batch;
				seen.push(...(await findings()));
			}
		}
		await storeAnalysis(database, watched());
		expect(seen).toEqual([[0], [0], [0], [0], [0]]);
		expect(await findings()).toEqual([[7]]);
	});

	test('a finding that comes twice is refused', async () => {
		async function* twice() {
			yield* tinyAnalysis();
			for await (const batch of tinyAnalysis()) if (batch.table === 'finding') yield batch;
		}
		await expect(storeAnalysis(database, twice())).rejects.toThrow(
			'Two findings have the same key.'
		);
		expect(await findings()).toEqual([[0]]);
	});

	test('a load takes the findings away, even in the midst of storing, and leaves decisions', async () => {
		await storeAnalysis(database, tinyAnalysis());
		await storeDecisions(database, tinyDecisions);
		async function* interrupted() {
			for await (const batch of tinyAnalysis()) {
				yield batch;
				await loadRoles(database, tinyFramework, tinyLoad);
			}
		}
		await expect(storeAnalysis(database, interrupted())).rejects.toThrow('Other data were loaded');
		expect(await findings()).toEqual([[0]]);
		expect(await rows(sql`SELECT count(*)::INTEGER FROM decision`)).toEqual([[2]]);
	});

	test('decisions are replaced as a whole', async () => {
		await storeDecisions(database, tinyDecisions);
		await storeDecisions(database, tinyDecisions.slice(0, 1));
		expect(
			await rows(sql`SELECT finding_key, subject, state, reason, decided_by,
				CAST(expires_on AS VARCHAR) FROM decision`)
		).toEqual([
			['level:R5:TECH:c1', 'level:R5:TECH', 'waived', 'Runs the depot system', 'Ann', '2026-12-31']
		]);
		await storeDecisions(database, []);
		expect(await rows(sql`SELECT * FROM decision`)).toEqual([]);
	});
});
