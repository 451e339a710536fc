import { expect, test } from 'vitest';
import { readYesNo } from '../../../src/lib/framework/read-yes-no';

test.each([
	['Yes', 'exact'],
	['Y', 'alias'],
	['true', 'alias'],
	['1', 'alias'],
	['5', 'alias'],
	['2.5', 'alias'],
	['5-10', 'alias'],
	['Yes.', 'alias'],
	['This role may have direct reports', 'alias'],
	['This role has direct reports', 'alias'],
	['This role has 5 direct reports', 'alias'],
	['There are between 5 to 10 direct reports', 'alias'],
	['There are between 5 and 10 direct reports.', 'alias'],
	['Up to 5 direct reports', 'alias'],
	['Two direct reports', 'alias']
])('%j is yes, %s', (text, how) => {
	expect(readYesNo(text)).toEqual({ status: 'read', value: true, how });
});

test.each([
	['no', 'exact'],
	['N', 'alias'],
	['FALSE', 'alias'],
	['0', 'alias'],
	['0.0', 'alias'],
	['Nil', 'alias'],
	['none', 'alias'],
	['Nil direct reports', 'alias'],
	['0 direct reports', 'alias'],
	['This role has no direct reports', 'alias'],
	['This role does not have direct reports', 'alias'],
	['This role doesn’t have any direct reports.', 'alias'],
	['There are no direct reports', 'alias']
])('%j is no, %s', (text, how) => {
	expect(readYesNo(text)).toEqual({ status: 'read', value: false, how });
});

test.each([['Reports to the Manager'], ['-1'], ['maybe'], ['Adept'], ['5 (five']])(
	'%j is unreadable',
	(text) => {
		expect(readYesNo(text)).toEqual({ status: 'unreadable', nearest: null });
	}
);

test('an empty answer is blank and a placeholder unknown', () => {
	expect(readYesNo('')).toEqual({ status: 'blank' });
	expect(readYesNo('–')).toEqual({ status: 'blank' });
	expect(readYesNo('TBC')).toEqual({ status: 'unknown' });
	expect(readYesNo('n/a')).toEqual({ status: 'unknown' });
});
