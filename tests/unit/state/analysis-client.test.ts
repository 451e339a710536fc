import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { AnalysisClient, SupersededError } from '../../../src/lib/state/analysis-client';
import type { AnalysisPort } from '../../../src/lib/state/analysis-port';
import type { AnalysisAnswer } from '../../../src/lib/state/analysis-protocol';
import { AnalysisDesk } from '../../../src/lib/state/analysis/analysis-desk';
import { syntheticRoles } from '../analysis/synthetic-roles';
import { roleTable } from './role-table';

const settings = { ranges: nsw.ranges, gate: 'usual' } as const;
const small = roleTable(syntheticRoles(3, 30));
const large = roleTable(syntheticRoles(4, 400));
const watch = { onProgress: () => undefined, onFamilies: () => undefined };

/** A worker without a thread: what is sent is cloned both ways, as by a real one, and comes later. */
function desk(): { readonly port: AnalysisPort; readonly sent: AnalysisAnswer[] } {
	const sent: AnalysisAnswer[] = [];
	const port: AnalysisPort = {
		onmessage: null,
		onerror: null,
		terminate: () => undefined,
		postMessage: (request) => void far.take(structuredClone(request))
	};
	const far = new AnalysisDesk(nsw, (answer, transfer) => {
		const data = structuredClone(answer, { transfer: [...transfer] });
		sent.push(data);
		queueMicrotask(() => port.onmessage?.({ data }));
	});
	return { port, sent };
}

describe('the analysis behind a worker', () => {
	test('answers questions once it is done', async () => {
		const { port } = desk();
		const client = new AnalysisClient(() => port);
		const summary = await client.start(small, settings, watch);
		expect(summary.roles).toBe(30);
		expect(await client.ask('level', { roleId: 'nobody', capabilityId: 'FINA' })).toBeNull();
		const rows = await client.ask('rows', { from: 'begin' });
		expect(rows?.table).toBe('role_evidence');
	});

	test('tells how far it has come, and families before the end', async () => {
		const { port, sent } = desk();
		const shares: number[] = [];
		const client = new AnalysisClient(() => port);
		await client.start(large, settings, {
			...watch,
			onProgress: ({ share }) => shares.push(share)
		});
		expect(shares.length).toBeGreaterThan(0);
		expect(shares).toEqual([...shares].sort((a, b) => a - b));
		const kinds = sent.map(({ kind }) => kind);
		expect(kinds.at(-1)).toBe('analysed');
		expect(kinds.filter((kind) => kind === 'families')).toHaveLength(1);
	});

	test('a run that another takes the place of is dropped, wherever it is', async () => {
		const { port, sent } = desk();
		const client = new AnalysisClient(() => port);
		const told: number[] = [];
		const first = client.start(large, settings, {
			...watch,
			onProgress: () => told.push(1)
		});
		const second = client.start(small, settings, {
			...watch,
			onProgress: () => told.push(2)
		});
		await expect(first).rejects.toBeInstanceOf(SupersededError);
		expect((await second).roles).toBe(30);
		expect(told).not.toContain(1);
		expect(sent.flatMap((answer) => (answer.kind === 'analysed' ? [answer.run] : []))).toEqual([2]);
	});

	test('a cancelled run never comes to an end, and another can begin', async () => {
		const { port, sent } = desk();
		const client = new AnalysisClient(() => port);
		const run = client.start(large, settings, watch);
		client.cancel();
		await expect(run).rejects.toBeInstanceOf(SupersededError);
		await client.start(small, settings, watch);
		expect(sent.flatMap((answer) => (answer.kind === 'analysed' ? [answer.run] : []))).toEqual([3]);
	});

	test('what was asked of an earlier run is dropped with it', async () => {
		const { port } = desk();
		const client = new AnalysisClient(() => port);
		await client.start(small, settings, watch);
		const asked = client.ask('similar', { roleId: 'SYN-000001', text: '', most: 5 });
		const next = client.start(large, settings, watch);
		await expect(asked).rejects.toBeInstanceOf(SupersededError);
		await next;
	});

	test('a question before there is an analysis is refused', async () => {
		const { port } = desk();
		const client = new AnalysisClient(() => port);
		await expect(client.ask('pair', { key: 'x' })).rejects.toThrow('not done yet');
	});

	test('a worker that stops is told of, and the next run begins with another', async () => {
		const dead: AnalysisPort = {
			onmessage: null,
			onerror: null,
			postMessage: () => queueMicrotask(() => dead.onerror?.({ message: '' })),
			terminate: () => undefined
		};
		const ports = [dead, desk().port];
		const client = new AnalysisClient(() => ports.shift() ?? dead);
		await expect(client.start(small, settings, watch)).rejects.toThrow(
			'The analysis stopped (out of memory).'
		);
		expect((await client.start(small, settings, watch)).roles).toBe(30);
	});
});
