import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import { comparedDepths } from '../../src/lib/db/compared-sides';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { noFilter } from '../../src/lib/queries/filter';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { arbitraryRoles } from './arbitrary-roles';
import { columnsOf } from './plain-roles';
import { rounded } from './rounded';
import { tinyFramework } from './tiny-framework';

describe('differences from what is stored by unit and grade', () => {
	let database: Database;
	beforeAll(async () => {
		database = await openNativeDatabase();
	});
	afterAll(() => database.close());

	test('are those added up role by role, for any grades and units, one within another too', async () => {
		const grades = fc.uniqueArray(fc.constantFrom('1/2', '3/4', '11/12', ''), { maxLength: 3 });
		let nested = 0;
		await fc.assert(
			fc.asyncProperty(
				arbitraryRoles,
				grades,
				fc.infiniteStream(fc.boolean()),
				async (...given) => {
					const [roles, asked, picks] = given;
					const columns = columnsOf(roles);
					await loadRoles(database, tinyFramework, { roles: columns, issues: [], files: [] });
					await prepareStrata(database, columns, tinyFramework);
					const stored = { ...noFilter, grades: asked };
					// Every id holds an R, so that the same roles pass, each asked by itself.
					const each = { ...stored, text: 'r' };
					for (const depth of comparedDepths) {
						const [of, by] = [
							await ask(database, unitDifferences, { filter: stored, depth }),
							await ask(database, unitDifferences, { filter: each, depth })
						];
						expect(rounded(of.rows)).toEqual(rounded(by.rows));
					}
					const tree = (await ask(database, unitTree, {})).rows;
					const chosen = tree.filter(() => picks.next().value);
					const unitIds = chosen.map(({ unit_id }) => unit_id);
					if (chosen.some(({ parent_id }) => unitIds.includes(parent_id ?? -1))) nested++;
					expect(
						rounded((await ask(database, chosenDifferences, { filter: stored, unitIds })).rows)
					).toEqual(
						rounded((await ask(database, chosenDifferences, { filter: each, unitIds })).rows)
					);
				}
			),
			{ numRuns: 40 }
		);
		expect(nested).toBeGreaterThan(5);
	});
});
