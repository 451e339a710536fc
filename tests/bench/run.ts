import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateOrganisation } from '../../src/cli/synthetic/generate';
import { organisationFiles } from '../../src/cli/synthetic/organisation-files';
import { nsw } from '../../src/lib/framework/nsw';
import { ingestFiles } from '../../src/lib/ingest/ingest-files';
import { bytesAsSource } from '../../src/lib/ingest/source-file';
import { benchBrowser, browserBenchText } from './browser';
import { benchCompare } from './compare';
import { measureIngest, type BenchFile } from './ingest';
import { quantileMs } from './measure';
import { benchQueries } from './queries';
import { textTable } from './text-table';

const rounds = 7;
const roles = 30_000;
const mostTimesPapa = 3;
const mostQueryMs = 16;
const sharedFile = new URL('../../../shared/bench/org-30000-1.csv', import.meta.url);

const print = (text: string): void => void process.stdout.write(text);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;

async function reportIngest(file: BenchFile): Promise<void> {
	const measured = await measureIngest(file, rounds);
	const [bareRuns] = measured.values();
	const bare = bareRuns ? quantileMs(bareRuns, 0.5) : Number.NaN;
	const lines = [...measured].map(([what, durations]) => {
		const median = quantileMs(durations, 0.5);
		return [
			what,
			median.toFixed(0),
			quantileMs(durations, 1).toFixed(0),
			(median / bare).toFixed(1)
		];
	});
	print(`\n${file.name}: CSV to queryable (at most ${String(mostTimesPapa)} × bare PapaParse)\n`);
	print(textTable([['', 'median ms', 'longest ms', '× bare'], ...lines]));
}

async function reportQueries(text: string): Promise<void> {
	const { roles: read } = await ingestFiles(
		[bytesAsSource('synthetic', new TextEncoder().encode(text))],
		nsw
	);
	const rows = [...(await benchQueries(read)), ...(await benchCompare(read))];
	print(
		`\nHeatmap of ${String(read.roleCount)} roles after a change of filter (p95 at most ${String(mostQueryMs)} ms)\n`
	);
	print(
		textTable([
			['', 'p50 ms', 'p95 ms', ''],
			...rows.map((row) => [row.name, row.p50Ms.toFixed(1), row.p95Ms.toFixed(1), row.note])
		])
	);
}

async function reportBrowser(text: string): Promise<void> {
	execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'ignore' });
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	const file = join(folder, 'roles.csv');
	writeFileSync(file, text);
	const bench = await benchBrowser(file);
	rmSync(folder, { recursive: true });
	print(`\nIn Chromium, the built app\n${browserBenchText(bench)}`);
}

const began = performance.now();
const generated = organisationFiles(generateOrganisation({ framework: nsw, seed: 1, roles })).csv;
print(`Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown'}\n`);
print(`${String(roles)} synthetic roles made in ${(performance.now() - began).toFixed(0)} ms\n`);

await reportQueries(generated);
await reportIngest({ name: `synthetic, ${String(roles)} roles`, text: generated });
if (existsSync(sharedFile)) {
	await reportIngest({ name: 'org-30000-1.csv', text: readFileSync(sharedFile, 'utf8') });
}

await reportBrowser(generated);
print(
	`\nMemory of the bench in Node: ${megabytes(process.memoryUsage.rss())} resident now, ${megabytes(process.resourceUsage().maxRSS * 1024)} at the most\n`
);
