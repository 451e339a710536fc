import { expect as expectNow, open, test } from './app';

/** The sample is analysed anew at each opening, which takes its time on a busy machine. */
const expect = expectNow.configure({ timeout: 30_000 });
test.setTimeout(120_000);

test('accepting the first of an opened group goes on to the next of it, which then leads the group', async ({
	page
}) => {
	await open(page, '/findings?what=division_drift');
	const queue = page.getByRole('list', { name: 'Findings', exact: true });
	const groups = queue.getByRole('listitem').filter({ hasText: 'more capabilit' });
	const group = groups.first();
	await expect(group).toContainText(/more capabilit(y|ies) of .+, \d\.\d\d.* levels? (more|less)/);
	await group.getByRole('button', { expanded: false }).click();
	const parts = group.getByRole('list', { name: 'Explained by it' }).getByRole('button');
	const second = await parts.first().locator('.sentence').innerText();
	await group.locator('[data-finding]').first().click();
	await page.keyboard.press('a');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('1 settled');
	const next = queue.locator('[data-finding]').filter({ hasText: second });
	await expect(next).toBeFocused();
	await expect(next).toHaveAttribute('aria-current', 'true');
	await page.keyboard.press('u');
	await expect(page.getByRole('heading', { level: 1 })).not.toContainText('settled');
	await expect(queue.locator('[data-finding]').first()).toBeFocused();
});

test('looser matches list more pairs, keep in the address, and are said to be chance more often', async ({
	page
}) => {
	await open(page, '/findings?list=similar');
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText(/^[\d,]+ pairs of similar roles differ/);
	const usual = await heading.innerText();
	const looser = page.getByRole('button', { name: 'Looser matches' });
	await expect(looser).toHaveAttribute('aria-pressed', 'false');
	await expect(looser).toHaveAccessibleDescription(/two different jobs, alike by chance: \d/);
	await looser.click();
	await expect(page).toHaveURL(/matches=looser/);
	await expect(looser).toHaveAttribute('aria-pressed', 'true');
	await expect(heading).not.toHaveText(usual);
	await page.goBack();
	await expect(looser).toHaveAttribute('aria-pressed', 'false');
	await expect(heading).toHaveText(usual);
});
