import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { sql, type Statement } from '../../src/lib/db/sql';
import { storeAnalysis, storeFamilies } from '../../src/lib/db/store-analysis';
import { engines } from './engines';
import { tinyAnalysis, tinyFamilies } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

describe.each(engines)('a load that keeps the stored analysis on $engine', ({ open }) => {
	let database: Database;
	beforeEach(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await storeFamilies(database, tinyFamilies);
		await storeAnalysis(database, tinyAnalysis());
	}, 60_000);
	afterEach(() => database.close());

	async function rows(statement: Statement): Promise<unknown[][]> {
		const { rowCount, columns } = await database.query(statement);
		return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
	}
	const stored = async () => [
		await rows(sql`SELECT * FROM finding ORDER BY finding_id`),
		await rows(sql`SELECT * FROM finding_role ORDER BY ALL`),
		await rows(sql`SELECT * FROM finding_capability ORDER BY ALL`),
		await rows(sql`SELECT * FROM finding_unit ORDER BY ALL`),
		await rows(sql`SELECT * FROM role_family ORDER BY role_key`),
		await rows(
			sql`SELECT role_id, capability_id, expected, chance, q, band FROM evidence ORDER BY ALL`
		)
	];

	test('leaves findings, evidence and families as they were, and can be told again', async () => {
		const before = await stored();
		await loadRoles(database, tinyFramework, tinyLoad, { keepAnalysis: true });
		await loadRoles(database, tinyFramework, tinyLoad, { keepAnalysis: true });
		expect(await stored()).toEqual(before);
		await storeAnalysis(database, tinyAnalysis());
		expect(await stored()).toEqual(before);
		await loadRoles(database, tinyFramework, tinyLoad);
		expect(await rows(sql`SELECT count(*)::INTEGER FROM finding`)).toEqual([[0]]);
	});

	test('keeps all that was there where the load fails', async () => {
		const before = await stored();
		const stopped: Database = {
			...database,
			transaction: (work) =>
				database.transaction(async (inside) => {
					await work(inside);
					throw new Error('stopped');
				})
		};
		await expect(
			loadRoles(stopped, tinyFramework, tinyLoad, { keepAnalysis: true })
		).rejects.toThrow('stopped');
		expect(await stored()).toEqual(before);
	});
});
