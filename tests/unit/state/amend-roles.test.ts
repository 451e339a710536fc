import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import type { InsertTable } from '../../../src/lib/db/database';
import type { RoleTable } from '../../../src/lib/ingest/role-table';
import { AnalysisCore } from '../../../src/lib/state/analysis/analysis-core';
import type { AnalysisQuestions, StoreBatch } from '../../../src/lib/state/analysis-protocol';
import { changedRoles } from '../../../src/lib/state/changed-roles';
import { syntheticRoles } from '../analysis/synthetic-roles';
import { roleTable } from './role-table';

const width = nsw.capabilities.length;
const table = roleTable(syntheticRoles(23, 300));
const run = (roles: RoleTable) => AnalysisCore.run({ framework: nsw, roles, ranges: nsw.ranges });

type Cell = string | number | null;

/** A column of rows to be stored, cell by cell. */
function cellsOf(rows: InsertTable, name: string): Cell[] {
	const column = rows.columns[name];
	if (column?.type === 'text') {
		return Array.from(column.codes, (code) => column.values[code] ?? null);
	}
	if (column?.type === 'integer') {
		return Array.from(column.values, (value) => (value === column.nullValue ? null : value));
	}
	if (column?.type === 'double') return Array.from(column.values);
	throw new TypeError(`${name} is neither text nor number.`);
}

/** Rows as a database would hold them: those of findings by number, told as texts. */
class Stored {
	readonly rows = new Map<string, string[]>();

	add({ table: name, rows }: Omit<StoreBatch, 'share'>): void {
		if (name === 'role_evidence') return;
		const cells = Object.keys(rows.columns).map((column) => cellsOf(rows, column));
		for (let row = 0; row < rows.rowCount; row++) {
			const id = String(cells[0]?.[row]);
			const text = `${name} ${JSON.stringify(cells.map((column) => column[row]))}`;
			this.rows.set(id, [...(this.rows.get(id) ?? []), text]);
		}
	}

	replace({ removed, batches }: AnalysisQuestions['amend']['answer']): void {
		for (const id of removed) this.rows.delete(String(id));
		for (const batch of batches) this.add(batch);
	}

	/** By number, the rows of each in any order. */
	get all(): readonly (readonly [string, readonly string[]])[] {
		return [...this.rows]
			.map(([id, rows]) => [id, rows.sort()] as const)
			.sort(([a], [b]) => Number(a) - Number(b));
	}
}

function storedBy(core: AnalysisCore): Stored {
	const stored = new Stored();
	let batch = core.ask('rows', { from: 'begin' });
	while (batch) {
		stored.add(batch);
		batch = core.ask('rows', { from: 'next' });
	}
	return stored;
}

/** Key and sentence of the findings of some kinds, in their order. */
function told(core: AnalysisCore, kinds: RegExp): string[] {
	const found: string[] = [];
	let batch = core.ask('rows', { from: 'begin' });
	while (batch) {
		if (batch.table === 'finding') {
			const { rows } = batch;
			const [keys, sentences] = [cellsOf(rows, 'finding_key'), cellsOf(rows, 'sentence')];
			keys.forEach((key, row) => {
				if (kinds.test(String(key))) found.push(`${String(key)} ${String(sentences[row])}`);
			});
		}
		batch = core.ask('rows', { from: 'next' });
	}
	return found;
}

const anyChange = fc.record({
	row: fc.nat({ max: 299 }),
	capability: fc.nat({ max: width - 1 }),
	level: fc.constantFrom(0, 1, 2, 3, 4, 5, 254, 255),
	kind: fc.constantFrom(0, 1, 2)
});

function withCell(
	roles: RoleTable,
	{ row, capability, level, kind }: { row: number; capability: number; level: number; kind: number }
): RoleTable {
	const levels = roles.levels.slice();
	const kinds = roles.kinds.slice();
	levels[row * width + capability] = level;
	kinds[row * width + capability] = kind;
	return { ...roles, levels, kinds };
}

describe('findings after one cell is mended', () => {
	test('are those of a whole run where pairs, drift and near-duplicates are concerned, and the rules of the role', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyChange, { minLength: 1, maxLength: 3 }), async (changes) => {
				const core = await run(table);
				const stored = storedBy(core);
				let roles = table;
				for (const change of changes) {
					const next = withCell(roles, change);
					stored.replace(core.ask('amend', { roles: changedRoles(roles, next) ?? [] }));
					roles = next;
				}
				const whole = await run(roles);
				const exact = /^(similar_roles|division_drift|near_duplicate|rule):/;
				expect(told(core, exact)).toEqual(told(whole, exact));
				expect(stored.all).toEqual(storedBy(core).all);
			}),
			{ numRuns: 12 }
		);
	});

	test('are those of a whole run too where pairs are matched more loosely', async () => {
		const looser = (roles: RoleTable) =>
			AnalysisCore.run({ framework: nsw, roles, ranges: nsw.ranges, gate: 'looser' });
		const core = await looser(table);
		const stored = storedBy(core);
		const next = withCell(table, { row: 11, capability: 3, level: 5, kind: 0 });
		stored.replace(core.ask('amend', { roles: changedRoles(table, next) ?? [] }));
		const exact = /^(similar_roles|division_drift|rule):/;
		expect(told(core, exact)).toEqual(told(await looser(next), exact));
		expect(stored.all).toEqual(storedBy(core).all);
	});

	test('leave what they do not touch as it is stored', async () => {
		const core = await run(table);
		const before = core.summary.findings;
		const next = withCell(table, { row: 7, capability: 12, level: 5, kind: 0 });
		const answer = core.ask('amend', { roles: changedRoles(table, next) ?? [] });
		const all = Object.values(before).reduce((sum, count) => sum + count, 0);
		expect(answer.roleKeys).toEqual([7]);
		expect(answer.removed.length).toBeLessThan(all / 2);
		expect(core.ask('level', { roleId: 'nobody', capabilityId: 'FINA' })).toBeNull();
	});

	test('judge a level where there was none before, as a whole run does but for digits', async () => {
		const capability = 12;
		const id = nsw.capabilities[capability]?.id ?? '';
		const { codes, values } = table.text.role_id;
		for (const row of [3, 50, 121]) {
			const without = withCell(table, { row, capability, level: 255, kind: 0 });
			const core = await run(without);
			const mended = withCell(without, { row, capability, level: 5, kind: 0 });
			core.ask('amend', { roles: changedRoles(without, mended) ?? [] });
			const whole = await run(mended);
			const at = { roleId: values[codes[row] ?? -1] ?? '', capabilityId: id };
			const [quick, full] = [core.ask('level', at), whole.ask('level', at)];
			expect(quick?.level).toBe(5);
			expect(Math.abs((quick?.expected ?? NaN) - (full?.expected ?? NaN))).toBeLessThan(0.2);
			expect(quick?.tier).toBe(full?.tier);
		}
	});
});

describe('which roles have changed', () => {
	test('is known where only levels, kinds or management differ', () => {
		expect(changedRoles(table, table)).toEqual([]);
		const managesPeople = table.managesPeople.slice();
		managesPeople[9] = 1;
		const next = {
			...withCell(table, { row: 2, capability: 0, level: 254, kind: 1 }),
			managesPeople
		};
		const found = changedRoles(table, next) ?? [];
		expect(found.map(({ row }) => row)).toEqual([2, 9]);
		expect(found[0]?.levels[0]).toBe(254);
		expect(found[0]?.kinds[0]).toBe(1);
		expect(found[1]?.managesPeople).toBe(1);
	});

	test('is not asked where texts, the number of roles or many roles differ', () => {
		const title = {
			codes: table.text.title.codes,
			values: table.text.title.values.map(() => 'Pilot')
		};
		expect(changedRoles(table, { ...table, text: { ...table.text, title } })).toBeNull();
		expect(changedRoles(table, { ...table, levels: table.levels.map(() => 1) })).toBeNull();
		expect(changedRoles(table, roleTable(syntheticRoles(23, 299)))).toBeNull();
	});
});
