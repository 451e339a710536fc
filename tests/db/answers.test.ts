import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type Question } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { attributeList } from '../../src/lib/queries/attribute-list';
import { attributeValues } from '../../src/lib/queries/attribute-values';
import { baseByAttribute } from '../../src/lib/queries/base-by-attribute';
import { baseByGrade } from '../../src/lib/queries/base-by-grade';
import { baseByUnit } from '../../src/lib/queries/base-by-unit';
import { datasetSummary } from '../../src/lib/queries/dataset-summary';
import { noFilter, type Filter } from '../../src/lib/queries/filter';
import { gradeLevelCounts } from '../../src/lib/queries/grade-level-counts';
import { gradeLevels } from '../../src/lib/queries/grade-levels';
import { gradeList } from '../../src/lib/queries/grade-list';
import { heatmapByAttribute } from '../../src/lib/queries/heatmap-by-attribute';
import { heatmapByGrade } from '../../src/lib/queries/heatmap-by-grade';
import { heatmapByUnit } from '../../src/lib/queries/heatmap-by-unit';
import type { Columns } from '../../src/lib/queries/query';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { engines } from './engines';
import { tinyFramework } from './tiny-framework';
import { tinyLoad } from './tiny-roles';

// Every answer is worked by hand from the table above `tinyRoles`. What the grades lead one to
// expect there: 1/2 (R1, R5) TEAM 1, FINA 2, TECH 2; 3/4 (R2, R4) TEAM 2, FINA 2;
// 11/12 (R3) TEAM 3, FINA 2, TECH 2, LEAD 3; PO 9 (R6) TEAM 2.
describe.each(engines)('answers about the tiny roles on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, tinyFramework, tinyLoad);
	});
	afterAll(() => database.close());

	const levels = tinyFramework.levels.length;

	/** Each row's values, in the order of the declared columns. */
	async function answer<Parameters, Spec extends Columns>(
		question: Question<Parameters, Spec>,
		parameters: Parameters
	) {
		const { rows } = await ask(database, question, parameters);
		return rows.map((row) => Object.values(row));
	}

	test('the summary counts roles, units, requirements and what is complete', async () => {
		const { rows } = await ask(database, datasetSummary, {
			coreIds: ['TEAM', 'FINA', 'TECH'],
			managerIds: ['LEAD']
		});
		expect(rows).toEqual([
			{
				roles: 7,
				clusters: 2,
				departments: 2,
				divisions: 2,
				files: 1,
				requirements: 18,
				not_essential: 1,
				unknown: 1,
				focus: 7,
				kind_not_stated: 2,
				on_ladder: 5,
				off_ladder: 1,
				no_grade: 1,
				manages_yes: 2,
				manages_no: 4,
				manages_not_stated: 1,
				complete_roles: 3,
				no_focus_roles: 2,
				dated_roles: 2,
				issues: 3
			}
		]);
	});

	test('the unit tree is depth first, Division 2 before Division 10, with ragged branches', async () => {
		expect(await answer(unitTree, {})).toEqual([
			[0, null, 0, 'All roles', null, null, null, 7],
			[1, 0, 1, 'Health', 'Health', null, null, 4],
			[2, 1, 2, 'Care', 'Health', 'Care', null, 4],
			[3, 2, 3, 'Division 2', 'Health', 'Care', 'Division 2', 1],
			[4, 2, 3, 'Division 10', 'Health', 'Care', 'Division 10', 2],
			[5, 0, 1, 'Transport', 'Transport', null, null, 1],
			[6, 0, 2, 'Museum', null, 'Museum', null, 1]
		]);
	});

	test('grades come in ladder order, those on no ladder last', async () => {
		expect(await answer(gradeList, {})).toEqual([
			['1/2', 1, 2],
			['3/4', 2, 2],
			['11/12', 3, 1],
			['PO 9', null, 1]
		]);
	});

	test('attributes are listed with their values, whatever the letter case that is searched for', async () => {
		expect(await answer(attributeList, {})).toEqual([
			['job_family', 3, 2],
			['team', 1, 1]
		]);
		const families = { name: 'job_family', limit: 9 };
		expect(await answer(attributeValues, { ...families, text: '' })).toEqual([
			['Finance', 2, 2],
			['Care', 1, 2]
		]);
		expect(await answer(attributeValues, { ...families, text: 'CAR' })).toEqual([['Care', 1, 1]]);
		expect(await answer(attributeValues, { ...families, text: '', limit: 1 })).toEqual([
			['Finance', 2, 2]
		]);
	});

	test('a filter by attributes asks for any of the values of each, and for roles that state none', async () => {
		const roles = async (...attributes: Filter['attributes']) =>
			(await answer(baseByGrade, { filter: { ...noFilter, attributes } })).map(
				([grade, count]) => `${String(grade)}: ${String(count)}`
			);
		const families = (...values: string[]) => ({ name: 'job_family', values });
		expect(await roles(families('Finance'))).toEqual(['1/2: 1', '3/4: 1']);
		expect(await roles(families('Finance', 'Care'))).toEqual(['1/2: 1', '3/4: 1', '11/12: 1']);
		expect(await roles(families(''), { name: 'team', values: [''] })).toEqual([
			'1/2: 1',
			'3/4: 1',
			'PO 9: 1',
			'null: 1'
		]);
		expect(await roles(families('Finance'), { name: 'team', values: ['Blue'] })).toEqual([
			'1/2: 1'
		]);
		expect(await roles(families())).toHaveLength(5);
	});

	// Levels 1 to 5, not essential, unknown; focus and stated kinds of those with a level; the sum of
	// levels at a grade, of what the grades lead one to expect, and of how many.
	test('the heatmap by cluster counts levels, focus and expectation', async () => {
		expect(await answer(heatmapByUnit, { filter: noFilter, depths: [1], levels })).toEqual([
			[1, 'TEAM', [1, 2, 1, 0, 0], 0, 0, 3, 3, 8, 8, 4],
			[1, 'FINA', [1, 2, 1, 0, 0], 0, 0, 1, 3, 8, 8, 4],
			[1, 'TECH', [1, 1, 0, 0, 0], 1, 1, 0, 2, 3, 4, 2],
			[1, 'LEAD', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 3, 1],
			[5, 'TEAM', [1, 0, 0, 0, 0], 0, 0, 0, 1, 1, 1, 1],
			[5, 'TECH', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 2, 1]
		]);
	});

	test('a text filter keeps what is expected, which is over all roles', async () => {
		const filter = { ...noFilter, text: 'BUDGET' };
		expect(await answer(heatmapByUnit, { filter, depths: [0], levels })).toEqual([
			[0, 'TEAM', [1, 1, 0, 0, 0], 0, 0, 1, 1, 3, 3, 2],
			[0, 'FINA', [1, 1, 0, 0, 0], 0, 0, 0, 1, 3, 4, 2],
			[0, 'TECH', [1, 0, 0, 0, 0], 0, 1, 0, 1, 1, 2, 1]
		]);
	});

	test('a unit filter shows the unit and those above it, with its own roles only', async () => {
		const filter = { ...noFilter, units: [['Health', 'Care', 'Division 10']] as const };
		const rows = await answer(heatmapByUnit, { filter, depths: [1, 3], levels });
		expect(rows.filter(([, capability]) => capability === 'FINA')).toEqual([
			[1, 'FINA', [0, 1, 1, 0, 0], 0, 0, 1, 2, 5, 4, 2],
			[4, 'FINA', [0, 1, 1, 0, 0], 0, 0, 1, 2, 5, 4, 2]
		]);
	});

	test('a filter by kind leaves only requirements of that kind', async () => {
		const filter = { ...noFilter, kind: 'complementary' as const };
		const rows = await answer(heatmapByUnit, { filter, depths: [1], levels });
		expect(rows.filter(([unit]) => unit === 1)).toEqual([
			[1, 'FINA', [0, 2, 0, 0, 0], 0, 0, 0, 2, 4, 4, 2],
			[1, 'TECH', [1, 1, 0, 0, 0], 1, 0, 0, 2, 3, 4, 2]
		]);
	});

	test('the heatmap by grade ends with the roles that state none', async () => {
		const filter = { ...noFilter, managesPeople: 'yes' as const };
		expect(await answer(heatmapByGrade, { filter, levels })).toEqual([
			['11/12', 'TEAM', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 3, 1],
			['11/12', 'FINA', [0, 1, 0, 0, 0], 0, 0, 0, 1, 2, 2, 1],
			['11/12', 'TECH', [0, 1, 0, 0, 0], 0, 0, 0, 1, 2, 2, 1],
			['11/12', 'LEAD', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 3, 1],
			[null, 'FINA', [0, 1, 0, 0, 0], 0, 0, 1, 1, 0, null, 0],
			[null, 'LEAD', [0, 1, 0, 0, 0], 0, 0, 0, 1, 0, null, 0]
		]);
	});

	test('the heatmap by an attribute ends with the roles that state no value', async () => {
		const attribute = 'job_family';
		const filter = { ...noFilter, managesPeople: 'yes' as const };
		expect(await answer(heatmapByAttribute, { filter, attribute, levels })).toEqual([
			['Care', 'TEAM', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 3, 1],
			['Care', 'FINA', [0, 1, 0, 0, 0], 0, 0, 0, 1, 2, 2, 1],
			['Care', 'TECH', [0, 1, 0, 0, 0], 0, 0, 0, 1, 2, 2, 1],
			['Care', 'LEAD', [0, 0, 1, 0, 0], 0, 0, 1, 1, 3, 3, 1],
			[null, 'FINA', [0, 1, 0, 0, 0], 0, 0, 1, 1, 0, null, 0],
			[null, 'LEAD', [0, 1, 0, 0, 0], 0, 0, 0, 1, 0, null, 0]
		]);
		const budget = { filter: { ...noFilter, text: 'budget' }, attribute };
		expect(await answer(baseByAttribute, budget)).toEqual([
			['Finance', '1/2', 1],
			['Finance', '3/4', 1]
		]);
		expect(await answer(baseByAttribute, { filter, attribute })).toEqual([
			['Care', '11/12', 1],
			[null, null, 1]
		]);
	});

	test('the base of a row counts roles, whatever the kind filter', async () => {
		const filter = { ...noFilter, kind: 'focus' as const };
		expect(await answer(baseByUnit, { filter, depths: [2] })).toEqual([
			[2, '1/2', 1],
			[2, '3/4', 2],
			[2, '11/12', 1],
			[6, 'PO 9', 1]
		]);
	});

	test('an empty name in a unit path means that none is stated', async () => {
		const filter = { ...noFilter, units: [['Health', 'Care', '']] as const };
		expect(await answer(baseByGrade, { filter })).toEqual([['3/4', 1]]);
		expect(await answer(baseByGrade, { filter: { ...noFilter, units: [['']] } })).toEqual([
			['PO 9', 1],
			[null, 1]
		]);
	});

	test('levels are spread by grade', async () => {
		const filter = { ...noFilter, grades: ['1/2'] };
		expect(await answer(gradeLevels, { filter })).toEqual([
			['1/2', 'TEAM', 'required', 1, 2],
			['1/2', 'FINA', 'required', 2, 1],
			['1/2', 'TECH', 'required', 1, 1],
			['1/2', 'TECH', 'required', 3, 1]
		]);
	});

	test('a role is complete only with a level in every core capability, whatever the kind', async () => {
		const filter = { ...noFilter, grades: ['3/4'], kind: 'focus' as const };
		// R2 has TECH as not essential, R4 as unknown; without TECH both are complete.
		const complete = async (coreIds: readonly string[]) =>
			(await ask(database, gradeLevelCounts, { filter, coreIds })).rows.map((row) => row.complete);
		expect(new Set(await complete(['TEAM', 'FINA', 'TECH']))).toEqual(new Set([false]));
		expect(new Set(await complete(['TEAM', 'FINA']))).toEqual(new Set([true]));
	});

	test('a grade counts how many core capabilities its roles have at each level, zero too', async () => {
		const filter = { ...noFilter, grades: ['1/2'] };
		const coreIds = ['TEAM', 'FINA', 'TECH'];
		expect(await answer(gradeLevelCounts, { filter, coreIds })).toEqual([
			['1/2', false, 1, 1, 1],
			['1/2', false, 2, 0, 1],
			['1/2', false, 3, 1, 1],
			['1/2', false, 4, 0, 1],
			['1/2', false, 5, 0, 1],
			['1/2', true, 1, 2, 1],
			['1/2', true, 2, 1, 1],
			['1/2', true, 3, 0, 1],
			['1/2', true, 4, 0, 1],
			['1/2', true, 5, 0, 1]
		]);
	});
});
