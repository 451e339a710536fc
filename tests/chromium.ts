import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags that let Debian's Chromium run as root without looking for the network. */
export const chromiumFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--force-color-profile=srgb'
];

const usualPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * The Chromium that the tests drive: the environment variable CHROMIUM_PATH, else a usual
 * place, else Playwright's own. Returns undefined where there is none.
 */
export function findChromium(): string | undefined {
	const named = process.env['CHROMIUM_PATH'];
	if (named) return named;
	return [...usualPaths, chromium.executablePath()].find((path) => existsSync(path));
}
