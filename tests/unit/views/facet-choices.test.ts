import { describe, expect, test } from 'vitest';
import { nsw } from '../../../src/lib/framework/nsw';
import { choiceOf, facetChoices } from '../../../src/lib/views/finding-filter-chips';

const facets = [
	{ facet: 'kind', value: 'drift', findings: 4 },
	{ facet: 'kind', value: 'role', findings: 9 },
	{ facet: 'band', value: 'likely', findings: 2 }
];
const kinds = (...chosen: string[]) =>
	facetChoices(nsw, facets, 'kind', { all: 'All kinds', chosen }).map(({ value, label }) => [
		value,
		label
	]);

describe('the choices of what kind of findings are listed', () => {
	test('name and count each, after all', () => {
		const choices = kinds();
		expect(choices.map(([value]) => value)).toEqual(['', 'drift', 'role']);
		expect(choices[0]).toEqual(['', 'All kinds']);
		expect(choices[1]?.[1]).toContain('(4)');
		expect(choiceOf([])).toBe('');
	});

	test('have the one in force among them, though nothing of it is counted', () => {
		expect(kinds('inversion').map(([value]) => value)).toContain('inversion');
		expect(choiceOf(['inversion'])).toBe('inversion');
	});

	test('say how many are chosen at once, and that is the one in force', () => {
		expect(kinds('drift', 'role')).toContainEqual([choiceOf(['drift', 'role']), '2 chosen']);
		expect(kinds('drift').map(([value]) => value)).not.toContain(choiceOf(['drift', 'role']));
	});
});
