import { expect, test as base, type Page } from '@playwright/test';

/** What a page did that it must not: requests to other origins, and anything on the console. */
interface Watch {
	readonly foreign: string[];
	readonly complaints: string[];
}

/** A test that fails when the page asks another origin for anything or writes to its console. */
export const test = base.extend<{ watch: Watch }>({
	watch: [
		async ({ page, baseURL }, use) => {
			const watch: Watch = { foreign: [], complaints: [] };
			const origin = new URL(baseURL ?? '').origin;
			page.on('request', (request) => {
				const url = new URL(request.url());
				const local = url.protocol === 'blob:' || url.protocol === 'data:';
				if (!local && url.origin !== origin) watch.foreign.push(request.url());
			});
			page.on('console', (message) => watch.complaints.push(message.text()));
			page.on('pageerror', (error) => watch.complaints.push(String(error)));
			await use(watch);
			expect(watch.foreign, 'requests to other origins').toEqual([]);
			expect(watch.complaints, 'console messages').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** Opens a path and waits until its data are there. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.getByText('stays on this device')).toBeVisible({ timeout: 20_000 });
	await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
}

/** The grid of the heatmap. */
export function heatmap(page: Page) {
	return page.getByRole('grid', { name: 'Capability heatmap' });
}
