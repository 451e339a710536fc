import { expect, test } from 'vitest';
import { readKind } from '../../../src/lib/framework/read-kind';

test.each([
	['focus', 'exact'],
	['FOCUS ', 'exact'],
	['Focus capability', 'alias'],
	['F', 'alias'],
	['yes', 'alias'],
	['Y', 'alias'],
	['TRUE', 'alias'],
	['1', 'alias'],
	['x', 'alias'],
	['✓', 'alias'],
	['✔\uFE0F', 'alias'],
	['fcous', 'fuzzy']
])('%j is focus, %s', (text, how) => {
	expect(readKind(text)).toEqual({ status: 'read', value: 'focus', how });
});

test.each([
	['Complementary', 'exact'],
	['Complementary capability', 'alias'],
	['complimentary', 'alias'],
	['c', 'alias'],
	['No', 'alias'],
	['false', 'alias'],
	['0', 'alias'],
	['Complementry', 'fuzzy']
])('%j is complementary, %s', (text, how) => {
	expect(readKind(text)).toEqual({ status: 'read', value: 'complementary', how });
});

test.each([
	['comp', 'complementary'],
	['foc', 'focus'],
	['✗', null],
	['Occupation specific', null],
	['Adept', null]
])('%j is unreadable, the nearest being %j', (text, nearest) => {
	expect(readKind(text)).toEqual({ status: 'unreadable', nearest });
});

test('an empty kind is blank and a placeholder unknown', () => {
	expect(readKind(' ')).toEqual({ status: 'blank' });
	expect(readKind('TBC')).toEqual({ status: 'unknown' });
});
