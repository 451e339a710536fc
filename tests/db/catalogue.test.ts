import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/lib/db/database';
import { DecodeError, QueryError } from '../../src/lib/db/query-error';
import { loadRoles } from '../../src/lib/db/load-roles';
import { sql } from '../../src/lib/db/sql';
import { storeAnalysis } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { storeRoleSets } from '../../src/lib/db/store-role-sets';
import { queries } from '../../src/lib/queries/index';
import { defineQuery } from '../../src/lib/queries/query';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { checkQuery } from './check-query';
import { engines } from './engines';
import { tinyAnalysis, tinyDecisions } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

describe.each(engines)('the catalogue on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
		await prepareStrata(database, tinyLoad.roles, tinyFramework);
		await storeAnalysis(database, tinyAnalysis());
		await storeDecisions(database, tinyDecisions);
		await database.transaction((inside) =>
			storeRoleSets(inside, [{ number: 1, roleIds: ['R1', 'R4', 'gone'] }])
		);
	});
	afterAll(() => database.close());

	for (const query of queries) {
		test(`${query.name} binds, and its columns are as declared`, async () => {
			await expect(checkQuery(database, query)).resolves.toBeGreaterThan(0);
		});
	}

	const broken = (text: ReturnType<typeof sql>) =>
		defineQuery({
			name: 'broken',
			about: 'Nothing.',
			columns: { roles: 'integer' },
			example: {},
			statement: () => text
		});

	test.each([
		[
			'a column that no table has',
			sql`SELECT no_such AS roles FROM role ORDER BY roles`,
			QueryError
		],
		['a syntax error', sql`SELECT FROM WHERE ORDER BY 1`, QueryError],
		[
			'a text where a number is declared',
			sql`SELECT title AS roles FROM role ORDER BY roles`,
			DecodeError
		],
		['a null where none is declared', sql`SELECT NULL AS roles ORDER BY roles`, DecodeError],
		['another column name', sql`SELECT 1 AS jobs ORDER BY jobs`, DecodeError],
		['a column too many', sql`SELECT 1 AS roles, 2 AS jobs ORDER BY jobs`, DecodeError],
		['a parameter too few', { text: 'SELECT ? AS roles ORDER BY 1', parameters: [] }, QueryError],
		['no total order', sql`SELECT 1 AS roles`, RangeError]
	])('the tester catches %s', async (_, statement, error) => {
		await expect(checkQuery(database, broken(statement))).rejects.toBeInstanceOf(error);
	});
});
