import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/cli/content-security-policy';
import { createStaticServer, listenLocally } from '../../../src/cli/static-server';

const page = (hash: string, body: string): string =>
	`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}'"><p>${body}</p>`;

const folder = mkdtempSync(join(tmpdir(), 'atlas-build-'));
let server: Server;
let origin: string;
const get = (path: string): Promise<Response> => fetch(new URL(path, origin));

beforeAll(async () => {
	mkdirSync(join(folder, '_app/immutable'), { recursive: true });
	writeFileSync(join(folder, '200.html'), page('ONE=', 'fallback'));
	writeFileSync(join(folder, 'heatmap.html'), page('TWO=', 'heatmap'));
	writeFileSync(join(folder, '_app/immutable/worker.js'), 'self.onmessage = null;');
	writeFileSync(join(folder, '_app/immutable/engine.wasm'), new Uint8Array([0, 97, 115, 109]));
	server = createStaticServer(folder);
	origin = `http://127.0.0.1:${String(await listenLocally(server, 4700))}/`;
});

afterAll(() => {
	server.close();
	server.closeAllConnections();
	rmSync(folder, { recursive: true });
});

describe('the server of the built app', () => {
	test('answers a route with its page, and one without a page with the fallback', async () => {
		expect(await (await get('/heatmap')).text()).toContain('heatmap');
		expect(await (await get('/roles/SYN-000001')).text()).toContain('fallback');
	});

	test('answers a missing file with 404, not with a page', async () => {
		const answer = await get('/_app/immutable/missing.js');
		expect(answer.status).toBe(404);
	});

	test('sends the same strict policy with pages, workers and engines', async () => {
		const answers = await Promise.all(
			['/heatmap', '/_app/immutable/worker.js', '/_app/immutable/engine.wasm', '/no.js'].map(get)
		);
		const policies = new Set(
			answers.map((answer) => answer.headers.get('content-security-policy'))
		);
		expect(policies).toEqual(
			new Set([
				"default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-ONE=' 'sha256-TWO='; frame-ancestors 'none'"
			])
		);
		for (const { headers } of answers) {
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('referrer-policy')).toBe('no-referrer');
			expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
		}
	});

	test('names wasm for what it is, so that it can be compiled while it streams', async () => {
		const answer = await get('/_app/immutable/engine.wasm');
		expect(answer.headers.get('content-type')).toBe('application/wasm');
	});

	test('lets hashed files be kept for ever and pages be asked for again', async () => {
		const cache = async (path: string) => (await get(path)).headers.get('cache-control');
		expect(await cache('/_app/immutable/worker.js')).toBe('public, max-age=31536000, immutable');
		expect(await cache('/heatmap')).toBe('no-cache');
	});

	test('takes no other method than reading', async () => {
		expect((await fetch(origin, { method: 'POST', body: 'x' })).status).toBe(405);
	});

	test('goes to the next port where one is taken', async () => {
		const taken = createServer();
		const port = await listenLocally(taken, 4740);
		const next = createServer();
		expect(await listenLocally(next, port)).toBeGreaterThan(port);
		taken.close();
		next.close();
	});
});

test('a folder without a build is refused', () => {
	const empty = mkdtempSync(join(tmpdir(), 'atlas-empty-'));
	expect(() => createStaticServer(empty)).toThrow('200.html');
	rmSync(empty, { recursive: true });
});

test('a page without a policy is refused', () => {
	expect(() => contentSecurityPolicy(['<p>no policy</p>'])).toThrow('no content security policy');
});
