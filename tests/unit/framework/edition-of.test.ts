import { describe, expect, test } from 'vitest';
import { editionOf, editionReader } from '../../../src/lib/framework/edition-of';
import { nsw } from '../../../src/lib/framework/nsw';

const of = editionOf(nsw);
const silent = { stated: null, approvedOn: null, capabilityNames: [] };

test('a role that says nothing may be on any edition', () => {
	expect(of(silent)).toEqual({ status: 'possible', editionIds: ['2013', '2020', '2026'] });
});

test('what a role states is taken', () => {
	expect(of({ ...silent, stated: '2020', capabilityNames: ['Value Diversity'] })).toEqual({
		status: 'stated',
		editionId: '2020'
	});
});

describe('the date of approval', () => {
	test('before the issue of 19 January 2026 rules out the 2026 edition', () => {
		expect(of({ ...silent, approvedOn: { date: '2026-01-18', precision: 'day' } })).toEqual({
			status: 'possible',
			editionIds: ['2013', '2020']
		});
	});
	test('on the day of issue proves nothing', () => {
		expect(of({ ...silent, approvedOn: { date: '2026-01-19', precision: 'day' } })).toEqual({
			status: 'possible',
			editionIds: ['2013', '2020', '2026']
		});
	});
	test('given as January 2026 may lie after the issue', () => {
		expect(of({ ...silent, approvedOn: { date: '2026-01-01', precision: 'month' } })).toMatchObject(
			{
				editionIds: ['2013', '2020', '2026']
			}
		);
	});
});

describe('the names of capabilities', () => {
	test('Value Diversity is of the 2013 edition', () => {
		expect(of({ ...silent, capabilityNames: ['Finance', 'VALUE DIVERSITY'] })).toEqual({
			status: 'inferred',
			editionId: '2013'
		});
	});
	test('Value Diversity and Inclusion in a role of 2020 is of the 2020 edition', () => {
		expect(
			of({
				stated: null,
				approvedOn: { date: '2020-02-01', precision: 'month' },
				capabilityNames: ['Value diversity and inclusion']
			})
		).toEqual({ status: 'inferred', editionId: '2020' });
	});
	test('names of two editions contradict each other', () => {
		expect(
			of({ ...silent, capabilityNames: ['Value Diversity', 'Value Diversity and Inclusion'] })
		).toEqual({ status: 'contradictory' });
	});
	test('short names and unknown names say nothing', () => {
		expect(
			of({ ...silent, capabilityNames: ['VADI', 'Diversity & Inclusion', 'x'] })
		).toMatchObject({
			status: 'possible'
		});
	});
});

test.each([
	['2020', '2020', 'exact'],
	['2020 edition', '2020', 'alias'],
	['Version 2: 2020', '2020', 'alias'],
	['version 2 (2020)', '2020', 'alias'],
	['Version 3', '2026', 'alias'],
	['V3', '2026', 'alias'],
	['2013 Edition', '2013', 'alias']
])('the edition text %j is %s, %s', (text, value, how) => {
	expect(editionReader(nsw)(text)).toEqual({ status: 'read', value, how });
});

test('an edition text that names none is blank, unknown or unreadable', () => {
	expect(['', 'TBC', '2019'].map((text) => editionReader(nsw)(text).status)).toEqual([
		'blank',
		'unknown',
		'unreadable'
	]);
});
