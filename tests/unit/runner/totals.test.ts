import { describe, expect, test } from 'vitest';
import { closingLine, playwrightTotals, sumOf, vitestTotals } from '../../../tests/runner/totals';

const vitestReport = (...files: readonly { status: string; tests: readonly string[] }[]) => ({
	testResults: files.map(({ status, tests }) => ({
		status,
		assertionResults: tests.map((result) => ({ status: result }))
	}))
});

describe("Vitest's totals", () => {
	test('are the tests of its report', () => {
		const report = vitestReport(
			{ status: 'passed', tests: ['passed', 'passed', 'skipped'] },
			{ status: 'failed', tests: ['failed', 'passed', 'todo'] }
		);
		expect(vitestTotals({ exitCode: 1, report })).toEqual({ passed: 3, failed: 1, skipped: 2 });
	});

	test('count a file that could not be loaded as failed', () => {
		const report = vitestReport(
			{ status: 'passed', tests: ['passed'] },
			{ status: 'failed', tests: [] }
		);
		expect(vitestTotals({ exitCode: 1, report })).toEqual({ passed: 1, failed: 1, skipped: 0 });
	});

	test('count an exit code that no failed test explains as failed', () => {
		const report = vitestReport({ status: 'passed', tests: ['passed'] });
		expect(vitestTotals({ exitCode: 1, report }).failed).toBe(1);
		expect(vitestTotals({ exitCode: null, report }).failed).toBe(1);
		expect(vitestTotals({ exitCode: 0, report }).failed).toBe(0);
	});

	test('count a run of nothing, and a missing report, as failed', () => {
		expect(vitestTotals({ exitCode: 0, report: vitestReport() }).failed).toBe(1);
		expect(vitestTotals({ exitCode: 0, report: null }).failed).toBe(1);
	});
});

describe("Playwright's totals", () => {
	const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };

	test('count a flaky test as failed', () => {
		expect(playwrightTotals({ exitCode: 1, report: { stats, errors: [] } })).toEqual({
			passed: 4,
			failed: 2,
			skipped: 2
		});
	});

	test('count an error outside the tests, a crash and a run of nothing as failed', () => {
		const sound = { ...stats, unexpected: 0, flaky: 0 };
		const failures = (exitCode: number | null, report: unknown): number =>
			playwrightTotals({ exitCode, report }).failed;
		expect(failures(0, { stats: sound, errors: [] })).toBe(0);
		expect(failures(1, { stats: sound, errors: [{ message: 'no server' }] })).toBe(1);
		expect(failures(1, { stats: sound, errors: [] })).toBe(1);
		expect(failures(0, { stats: { expected: 0, skipped: 3 }, errors: [] })).toBe(1);
		expect(failures(null, null)).toBe(1);
	});
});

test('the closing line names skipped tests only where there are some', () => {
	const totals = sumOf([
		{ passed: 2, failed: 0, skipped: 0 },
		{ passed: 1, failed: 0, skipped: 0 }
	]);
	expect(closingLine(totals)).toBe('3 passed, 0 failed');
	expect(closingLine({ ...totals, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
});
