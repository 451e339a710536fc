import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { createStaticServer, listenLocally } from '../../src/cli/static-server';
import { chromiumFlags, findChromium } from '../chromium';
import { quantileMs, type Durations } from './measure';

/** What the built app does in a real browser. */
export interface BrowserBench {
	/** From the first byte asked for to the first cell of the heatmap, nothing cached. */
	readonly coldStart: Durations;
	/** From the choice of a filter at 30,000 roles to its heatmap on the screen, drawing included. */
	readonly filterChange: Durations;
	/** From the choice of a file of 30,000 roles to the roles being open. */
	readonly importMs: number;
	/** Longest stretch of that import in which the page could not answer. */
	readonly longestBlockMs: number;
	/** Resident memory of the page's process after it, engine included; null off Linux. */
	readonly pageBytes: number | null;
}

/** Where the search for a free port begins. */
const usualPort = 4610;
const build = fileURLToPath(new URL('../../build/', import.meta.url));
const sorted = (ms: readonly number[]): Durations => ({ ms: [...ms].sort((a, b) => a - b) });

function launch(): Promise<Browser> {
	const executablePath = findChromium();
	return chromium.launch({ ...(executablePath && { executablePath }), args: chromiumFlags });
}

async function coldStart(address: string): Promise<number> {
	const browser = await launch();
	const page = await browser.newPage();
	await page.goto(`${address}heatmap`);
	await page.locator('[role="gridcell"]').first().waitFor({ timeout: 60_000 });
	const ms = await page.evaluate(() => performance.now());
	await browser.close();
	return ms;
}

async function pageMemory(page: Page): Promise<number | null> {
	const browser = page.context().browser();
	if (!browser || !existsSync('/proc/self/status')) return null;
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const sizes = processInfo
		.filter(({ type }) => type === 'renderer')
		.map(({ id }) => /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8')))
		.map((match) => Number(match?.[1] ?? 0) * 1024);
	return Math.max(0, ...sizes);
}

async function watchBlocks(page: Page): Promise<() => Promise<number>> {
	await page.evaluate(() => {
		const blocks: number[] = [];
		Object.assign(window, { blocks });
		new PerformanceObserver((list) => {
			blocks.push(...list.getEntries().map(({ duration }) => duration));
		}).observe({ entryTypes: ['longtask'] });
	});
	return async () => Number(await page.evaluate('Math.max(0, ...window.blocks)'));
}

async function filterChange(page: Page, change: () => Promise<unknown>): Promise<number> {
	const total = page.locator('[role="gridcell"]').first();
	const before = await total.getAttribute('aria-label');
	const began = performance.now();
	await change();
	await page.waitForFunction(
		(name) => document.querySelector('[role="gridcell"]')?.getAttribute('aria-label') !== name,
		before,
		{ polling: 'raf' }
	);
	return performance.now() - began;
}

/** Measures the built app, served on this machine; `file` is the path of a CSV of 30,000 roles. */
export async function benchBrowser(file: string, runs = 5): Promise<BrowserBench> {
	const server = createStaticServer(build);
	const port = await listenLocally(server, usualPort);
	const address = `http://127.0.0.1:${port}/`;
	const cold: number[] = [];
	for (let run = 0; run < runs; run++) cold.push(await coldStart(address));

	const browser = await launch();
	const page = await browser.newPage();
	await page.goto(`${address}data`);
	await page.getByText('stays on this device').waitFor({ timeout: 60_000 });
	const longestBlock = await watchBlocks(page);
	const began = performance.now();
	await page.getByLabel('Choose files').setInputFiles(file);
	await page.getByRole('heading', { name: /: 30,000 roles/ }).waitFor({ timeout: 60_000 });
	const importMs = performance.now() - began;
	const longestBlockMs = await longestBlock();

	await page.getByRole('link', { name: 'Heatmap', exact: true }).click();
	await page.getByLabel('Measure').selectOption({ label: 'Median level' });
	await page.getByRole('button', { name: '+ Filter' }).click();
	const changes: number[] = [];
	for (const grade of ['Clerk Grade 5/6', 'Clerk Grade 7/8', 'Clerk Grade 9/10']) {
		const box = page.getByRole('checkbox', { name: new RegExp(`^${grade} `) });
		for (let run = 0; run < runs; run++) {
			changes.push(await filterChange(page, () => box.check()));
			changes.push(await filterChange(page, () => box.uncheck()));
		}
	}
	const pageBytes = await pageMemory(page);
	await browser.close();
	server.close();
	server.closeAllConnections();
	return {
		...{ coldStart: sorted(cold), filterChange: sorted(changes) },
		...{ importMs, longestBlockMs, pageBytes }
	};
}

/** The figures as lines for people. */
export function browserBenchText(bench: BrowserBench): string {
	const { coldStart: cold, filterChange: change, importMs, longestBlockMs, pageBytes } = bench;
	const of = (durations: Durations, share: number) => quantileMs(durations, share).toFixed(0);
	return [
		`  cold start to the first heatmap: median ${of(cold, 0.5)} ms, longest ${of(cold, 1)} ms (at most 2,500)`,
		`  filter change to the heatmap drawn: p50 ${of(change, 0.5)} ms, p95 ${of(change, 0.95)} ms`,
		`  30,000 roles from the file to open: ${importMs.toFixed(0)} ms, longest block ${longestBlockMs.toFixed(0)} ms`,
		`  the page's process: ${pageBytes === null ? 'not known here' : `${(pageBytes / 2 ** 20).toFixed(0)} MB`}`,
		''
	].join('\n');
}
