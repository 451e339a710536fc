import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../chromium';

/** Raised where there is no Chromium and none can be installed. The message says what to do. */
export class NoChromiumError extends Error {
	override readonly name = 'NoChromiumError';
}

/** A Chromium that the tests can drive; as root on Debian and its kin it is installed where there is none. */
export function ensureChromium(): string {
	const found = findChromium();
	if (found !== undefined && existsSync(found)) return found;
	const named = process.env['CHROMIUM_PATH'];
	if (named) throw new NoChromiumError(`CHROMIUM_PATH names ${named}, which does not exist.`);
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		process.stdout.write('There is no Chromium here; installing the package chromium.\n');
		run('apt-get', ['update']);
		run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
		const installed = findChromium();
		if (installed !== undefined) return installed;
	}
	throw new NoChromiumError(
		'The tests need a Chromium: run `apt-get install chromium` or `npx playwright install chromium`, or set CHROMIUM_PATH to one.'
	);
}

function run(command: string, parameters: readonly string[]): void {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync(command, parameters, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
