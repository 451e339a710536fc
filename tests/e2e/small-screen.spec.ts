import { expect, open, test } from './app';

test.use({ viewport: { width: 360, height: 740 } });

for (const path of [
	'/',
	'/heatmap',
	'/grades',
	'/grades?capability=FINA',
	'/compare?raw=shown',
	'/briefing',
	'/briefing?behind=todo:stale',
	'/trends',
	'/data',
	'/console',
	'/how',
	'/findings',
	'/findings?sample=five-roles',
	'/roles/RD-BOC?sample=five-roles'
]) {
	test(`${path} fits 360 px without scrolling sideways`, async ({ page }) => {
		await open(page, path);
		await page.waitForLoadState('networkidle');
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(360);
	});
}
