import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareDivisions } from '../../src/lib/analysis/compare-divisions';
import { familyColumn } from '../../src/lib/analysis/family-column';
import { judgeDifferences } from '../../src/lib/analysis/judge-differences';
import { likenessOf } from '../../src/lib/analysis/likeness';
import { organisationFromRoles } from '../../src/lib/analysis/organisation-from-roles';
import { ask } from '../../src/lib/db/ask';
import type { Database } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { openNativeDatabase } from '../../src/lib/db/native-database';
import type { RoleColumns } from '../../src/lib/db/role-columns';
import type { Framework } from '../../src/lib/framework/framework';
import { nsw } from '../../src/lib/framework/nsw';
import { ingestFiles } from '../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../src/lib/ingest/source-file';
import { chosenDifferences } from '../../src/lib/queries/chosen-differences';
import { noFilter } from '../../src/lib/queries/filter';
import { unitDifferences, type UnitDifferencesRow } from '../../src/lib/queries/unit-differences';
import { unitTree } from '../../src/lib/queries/unit-tree';
import { prepareStrata } from '../../src/lib/state/prepare-strata';
import { anyRoles, narrowFramework, type SmallRole } from '../unit/analysis/small-organisation';
import { smallColumns } from './small-columns';

const strataNames = ['family and grade', 'group and grade', 'grade'];

let database: Database;
beforeAll(async () => {
	database = await openNativeDatabase();
});
afterAll(() => database.close());

async function load(roles: RoleColumns, framework: Framework) {
	await loadRoles(database, framework, { roles, issues: [], files: [] });
	await prepareStrata(database, roles, framework);
}

function analysed(roles: RoleColumns, framework: Framework) {
	const organisation = organisationFromRoles(roles, framework);
	return {
		organisation,
		...compareDivisions(organisation, familyColumn(likenessOf(organisation)))
	};
}

function judged(rows: readonly UnitDifferencesRow[]) {
	const measured = rows.map((row) => ({
		difference: row.difference ?? NaN,
		error: row.error ?? NaN,
		matched: row.matched,
		roles: row.roles,
		isTendency: row.capability_id === null
	}));
	return judgeDifferences(measured).map((judgement, at) => ({ ...rows[at], ...judgement }));
}

/** A number rounded to where the order of a sum no longer tells; none for none. */
const near = (value: number | null | undefined): number | null =>
	value === null || value === undefined || Number.isNaN(value)
		? null
		: Math.round(value * 1e7) / 1e7 + 0;

const width = 3;
const framework = narrowFramework(width);

/** The same roles, their job function in a column of the file by which a person wants them grouped. */
function groupedByPick(columns: RoleColumns): RoleColumns {
	const { job_function: stream, job_family: family } = columns.text;
	const blank = { codes: new Int32Array(columns.roleCount).fill(-1), values: [] };
	return {
		...columns,
		text: { ...columns.text, job_function: blank, job_family: blank },
		attributes: { Stream: stream, Family: family },
		groupColumns: ['Stream', 'Family']
	};
}

describe('the statement that compares units', () => {
	test('says of every unit what the analysis says', async () => {
		await fc.assert(
			fc.asyncProperty(anyRoles(width, 60), fc.boolean(), async (roles, picks) => {
				const standard = smallColumns(roles, framework);
				const columns = picks ? groupedByPick(standard) : standard;
				await load(columns, framework);
				const reference = analysed(columns, framework);
				const tree = (await ask(database, unitTree, {})).rows;
				const { rows } = await ask(database, unitDifferences, { filter: noFilter, depth: 3 });
				const found = new Map(
					judged(rows).map((row) => [
						`${tree.find(({ unit_id }) => unit_id === row.side)?.name} ${row.capability_id}`,
						row
					])
				);
				let compared = 0;
				reference.organisation.unitNames.forEach((name, unit) => {
					for (let c = 0; c <= width; c++) {
						const at = unit * (width + 1) + c;
						const row = found.get(`${name} ${framework.capabilities[c]?.id ?? null}`);
						if (row) compared++;
						expect([near(row?.difference), near(row?.error), near(row?.matched ?? 0)]).toEqual([
							near(reference.difference[at]),
							near(reference.error[at]),
							near(reference.matched[at])
						]);
						expect([row?.enough ?? false, row?.different ?? false]).toEqual([
							reference.enough[at] === 1,
							reference.different[at] === 1
						]);
						expect(near(row?.rate)).toEqual(near(reference.rate[at]));
						if (row) expect(strataNames[(row.strata ?? 0) - 1]).toBe(reference.strata[unit]);
					}
				});
				expect(compared).toBe(rows.length);
			}),
			{ numRuns: 40 }
		);
	});

	test('says of chosen units what the analysis says of an organisation of just these', async () => {
		await fc.assert(
			fc.asyncProperty(anyRoles(width, 60), async (roles) => {
				const names = ['North', 'South'];
				const chosen = roles.filter(({ division }) => names.includes(division ?? ''));
				fc.pre(names.every((name) => chosen.some(({ division }) => division === name)));
				await load(smallColumns(roles, framework), framework);
				const tree = (await ask(database, unitTree, {})).rows;
				const idOf = (name: string) => tree.find((unit) => unit.name === name)?.unit_id ?? -1;
				const { rows } = await ask(database, chosenDifferences, {
					filter: noFilter,
					unitIds: names.map(idOf)
				});
				const reference = compareChosen(chosen, roles);
				for (const row of rows) {
					const unit = reference.organisation.unitNames.findIndex(
						(name) => idOf(name) === row.side
					);
					const c = framework.capabilities.findIndex(({ id }) => id === row.capability_id);
					if (c < 0) continue;
					const at = unit * (width + 1) + c;
					expect([near(row.difference), near(row.error), near(row.matched)]).toEqual([
						near(reference.difference[at]),
						near(reference.error[at]),
						near(reference.matched[at])
					]);
				}
			}),
			{ numRuns: 40 }
		);
		expect.hasAssertions();
	});
});

/** The analysis of the chosen roles, under the families that they have among all. */
function compareChosen(chosen: readonly SmallRole[], all: readonly SmallRole[]) {
	const whole = organisationFromRoles(smallColumns(all, framework), framework);
	const families = familyColumn(likenessOf(whole));
	const familyOf = new Map(whole.roleIds.map((id, role) => [id, families.codes[role] ?? -1]));
	const organisation = organisationFromRoles(smallColumns(chosen, framework), framework);
	const codes = Int32Array.from(organisation.roleIds, (id) => familyOf.get(id) ?? -1);
	return { organisation, ...compareDivisions(organisation, { codes, values: families.values }) };
}

const shared = new URL('../../../shared/bench/', import.meta.url);

describe.each([
	{ name: 'org-3000-1', low: 0.92, high: 0.99, rmse: 0.06 },
	{ name: 'org-30000-1', low: 0.92, high: 0.98, rmse: 0.035 }
])('on $name (METHOD.md §6)', ({ name, low, high, rmse }) => {
	test('intervals hold the true effects of divisions, and are near them', async (context) => {
		const file = new URL(`${name}.csv`, shared);
		context.skip(!existsSync(file), 'the shared benchmark organisations are not there');
		const source = bytesAsSource(`${name}.csv`, new Uint8Array(readFileSync(file)));
		await load((await ingestFiles([source], nsw)).roles, nsw);
		const tree = (await ask(database, unitTree, {})).rows;
		const { rows } = await ask(database, unitDifferences, { filter: noFilter, depth: 3 });
		const capabilityOf = new Map(nsw.capabilities.map(({ id, name: text }) => [id, text]));
		const truth = new Map(
			Papa.parse<Record<string, string>>(
				readFileSync(new URL(`${name}.divisions.csv`, shared), 'utf8'),
				{ header: true, skipEmptyLines: true }
			).data.map((row) => [`${row['division']}|${row['capability']}`, Number(row['effect'])])
		);
		let [held, count, squares] = [0, 0, 0];
		for (const row of judged(rows)) {
			const division = tree.find(({ unit_id }) => unit_id === row.side)?.name;
			const effect = truth.get(`${division}|${capabilityOf.get(row.capability_id ?? '')}`);
			if (effect === undefined || !row.enough) continue;
			const gap = (row.difference ?? NaN) - effect;
			count++;
			squares += gap * gap;
			if (Math.abs(gap) <= 1.96 * (row.error ?? NaN)) held++;
		}
		expect(count).toBeGreaterThan(600);
		expect(held / count).toBeGreaterThanOrEqual(low);
		expect(held / count).toBeLessThanOrEqual(high);
		expect(Math.sqrt(squares / count)).toBeLessThanOrEqual(rmse);
	});
});
