import { expect, test } from 'vitest';
import { attributeChoices } from '../../../src/lib/state/attribute-choices';

const row = (name: string) => ({ name, roles: 9, distinct_values: 3 });

test('the standard attributes come first, in words, then the columns of the file in natural order', () => {
	const rows = ['Team 10', 'job_function', 'Team 2', 'job_family'].map(row);
	expect(attributeChoices(rows).map(({ label }) => label)).toEqual([
		'Job family',
		'Job function',
		'Team 2',
		'Team 10'
	]);
	expect(attributeChoices([row('Region')])).toEqual([
		{ name: 'Region', label: 'Region', values: 3, roles: 9 }
	]);
});
