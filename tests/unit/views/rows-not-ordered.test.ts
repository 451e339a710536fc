import { describe, expect, test } from 'vitest';
import { rowsNotOrdered } from '../../../src/lib/views/rows-not-ordered';

const roles = (count: number, parentKey: string) =>
	Array.from({ length: count }, () => ({ kind: 'role' as const, parentKey }));

describe('rows by likeness', () => {
	test('that all are in order say nothing, however many there are under different parents', () => {
		expect(rowsNotOrdered([...roles(120, 'unit:A'), ...roles(120, 'unit:B')], 'similarity')).toBe(
			''
		);
		expect(rowsNotOrdered([], 'similarity')).toBe('');
	});

	test('that are too many under one parent say how many keep their usual order', () => {
		expect(rowsNotOrdered([...roles(3, 'unit:A'), ...roles(1_200, 'all')], 'similarity')).toBe(
			'At most 120 rows beside each other are put in order of likeness; the 1,200 here keep their usual order. Filter to have fewer.'
		);
	});

	test('in any other order there is nothing to say', () => {
		expect(rowsNotOrdered(roles(1_200, 'all'), 'name')).toBe('');
	});
});
