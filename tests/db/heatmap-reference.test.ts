import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { baseByAttribute } from '../../src/lib/queries/base-by-attribute';
import { baseByUnit } from '../../src/lib/queries/base-by-unit';
import { heatmapByAttribute } from '../../src/lib/queries/heatmap-by-attribute';
import { heatmapByGrade } from '../../src/lib/queries/heatmap-by-grade';
import { heatmapByUnit } from '../../src/lib/queries/heatmap-by-unit';
import { unitTree } from '../../src/lib/queries/unit-tree';
import type { Filter } from '../../src/lib/queries/filter';
import { arbitraryFilter, arbitraryRoles } from './arbitrary-roles';
import { engines } from './engines';
import { columnsOf, type PlainRole } from './plain-roles';
import {
	attributeOf,
	cellsOfRows,
	figuresOf,
	passes,
	slowCells,
	unitAt,
	type SlowCell
} from './slow-answers';
import { tinyFramework } from './tiny-framework';

const depths = [0, 1, 2, 3];
const levels = tinyFramework.levels.length;
const figures = (cells: Map<string, SlowCell>) =>
	Object.fromEntries([...cells].map(([name, cell]) => [name, figuresOf(cell)]));

/** Names a unit as `unitAt` does. */
async function unitNames(database: Database): Promise<Map<number, string>> {
	const { rows } = await ask(database, unitTree, {});
	return new Map(
		rows.map(({ unit_id, depth, cluster, department, division }) => [
			unit_id,
			[cluster, department, division]
				.slice(0, depth)
				.map((name) => name ?? '')
				.join(' › ')
		])
	);
}

const unitsOf = (role: PlainRole) =>
	depths.map((depth) => unitAt(role, depth)).filter((name) => name !== null);

function countBy(keys: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
	return counts;
}

async function compare(database: Database, roles: readonly PlainRole[], filter: Filter) {
	const names = await unitNames(database);
	const byUnit = (await ask(database, heatmapByUnit, { filter, depths, levels })).rows;
	const inUnits = cellsOfRows(byUnit, (row) => names.get(byUnit[row]?.unit_id ?? -1) ?? 'nowhere');
	expect(figures(inUnits)).toEqual(figures(slowCells(roles, filter, unitsOf)));

	const byGrade = (await ask(database, heatmapByGrade, { filter, levels })).rows;
	const inGrades = cellsOfRows(byGrade, (row) => byGrade[row]?.grade_id ?? 'none');
	expect(figures(inGrades)).toEqual(
		figures(slowCells(roles, filter, (role) => [role.grade ?? 'none']))
	);

	for (const attribute of ['team', 'job_family', 'no such attribute']) {
		const valueOf = (role: PlainRole) => attributeOf(role, attribute) || 'none';
		const byValue = (await ask(database, heatmapByAttribute, { filter, attribute, levels })).rows;
		const inValues = cellsOfRows(byValue, (row) => byValue[row]?.value ?? 'none');
		expect(figures(inValues)).toEqual(figures(slowCells(roles, filter, (role) => [valueOf(role)])));
		const passing = roles.filter((each) => passes(each, filter));
		const keys = passing.map((role) => `${valueOf(role)} | ${role.grade ?? 'none'}`);
		const { rows } = await ask(database, baseByAttribute, { filter, attribute });
		expect(
			Object.fromEntries(
				rows.map((row) => [`${row.value ?? 'none'} | ${row.grade_id ?? 'none'}`, row.roles])
			)
		).toEqual(countBy(keys));
	}

	const base: Record<string, number> = {};
	for (const role of roles.filter((each) => passes(each, filter))) {
		for (const unit of unitsOf(role)) {
			const key = `${unit} | ${role.grade ?? 'none'}`;
			base[key] = (base[key] ?? 0) + 1;
		}
	}
	const { rows } = await ask(database, baseByUnit, { filter, depths });
	expect(
		Object.fromEntries(
			rows.map((row) => [`${names.get(row.unit_id)} | ${row.grade_id ?? 'none'}`, row.roles])
		)
	).toEqual(base);
}

describe.each(engines)('every heatmap figure on $engine', ({ open }) => {
	let database: Database;
	beforeAll(async () => {
		database = await open();
	});
	afterAll(() => database.close());

	test('equals what plain loops over the roles give, whatever the roles and the filter', async () => {
		await fc.assert(
			fc.asyncProperty(
				arbitraryRoles,
				fc.array(arbitraryFilter, { minLength: 4, maxLength: 4 }),
				async (roles, filters) => {
					await loadRoles(database, tinyFramework, {
						roles: columnsOf(roles),
						issues: [],
						files: []
					});
					for (const filter of filters) await compare(database, roles, filter);
				}
			),
			{ numRuns: 12 }
		);
		expect.hasAssertions();
	});
});
