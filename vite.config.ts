import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumFlags, findChromium } from './tests/chromium.ts';

const chromium = findChromium();
const node = { environment: 'node' as const, setupFiles: ['tests/setup-node.ts'] };

export default defineConfig({
	plugins: [sveltekit()],
	optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
	worker: { format: 'es' },
	server: { fs: { allow: ['data'] } },
	build: { chunkSizeWarningLimit: 1500 },
	test: {
		expect: { requireAssertions: true },
		// Machines that run these are shared: a slow moment is not a failure.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		env: { TZ: 'Australia/Sydney', LC_ALL: 'en_AU.UTF-8' },
		setupFiles: ['tests/setup.ts'],
		projects: [
			{
				extends: true,
				test: { ...node, name: 'unit', include: ['tests/unit/**/*.test.ts'] }
			},
			{
				extends: true,
				test: { ...node, name: 'db', include: ['tests/db/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.svelte.test.ts', 'tests/browser/**/*.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { ...(chromium && { executablePath: chromium }), args: chromiumFlags }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
