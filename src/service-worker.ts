/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

declare const self: ServiceWorkerGlobalScope;

const cacheName = `capability-atlas-${version}`;
/** The shell for paths that have no page of their own, such as a role's. */
const fallback = `${base}/200.html`;

/** Everything the app is made of, the engine and the samples among it: after one visit it opens without a network. */
const assets = [...build, ...files, ...prerendered, fallback];

async function keepAll(): Promise<void> {
	const cache = await caches.open(cacheName);
	await cache.addAll(assets);
}

async function dropOthers(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(names.filter((name) => name !== cacheName).map((name) => caches.delete(name)));
	await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
	const cache = await caches.open(cacheName);
	const kept = await cache.match(request, { ignoreSearch: request.mode === 'navigate' });
	if (kept) return kept;
	try {
		return await fetch(request);
	} catch (error) {
		const shell = request.mode === 'navigate' ? await cache.match(fallback) : undefined;
		if (shell) return shell;
		throw error;
	}
}

self.addEventListener('install', (event) => event.waitUntil(keepAll()));
self.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
self.addEventListener('fetch', (event) => {
	const { request } = event;
	const own = new URL(request.url).origin === self.location.origin;
	if (own && request.method === 'GET') event.respondWith(answer(request));
});
