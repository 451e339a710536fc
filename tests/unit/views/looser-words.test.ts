import { describe, expect, test } from 'vitest';
import { looserWords } from '../../../src/lib/views/looser-words';
import type { MeasuredSet } from '../../../src/lib/views/measured-findings';

const set = (roles: number, values: MeasuredSet['values']): MeasuredSet => ({
	...{ roles, organisations: 2, seeds: [1, 2], planted: true, baselines: {} },
	values
});
const rates = (usual: number | null, looser: number | null) => ({
	'pairs of different jobs': usual,
	'looser pairs of different jobs': looser
});

describe('what looser matches are', () => {
	test('is said with how often they are two different jobs, where roles are fewest and most', () => {
		const own = [set(300, rates(0.01, 0.14)), set(3000, rates(0.02, 0.03))];
		const given = [set(300, rates(0.06, 0.17)), set(30_000, rates(0.03, 0.04))];
		expect(looserWords({ own, given, occupations: [] })).toMatch(
			/: 14\D*% to 17\D*% of looser pairs against 1\D*% to 6\D*% of usual ones among 300 made roles; 4\D*% of looser pairs against 3\D*% of usual ones among 30,000 made roles\.$/
		);
	});

	test('names one size where there is one', () => {
		const own = [set(300, rates(0.01, 0.14)), set(3000, rates(null, null))];
		expect(looserWords({ own, given: [], occupations: [] })).toMatch(
			/: 14\D*% of looser pairs against 1\D*% of usual ones among 300 made roles\.$/
		);
	});

	test('is said without a rate where none was measured', () => {
		expect(looserWords({ own: [], given: [], occupations: [] })).toMatch(/occupation code\.$/);
	});
});
