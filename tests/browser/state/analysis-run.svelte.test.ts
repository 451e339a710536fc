import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from '../../../src/lib/db/ask';
import type { Database } from '../../../src/lib/db/database';
import { loadRoles, type LoadOptions } from '../../../src/lib/db/load-roles';
import { openWasmDatabase } from '../../../src/lib/db/wasm-database';
import { nsw } from '../../../src/lib/framework/nsw';
import type { IngestResult } from '../../../src/lib/ingest/result';
import { everyFinding } from '../../../src/lib/queries/finding-filter';
import { findingList } from '../../../src/lib/queries/finding-list';
import { findingTotals } from '../../../src/lib/queries/finding-totals';
import { rolePeers } from '../../../src/lib/queries/role-peers';
import { AnalysisRun, type AnalysedDataset } from '../../../src/lib/state/analysis-run.svelte';
import type { DatasetStatus } from '../../../src/lib/state/dataset-status';
import { WorkspaceSections } from '../../../src/lib/state/workspace-sections';
import { syntheticRoles } from '../../unit/analysis/synthetic-roles';
import { roleTable, withLevels } from '../../unit/state/role-table';

const today = '2026-02-01';

function madeRoles(seed: number, count: number): IngestResult {
	const roles = roleTable(syntheticRoles(seed, count));
	return { roles, issues: [], issuesFound: 0, files: [] };
}

/** A data set as far as an analysis looks at it. */
class LoadedData implements AnalysedDataset {
	readonly framework = nsw;
	readonly sections = new WorkspaceSections();
	status = $state.raw<DatasetStatus>({ kind: 'ready' });
	loaded = $state.raw<IngestResult | null>(null);
	version = $state(0);
	restored = $state(0);

	constructor(readonly database: Database) {}

	store<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
		return work(this.database);
	}

	load(result: IngestResult): Promise<void> {
		return this.#put(result);
	}

	/** Loads roles of which a few have changed. */
	mend(result: IngestResult): Promise<void> {
		return this.#put(result, { keepAnalysis: true });
	}

	async #put(result: IngestResult, options?: LoadOptions): Promise<void> {
		await loadRoles(this.database, nsw, result, options);
		this.loaded = result;
		this.version += 1;
		flushSync();
	}
}

let data: LoadedData;
let run: AnalysisRun;
let end: () => void;

beforeEach(async () => {
	localStorage.clear();
	data = new LoadedData(await openWasmDatabase());
	end = $effect.root(() => {
		run = new AnalysisRun(data);
	});
	flushSync();
});

afterEach(async () => {
	end();
	await data.database.close();
});

const done = () => vi.waitUntil(() => run.status.kind === 'done', { timeout: 50_000 });

async function counted() {
	const { rows } = await ask(data.database, findingTotals, { filter: everyFinding(today) });
	return rows[0]?.findings ?? NaN;
}

async function first() {
	const filter = { ...everyFinding(today), kinds: ['level'] as const };
	const page = { filter, under: null, limit: 1, offset: 0 };
	return (await ask(data.database, findingList, page)).rows[0];
}

test('what is loaded is analysed and stored, and can be asked for', async () => {
	expect(run.status.kind).toBe('waiting');
	expect(run.version).toBe(0);
	await data.load(madeRoles(21, 400));
	expect(run.status.kind).toBe('running');
	await done();
	expect(run.version).toBeGreaterThan(0);
	const finding = await first();
	const asked = { roleId: finding?.role_id ?? '', capabilityId: finding?.capability_ids ?? '' };
	const evidence = await run.ask('level', asked);
	expect(evidence?.sentence).toBe(finding?.sentence);
	const { rows } = await ask(data.database, rolePeers, { ...asked, basis: 'grade' });
	expect(rows.length).toBeGreaterThan(0);
});

test('a load ends the analysis of what was loaded before, of which nothing is stored', async () => {
	await data.load(madeRoles(21, 800));
	const small = madeRoles(22, 60);
	await data.load(small);
	await done();
	expect(run.status).toMatchObject({ kind: 'done', summary: { roles: 60 } });
	const alone = await counted();
	await data.load(small);
	await vi.waitUntil(() => run.version === 0);
	await done();
	expect(await counted()).toBe(alone);
});

test('a cancelled run leaves no findings, and can begin again', async () => {
	await data.load(madeRoles(21, 400));
	run.cancel();
	expect(run.status.kind).toBe('cancelled');
	expect([run.version, await counted()]).toEqual([0, 0]);
	run.restart();
	await done();
	expect(await counted()).toBeGreaterThan(0);
});

test('edited ranges are checked at once, and outlive the page', async () => {
	await data.load(madeRoles(21, 200));
	await done();
	const filter = { ...everyFinding(today), rules: ['comparison-guide'] };
	const outside = async () =>
		(await ask(data.database, findingTotals, { filter })).rows[0]?.findings ?? NaN;
	const before = await outside();
	const version = run.version;
	for (const grade of Object.keys(nsw.ranges?.coreCountsAtLevel ?? {})) {
		for (const { order } of nsw.levels) run.ranges.setLevel(grade, order, [0, 16]);
	}
	flushSync();
	await vi.waitUntil(() => run.version > version && run.status.kind === 'done', {
		timeout: 50_000
	});
	expect(before).toBeGreaterThan(0);
	expect(await outside()).toBe(0);
	expect(run.ranges.edited).toBe(true);
	let later: AnalysisRun | null = null;
	const endLater = $effect.root(() => {
		later = new AnalysisRun(new LoadedData(data.database));
	});
	flushSync();
	expect(later).toMatchObject({ ranges: { edited: true } });
	endLater();
	run.ranges.reset();
});

test('what a lost engine held is stored again in the next one', async () => {
	const result = madeRoles(21, 200);
	await data.load(result);
	await done();
	const before = await counted();
	await loadRoles(data.database, nsw, result);
	expect(await counted()).toBe(0);
	data.restored += 1;
	flushSync();
	await done();
	expect(await counted()).toBe(before);
});

test('another status of the same data begins nothing', async () => {
	await data.load(madeRoles(21, 100));
	await done();
	data.status = { kind: 'ready' };
	flushSync();
	expect(run.status.kind).toBe('done');
});

/** The cells that a level finding is about, mended to what is expected. */
async function mended(result: IngestResult): Promise<IngestResult> {
	const finding = await first();
	const roleId = finding?.role_id ?? '';
	const capabilityId = finding?.capability_ids ?? '';
	const evidence = await run.ask('level', { roleId, capabilityId });
	const level = Math.round(evidence?.expected ?? NaN);
	return { ...result, roles: withLevels(result.roles, roleId, { [capabilityId]: level }) };
}

test('a role that was mended has other findings at once, and a whole run goes over the rest', async () => {
	const result = madeRoles(21, 400);
	await data.load(result);
	await done();
	const [version, finding] = [run.version, await first()];
	const next = await mended(result);
	await data.mend(next);
	expect(run.recomputing).toBe(true);
	expect(run.status.kind).toBe('done');
	await vi.waitUntil(() => run.version > version, { timeout: 50_000 });
	expect(run.recomputing).toBe(true);
	expect((await first())?.finding_key).not.toBe(finding?.finding_key);
	await vi.waitUntil(() => !run.recomputing, { timeout: 50_000 });
	const [whole, counts] = [await first(), await counted()];
	await data.load(next);
	await vi.waitUntil(() => run.version === 0);
	await done();
	expect([await first(), await counted()]).toEqual([whole, counts]);
});

test('the same levels again need no other run', async () => {
	const result = madeRoles(21, 100);
	await data.load(result);
	await done();
	const [version, counts] = [run.version, await counted()];
	await data.mend({ ...result, roles: { ...result.roles } });
	expect(run.recomputing).toBe(false);
	await vi.waitUntil(() => run.version > version, { timeout: 50_000 });
	expect(run.status.kind).toBe('done');
	expect(await counted()).toBe(counts);
});

test('another mend before the whole run is done begins that run anew', async () => {
	const result = madeRoles(21, 400);
	await data.load(result);
	await done();
	const next = await mended(result);
	const version = run.version;
	await data.mend(next);
	await vi.waitUntil(() => run.version > version, { timeout: 50_000 });
	await data.mend(result);
	await vi.waitUntil(() => run.version > version + 1, { timeout: 50_000 });
	await vi.waitUntil(() => !run.recomputing, { timeout: 50_000 });
	const counts = await counted();
	await data.load(result);
	await vi.waitUntil(() => run.version === 0);
	await done();
	expect(await counted()).toBe(counts);
});

test('looser pairs are listed in place of the usual ones, and the usual ones again', async () => {
	await data.load(madeRoles(21, 300));
	await done();
	const filter = { ...everyFinding(today), list: 'similar' as const };
	const pairs = async () =>
		(await ask(data.database, findingTotals, { filter })).rows[0]?.findings ?? NaN;
	const listed = async (gate: 'usual' | 'looser') => {
		const { version } = run;
		run.listPairs(gate);
		await vi.waitUntil(() => run.version > version, { timeout: 50_000 });
		return pairs();
	};
	const usual = await pairs();
	expect(await listed('looser')).toBeGreaterThan(usual);
	expect(await listed('usual')).toBe(usual);
});
