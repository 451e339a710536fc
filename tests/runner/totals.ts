/** How many tests ended in each way. */
export interface Totals {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** How a runner ended: its exit code (null where it never started or was killed) and its report, as parsed JSON, where it wrote one. */
export interface RunnerOutcome {
	readonly exitCode: number | null;
	readonly report: unknown;
}

/**
 * The totals of Vitest's JSON report. A file that failed before any of its tests ran counts as
 * one failed test, so does a runner that crashed, wrote no report, or ran nothing.
 */
export function vitestTotals(outcome: RunnerOutcome): Totals {
	const files = list(field(outcome.report, 'testResults'));
	const tests = files.flatMap((file) => list(field(file, 'assertionResults')));
	const ended = (...statuses: readonly unknown[]): number =>
		tests.filter((test) => statuses.includes(field(test, 'status'))).length;
	const brokenFiles = files.filter((file) => {
		const failures = list(field(file, 'assertionResults')).filter(
			(test) => field(test, 'status') === 'failed'
		);
		return field(file, 'status') === 'failed' && failures.length === 0;
	});
	return honest(outcome.exitCode, {
		passed: ended('passed'),
		failed: ended('failed') + brokenFiles.length,
		skipped: ended('skipped', 'pending', 'todo', 'disabled')
	});
}

/** The totals of Playwright's JSON report, with the same rule. A test that passed only when run again counts as failed. */
export function playwrightTotals(outcome: RunnerOutcome): Totals {
	const stats = field(outcome.report, 'stats');
	const count = (name: string): number => {
		const value = field(stats, name);
		return typeof value === 'number' ? value : 0;
	};
	return honest(outcome.exitCode, {
		passed: count('expected'),
		failed: count('unexpected') + count('flaky') + list(field(outcome.report, 'errors')).length,
		skipped: count('skipped')
	});
}

/** A success that no test stands for is a failure, and so is a failure that no test explains. */
function honest(exitCode: number | null, totals: Totals): Totals {
	const nothingRan = totals.passed + totals.failed === 0;
	const unexplained = exitCode !== 0 && totals.failed === 0;
	return nothingRan || unexplained ? { ...totals, failed: totals.failed + 1 } : totals;
}

export function sumOf(all: readonly Totals[]): Totals {
	return all.reduce(
		(sum, { passed, failed, skipped }) => ({
			passed: sum.passed + passed,
			failed: sum.failed + failed,
			skipped: sum.skipped + skipped
		}),
		{ passed: 0, failed: 0, skipped: 0 }
	);
}

/** The closing line: `12 passed, 0 failed`, and `, 1 skipped` where some were. */
export function closingLine({ passed, failed, skipped }: Totals): string {
	const line = `${String(passed)} passed, ${String(failed)} failed`;
	return skipped > 0 ? `${line}, ${String(skipped)} skipped` : line;
}

function field(value: unknown, name: string): unknown {
	if (typeof value !== 'object' || value === null) return undefined;
	return new Map<string, unknown>(Object.entries(value)).get(name);
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
