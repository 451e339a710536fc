import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import { baseByGrade } from '../../src/lib/queries/base-by-grade';
import { baseByUnit } from '../../src/lib/queries/base-by-unit';
import { cellLevelsByGrade } from '../../src/lib/queries/cell-levels-by-grade';
import { cellRoles } from '../../src/lib/queries/cell-roles';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { datasetSummary } from '../../src/lib/queries/dataset-summary';
import { editionCountdown } from '../../src/lib/queries/edition-countdown';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import { gradeLevelCounts } from '../../src/lib/queries/grade-level-counts';
import { gradeLevels } from '../../src/lib/queries/grade-levels';
import { gradeList } from '../../src/lib/queries/grade-list';
import { heatmapByGrade } from '../../src/lib/queries/heatmap-by-grade';
import { heatmapByUnit } from '../../src/lib/queries/heatmap-by-unit';
import { issueCauses } from '../../src/lib/queries/issue-causes';
import { issueList } from '../../src/lib/queries/issue-list';
import { issueValues } from '../../src/lib/queries/issue-values';
import { issuesAlike } from '../../src/lib/queries/issues-alike';
import { queries } from '../../src/lib/queries/index';
import type { Columns } from '../../src/lib/queries/query';
import { dataFingerprint } from '../../src/lib/queries/data-fingerprint';
import { comparedGrades } from '../../src/lib/queries/compared-grades';
import { nearestRoles } from '../../src/lib/queries/nearest-roles';
import { comparedLevels } from '../../src/lib/queries/compared-levels';
import { comparedStanding } from '../../src/lib/queries/compared-standing';
import { levelTrend } from '../../src/lib/queries/level-trend';
import { stratumContrast } from '../../src/lib/queries/stratum-contrast';
import { stratumRoles } from '../../src/lib/queries/stratum-roles';
import { unitCurrency } from '../../src/lib/queries/unit-currency';
import { roleDetail } from '../../src/lib/queries/role-detail';
import { roleList } from '../../src/lib/queries/role-list';
import { roleRequirements } from '../../src/lib/queries/role-requirements';
import { unitDifferences } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { arbitraryFilter, arbitraryRoles } from './arbitrary-roles';
import { columnsOf, type PlainRole } from './plain-roles';
import { tableSizes } from '../../src/lib/queries/table-sizes';
import { exportTables } from '../../src/lib/state/export-tables';
import { storeAnalysis, storeFamilies } from '../../src/lib/db/store-analysis';
import { storeDecisions } from '../../src/lib/db/store-decisions';
import { tinyAnalysis, tinyDecisions, tinyFamilies } from './tiny-analysis';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';
import { openWasmNodeDatabase } from './wasm-node-database';

const capabilityIds = tinyFramework.capabilities.map(({ id }) => id);
const depths = [0, 1, 2, 3];
const levels = tinyFramework.levels.length;
const page = { limit: 20, offset: 1 };

/** Rows by the name of their query. */
type Answers = Readonly<Record<string, readonly (readonly unknown[])[]>>;

/** Every answer of the catalogue under one filter, by query name. Sums are rounded: their order is the engine's own. */
async function answers(database: Database, filter: Filter): Promise<Answers> {
	const all: Record<string, readonly (readonly unknown[])[]> = {};
	const add = async <Parameters, Spec extends Columns>(
		question: Question<Parameters, Spec>,
		parameters: Parameters
	) => {
		const { rows } = await ask(database, question, parameters);
		all[question.name] = rows.map((row) =>
			Object.values(row).map((value) =>
				typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value
			)
		);
	};
	const coreIds = capabilityIds.slice(0, 3);
	await add(datasetSummary, { coreIds, managerIds: capabilityIds.slice(3) });
	await add(unitTree, {});
	await add(gradeList, {});
	await add(heatmapByUnit, { filter, depths, levels });
	await add(heatmapByGrade, { filter, levels });
	await add(baseByUnit, { filter, depths });
	await add(baseByGrade, { filter });
	await add(roleList, { filter, capabilityIds, directlyIn: null, ...page });
	await add(cellRoles, { filter, row: { unitId: 0 }, capabilityId: 'FINA', ...page });
	await add(cellLevelsByGrade, { filter, row: { unitId: 0 }, capabilityId: 'FINA' });
	await add(gradeLevels, { filter });
	await add(gradeLevelCounts, { filter, coreIds });
	await add(roleDetail, { roleId: 'R1' });
	await add(roleRequirements, { roleId: 'R1' });
	await add(issueCauses, {});
	await add(issueList, { cause: null, ...page });
	await add(issueValues, { cause: 'unreadable_level', limit: 20 });
	await add(issuesAlike, {
		...{ cause: 'unreadable_level', value: 'adde', column: null, limit: 20, offset: 0 }
	});
	await add(editionCountdown, { filter, issuedOn: '2026-01-19' });
	await add(unitDifferences, { filter, depth: 3 });
	await add(chosenDifferences, { filter, unitIds: [1, 2, 3] });
	const comparison = { filter, side: 1, others: null };
	await add(stratumContrast, { ...comparison, capabilityId: 'FINA', strata: 1 });
	const tendency = { capabilityId: null, strata: 3, stratum: 1, limit: 3 };
	await add(stratumRoles, { ...comparison, ...tendency });
	await add(comparedLevels, comparison);
	const dates = { edition: '2020', issuedOn: '2020-01-01', staleBefore: '2020-01-01' };
	await add(comparedStanding, { ...comparison, others: [2], coreIds, ...dates });
	await add(dataFingerprint, {});
	await add(comparedGrades, comparison);
	await add(nearestRoles, { ...comparison, gradeId: '1/2', strata: 3, limit: 5 });
	await add(levelTrend, { filter });
	await add(unitCurrency, { filter, depth: 1, ...dates });
	await add(tableSizes, {});
	for (const { query } of exportTables) await add(query, { from: 0, to: 1_000 });
	return all;
}

/** The answers with the rows of exported tables, which are numbered and stand as in the file, in an order of their own. */
function withoutOrder(all: Answers): Readonly<Record<string, unknown>> {
	const ordered = exportTables.flatMap(({ query: { name, columns } }) => {
		const number = Object.keys(columns).indexOf('role_key');
		const rows = all[name]?.map((row) => JSON.stringify(row.filter((_, at) => at !== number)));
		return rows ? [[name, rows.toSorted()] as const] : [];
	});
	return { ...all, ...Object.fromEntries(ordered) };
}

async function load(database: Database, roles: readonly PlainRole[]): Promise<void> {
	const columns = columnsOf(roles);
	await loadRoles(database, tinyFramework, { ...tinyLoad, roles: columns });
	await prepareStrata(database, columns, tinyFramework);
}

describe('the two engines', () => {
	let wasm: Database;
	let native: Database;
	beforeAll(async () => {
		wasm = await openWasmNodeDatabase();
		native = await openNativeDatabase(2);
	});
	afterAll(async () => {
		await wasm.close();
		await native.close();
	});

	test('give the same answer to every query, whatever the roles and the filter', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryRoles, arbitraryFilter, async (roles, filter) => {
				await load(wasm, roles);
				await load(native, roles);
				const [one, other] = [await answers(wasm, filter), await answers(native, filter)];
				expect(one).toEqual(other);
			}),
			{ numRuns: 10 }
		);
	});

	test('give the same answer to every other query, of a stored analysis', async () => {
		for (const database of [wasm, native]) {
			await loadRoles(database, tinyFramework, tinyLoad);
			await storeFamilies(database, tinyFamilies);
			await storeAnalysis(database, tinyAnalysis());
			await storeDecisions(database, tinyDecisions);
		}
		const underFilters = new Set(Object.keys(await answers(native, noFilter)));
		const others = queries.filter(({ name }) => !underFilters.has(name));
		expect(others.length + underFilters.size).toBe(queries.length);
		for (const { name, about, columns, exampleStatement } of others) {
			const question = { name, about, columns, statement: exampleStatement };
			const { rows } = await ask(native, question, {});
			expect((await ask(wasm, question, {})).rows, name).toEqual(rows);
		}
	});

	test('answer alike however the file is shuffled', async () => {
		const shuffled = arbitraryRoles.chain((roles) =>
			fc.record({
				roles: fc.constant(roles),
				shuffled: fc.shuffledSubarray(roles, { minLength: roles.length })
			})
		);
		await fc.assert(
			fc.asyncProperty(shuffled, arbitraryFilter, async ({ roles, shuffled }, filter) => {
				await load(native, roles);
				const inOrder = withoutOrder(await answers(native, filter));
				await load(native, shuffled);
				expect(withoutOrder(await answers(native, filter))).toEqual(inOrder);
			}),
			{ numRuns: 10 }
		);
		expect.hasAssertions();
	});

	test('never count more roles or requirements under one filter more', async () => {
		const total = async (filter: Filter) => {
			const cells = (await ask(native, heatmapByUnit, { filter, depths: [0], levels })).rows;
			const base = (await ask(native, baseByUnit, { filter, depths: [0] })).rows;
			return {
				requirements: cells.reduce(
					(all, row) =>
						row.levels.reduce((sum, roles) => sum + roles, all) + row.not_essential + row.unknown,
					0
				),
				roles: base.reduce((sum, row) => sum + row.roles, 0)
			};
		};
		await fc.assert(
			fc.asyncProperty(arbitraryRoles, arbitraryFilter, async (roles, filter) => {
				await load(native, roles);
				let wider = await total(noFilter);
				for (const narrower of [
					{ ...noFilter, text: filter.text },
					{ ...noFilter, text: filter.text, units: filter.units },
					{ ...noFilter, text: filter.text, units: filter.units, grades: filter.grades },
					{ ...filter, kind: null, attributes: [] },
					{ ...filter, kind: null },
					filter
				]) {
					const narrow = await total(narrower);
					expect(narrow.requirements).toBeLessThanOrEqual(wider.requirements);
					expect(narrow.roles).toBeLessThanOrEqual(wider.roles);
					wider = narrow;
				}
			}),
			{ numRuns: 10 }
		);
		expect.hasAssertions();
	});
});
