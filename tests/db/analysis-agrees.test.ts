import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../../src/lib/db/ask';
import type { Database, InsertTable } from '../../src/lib/db/database';
import { loadRoles } from '../../src/lib/db/load-roles';
import { sql, type Statement } from '../../src/lib/db/sql';
import {
	replaceRoles,
	storeAnalysis,
	storeFamilies,
	type AnalysisRows
} from '../../src/lib/db/store-analysis';
import { nsw } from '../../src/lib/framework/nsw';
import { findingByUnit } from '../../src/lib/queries/finding-by-unit';
import { everyFinding } from '../../src/lib/queries/finding-filter';
import { findingList } from '../../src/lib/queries/finding-list';
import { findingOfRole } from '../../src/lib/queries/finding-of-role';
import { rolePeers } from '../../src/lib/queries/role-peers';
import { AnalysisCore } from '../../src/lib/state/analysis/analysis-core';
import { syntheticRoles } from '../unit/analysis/synthetic-roles';
import { changedRoles } from '../../src/lib/state/changed-roles';
import { roleTable, withLevels } from '../unit/state/role-table';
import { engines } from './engines';

const roles = roleTable(syntheticRoles(31, 300));
const today = '2026-02-01';

async function* rowsOf(core: AnalysisCore): AsyncGenerator<AnalysisRows> {
	let batch = core.ask('rows', { from: 'begin' });
	while (batch) {
		yield batch;
		batch = core.ask('rows', { from: 'next' });
	}
}

describe.each(engines)('SQL and TypeScript agree on $engine', ({ open }) => {
	let database: Database;
	let core: AnalysisCore;
	beforeAll(async () => {
		database = await open();
		await loadRoles(database, nsw, { roles, issues: [], files: [] });
		const families: InsertTable[] = [];
		core = await AnalysisCore.run(
			{ framework: nsw, roles, ranges: nsw.ranges },
			{ onFamilies: (rows) => families.push(rows) }
		);
		for (const rows of families) await storeFamilies(database, rows);
		await storeAnalysis(database, rowsOf(core));
	}, 60_000);
	afterAll(() => database.close());

	async function rows(statement: Statement): Promise<unknown[][]> {
		const { rowCount, columns } = await database.query(statement);
		return Array.from({ length: rowCount }, (_, row) => columns.map(({ values }) => values[row]));
	}

	test('on the levels of a role’s peers, of its job and of its grade', async () => {
		const tiers = new Set<number>();
		for (const { id } of nsw.capabilities.slice(0, 2)) {
			for (let role = 1; role <= 40; role++) {
				const roleId = `SYN-${String(role).padStart(6, '0')}`;
				const evidence = core.ask('level', { roleId, capabilityId: id });
				if (!evidence) throw new Error(`No evidence of ${roleId}.`);
				// Who is similar is known to the analysis alone.
				if (evidence.basis === 'similar_roles') continue;
				tiers.add(evidence.tier);
				const basis = evidence.basis === 'grade' ? 'grade' : 'job';
				const { rows } = await ask(database, rolePeers, { roleId, capabilityId: id, basis });
				const bars = evidence.histogram.filter((bar) => bar.roles > 0);
				expect([roleId, rows]).toEqual([roleId, bars]);
			}
		}
		expect(tiers.size).toBeGreaterThan(1);
	});

	test('on the evidence of every level that was judged', async () => {
		const judged =
			await rows(sql`SELECT role_id, capability_id, level, expected, chance, q, peers, tier, band
			FROM evidence ORDER BY role_id, capability_id`);
		expect(judged.length).toBe(core.summary.judged);
		for (const [roleId, capabilityId, ...stored] of judged.filter((_, row) => row % 97 === 0)) {
			const evidence = core.ask('level', {
				roleId: String(roleId),
				capabilityId: String(capabilityId)
			});
			const { level, expected, chance, q, peers, tier, band } = evidence ?? {};
			expect(stored).toEqual([level, expected, chance, q, peers, tier, band]);
		}
	});

	test('on how many findings there are, and of which roles', async () => {
		const { findings, pairs } = core.summary;
		const kinds = await rows(sql`SELECT kind, count(*)::INTEGER FROM finding GROUP BY kind`);
		const counted = Object.entries(findings).filter(([, count]) => count > 0);
		expect(Object.fromEntries(kinds)).toEqual(Object.fromEntries(counted));
		expect(findings.similar_roles).toBe(pairs);
		const wrong = await rows(sql`SELECT finding_id FROM finding LEFT JOIN (
				SELECT finding_id, count(*) AS linked FROM finding_role GROUP BY finding_id
			) AS links USING (finding_id) WHERE linked IS DISTINCT FROM roles`);
		expect(wrong).toEqual([]);
		const units = await rows(sql`SELECT finding_id FROM finding LEFT JOIN (
				SELECT finding_id, sum(roles) AS counted FROM finding_unit GROUP BY finding_id
			) AS links USING (finding_id) WHERE counted IS DISTINCT FROM roles`);
		expect(units).toEqual([]);
	});

	test('on what a unit’s own findings are', async () => {
		const filter = { ...everyFinding(today), kinds: ['level'] as const };
		const { rows: cells } = await ask(database, findingByUnit, { filter, depths: [0] });
		const counted = cells.reduce((sum, { findings }) => sum + findings, 0);
		expect(counted).toBe(core.summary.findings.level);
		const page = { filter, under: null, limit: 5, offset: 0 };
		const { rows: listed } = await ask(database, findingList, page);
		expect(listed[0]?.total).toBe(core.summary.findings.level);
		const [first] = listed;
		expect(
			core.ask('level', { roleId: first?.role_id ?? '', capabilityId: first?.capability_ids ?? '' })
				?.sentence
		).toBe(first?.sentence);
	});

	test('after a role’s levels changed, which replaces its findings and leaves others', async () => {
		const count = async () => rows(sql`SELECT count(*)::INTEGER FROM finding`);
		const [[before] = []] = await count();
		const flagged = await rows(sql`SELECT role_id, CAST(capability_id AS VARCHAR), expected
			FROM evidence WHERE band IS NOT NULL ORDER BY chance, role_id LIMIT 1`);
		const [roleId = '', capabilityId = '', expected] = flagged[0] ?? [];
		const level = Math.round(Number(expected));
		const changed = withLevels(roles, String(roleId), { [String(capabilityId)]: level });
		const refresh = core.ask('amend', { roles: changedRoles(roles, changed) ?? [] });
		expect(refresh.roleKeys.length).toBe(1);
		await replaceRoles(database, refresh);
		const { rows: after } = await ask(database, findingOfRole, { roleId: String(roleId), today });
		expect(
			after.filter((row) => row.kind === 'level' && row.capability_ids === capabilityId)
		).toEqual([]);
		const added = refresh.batches.find(({ table }) => table === 'finding')?.rows.rowCount ?? NaN;
		expect(await count()).toEqual([[Number(before) - refresh.removed.length + added]]);
		await storeAnalysis(database, rowsOf(core));
		expect(await count()).toEqual([[Number(before) - refresh.removed.length + added]]);
	});
});
