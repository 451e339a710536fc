import { defineConfig, devices } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import { chromiumFlags, findChromium } from '../chromium';

const executablePath = findChromium();
const port = process.env['ATLAS_E2E_PORT'] ?? '4871';
const address = `http://127.0.0.1:${port}/`;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The journeys through the built app, served as `npm start` serves it. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	workers: 1,
	retries: 0,
	forbidOnly: true,
	reporter: 'list',
	use: {
		...devices['Desktop Chrome'],
		baseURL: address,
		timezoneId: 'Australia/Sydney',
		locale: 'en-AU',
		launchOptions: { ...(executablePath && { executablePath }), args: chromiumFlags }
	},
	webServer: {
		command: 'node --import tsx src/cli/serve.ts',
		cwd: root,
		url: address,
		env: { PORT: port },
		reuseExistingServer: false,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 }
	}
});
