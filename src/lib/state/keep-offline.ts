import { resolve } from '$app/paths';
import { dev } from '$app/environment';

/**
 * Has the browser keep the app itself, so that it opens without a network from then on. Called
 * once the first data are shown: the app's files are then in the browser's cache and are not
 * fetched twice. Without service workers nothing is kept and nothing is lost.
 */
export async function keepOffline(): Promise<void> {
	if (dev || !('serviceWorker' in navigator)) return;
	await navigator.serviceWorker.register(`${resolve('/')}service-worker.js`).catch(() => undefined);
}
