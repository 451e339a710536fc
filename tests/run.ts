import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium, NoChromiumError } from './runner/ensure-chromium';
import { closingLine, playwrightTotals, sumOf, vitestTotals, type Totals } from './runner/totals';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'test-results');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const environment = { ...process.env };
if (!process.stdout.isTTY) {
	delete environment['FORCE_COLOR'];
	environment['NO_COLOR'] = '1';
}

function run(
	tool: string,
	parameters: readonly string[],
	extra: Readonly<Record<string, string>> = {}
): number | null {
	process.stdout.write(`\n> ${tool} ${parameters.join(' ')}\n`);
	const { status } = spawnSync(join(root, 'node_modules/.bin', tool), parameters, {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...environment, ...extra },
		shell: process.platform === 'win32'
	});
	return status;
}

function readReport(path: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8'));
	} catch (error) {
		process.stderr.write(`There is no readable report at ${path}: ${String(error)}\n`);
		return null;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer()
			.once('error', reject)
			.listen(0, '127.0.0.1', () => {
				const address = server.address();
				server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
			});
	});
}

/** Everything, cheapest first: Vitest's projects, the build, the journeys through what was built. */
async function runAll(): Promise<readonly Totals[]> {
	rmSync(reports, { recursive: true, force: true });
	mkdirSync(reports, { recursive: true });

	const vitestExit = run('vitest', [
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${vitestReport}`
	]);
	const vitest = vitestTotals({ exitCode: vitestExit, report: readReport(vitestReport) });

	if (run('vite', ['build', '--logLevel', 'warn']) !== 0) {
		process.stderr.write('The build failed, so the journeys through it were not run.\n');
		return [vitest, { passed: 0, failed: 1, skipped: 0 }];
	}

	const playwrightExit = run('playwright', ['test', '-c', 'tests/e2e', '--reporter=list,json'], {
		PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport,
		ATLAS_E2E_PORT: String(await freePort())
	});
	const report = readReport(playwrightReport);
	return [vitest, playwrightTotals({ exitCode: playwrightExit, report })];
}

try {
	process.env['CHROMIUM_PATH'] = ensureChromium();
	const totals = sumOf(await runAll());
	process.stdout.write(`\n${closingLine(totals)}\n`);
	process.exitCode = totals.failed === 0 ? 0 : 1;
} catch (error) {
	if (!(error instanceof NoChromiumError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}
