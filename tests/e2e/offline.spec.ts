import { expect, heatmap, open, test } from './app';

test('after one visit the app opens without a network', async ({ page, context }) => {
	await open(page, '/heatmap');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await context.setOffline(true);
	await open(page, '/heatmap?measure=median');
	await expect(heatmap(page).getByRole('gridcell').first()).toBeVisible();
	await open(page, '/roles/RD-BOC?sample=five-roles');
	await expect(
		page.getByRole('heading', { name: 'Business Operations Coordinator' })
	).toBeVisible();
});
